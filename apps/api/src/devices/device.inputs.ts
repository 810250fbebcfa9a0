import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  MdmState,
  PermitCondition,
} from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@InputType()
export class RegisterDeviceInput implements core.RegisterDeviceInput {
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => DeviceOwnership) ownership!: v.DeviceOwnership;
  @Field(() => DeviceCategory) category!: v.DeviceCategory;
  @Field(() => String, { nullable: true }) assetTag?: string | null;
  @Field(() => String, { nullable: true }) nickname?: string | null;
  @Field(() => ID, { nullable: true }) custodianId?: string | null;
  @Field(() => String, { nullable: true }) osFamily?: string | null;
  @Field(() => LocalDate, { nullable: true }) osSupportedUntil?: string | null;
  @Field(() => Boolean, { nullable: true }) encryption?: boolean | null;
  @Field(() => Boolean, { nullable: true }) screenLock?: boolean | null;
  @Field(() => MdmState, { nullable: true }) mdmState?: v.MdmState | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangeDeviceInput implements core.ChangeDeviceInput {
  @Field(() => ID) id!: string;
  @Field(() => DeviceCategory, { nullable: true }) category?: v.DeviceCategory | null;
  @Field(() => String, { nullable: true }) assetTag?: string | null;
  @Field(() => String, { nullable: true }) nickname?: string | null;
  @Field(() => ID, { nullable: true }) custodianId?: string | null;
  @Field(() => String, { nullable: true }) osFamily?: string | null;
  @Field(() => LocalDate, { nullable: true }) osSupportedUntil?: string | null;
  @Field(() => Boolean, { nullable: true }) encryption?: boolean | null;
  @Field(() => Boolean, { nullable: true }) screenLock?: boolean | null;
  @Field(() => MdmState, { nullable: true }) mdmState?: v.MdmState | null;
  @Field(() => DateTime, { nullable: true }) lastPostureCheckAt?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangeDeviceStatusInput implements core.ChangeDeviceStatusInput {
  @Field(() => ID) id!: string;
  @Field(() => DeviceStatus) status!: v.DeviceStatus;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class LinkDeviceInput implements core.LinkDeviceInput {
  @Field(() => ID) authorizationId!: string;
  @Field(() => ID) deviceId!: string;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class IssuePermitInput implements core.IssuePermitInput {
  @Field(() => ID) deviceId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => [ID]) accountIds!: string[];
  @Field(() => String, { description: 'Why a private device is needed.' }) ground!: string;
  @Field(() => [PermitCondition], { nullable: true }) conditions?: v.PermitCondition[];
  @Field(() => String, { nullable: true }) allowedWindow?: string | null;
  @Field(() => String, { nullable: true }) securityOfficerNote?: string | null;
  @Field(() => ID, { nullable: true }) requestedById?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { description: 'A permit always ends, after a year at most.' })
  to!: v.Instant;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
