import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  CredentialEventKind,
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  MdmState,
} from '../graphql/enums.js';
import { DateTime, Json, LocalDate } from '../graphql/scalars.js';

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
  @Field(() => DateTime, { nullable: true, description: 'When it was checked; null = never.' })
  lastPostureCheckAt?: v.Instant | null;
  @Field(() => String, { nullable: true, description: 'Where the check is on file.' })
  checkEvidence?: string | null;
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
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was checked, now if left out; an earlier check takes its place in time.',
  })
  lastPostureCheckAt?: v.Instant | null;
  @Field(() => String, { nullable: true, description: 'Where the check is on file.' })
  checkEvidence?: string | null;
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
export class ChangeDeviceStatusesInput implements core.ChangeDeviceStatusesInput {
  @Field(() => [ID]) ids!: string[];
  @Field(() => DeviceStatus) status!: v.DeviceStatus;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ReportDeviceLossInput implements core.ReportDeviceLossInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was lost; now if left out.' })
  at?: v.Instant | null;
  @Field(() => String, { nullable: true }) circumstances?: string | null;
}

@InputType()
export class SecureLostDeviceInput implements core.SecureLostDeviceInput {
  @Field(() => ID) deviceId!: string;
  @Field(() => [ID]) accountIds!: string[];
  @Field(() => [CredentialEventKind]) events!: v.CredentialEvent[];
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) evidence?: string | null;
}

@InputType()
export class PasskeyAnswerInput {
  @Field(() => ID) deviceId!: string;
  @Field(() => Json, { description: 'What the authenticator answered, as JSON.' }) answer!: unknown;
}
