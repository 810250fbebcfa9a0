import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  AccessPurpose,
  ActionKind,
  AuthorizationRole,
  RevocationTrigger,
} from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';
import { RegisterDeviceInput } from '../devices/device.inputs.js';

@InputType()
export class GrantAuthorizationInput implements core.GrantAuthorizationInput {
  @Field(() => ID) accountId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => AuthorizationRole) role!: v.AuthorizationRole;
  @Field(() => AccessPurpose) accessPurpose!: v.AccessPurpose;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => [ActionKind], { nullable: true }) scope?: v.ActionKind[] | null;
  @Field(() => ID, { nullable: true }) principalId?: string | null;
  @Field(() => ID, { nullable: true }) requestedById?: string | null;
  @Field(() => Boolean, { nullable: true }) managerConfirmed?: boolean | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => ID, { nullable: true }) deviceId?: string | null;
  @Field(() => RegisterDeviceInput, { nullable: true }) newDevice?: RegisterDeviceInput | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class EndAuthorizationInput implements core.EndAuthorizationInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => RevocationTrigger) trigger!: v.RevocationTrigger;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class SuspendAuthorizationInput implements core.SuspendAuthorizationInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class ResumeAuthorizationInput implements core.ResumeAuthorizationInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ActivateDeputyInput implements core.ActivateDeputyInput {
  @Field(() => ID) authorizationId!: string;
  @Field(() => DateTime) from!: v.Instant;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
