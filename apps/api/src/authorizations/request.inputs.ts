import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { RegisterDeviceInput } from '../devices/device.inputs.js';
import { AccessPurpose, ActionKind, AuthorizationRole } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';

@InputType()
export class RequestAuthorizationInput implements core.RequestAuthorizationInput {
  @Field(() => ID) accountId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => AuthorizationRole) role!: v.AuthorizationRole;
  @Field(() => AccessPurpose) accessPurpose!: v.AccessPurpose;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => [ActionKind], { nullable: true }) scope?: v.ActionKind[] | null;
  @Field(() => ID, { nullable: true }) principalId?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => ID, { nullable: true }) deviceId?: string | null;
  @Field(() => RegisterDeviceInput, { nullable: true }) newDevice?: RegisterDeviceInput | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class DecideRequestInput implements core.DecideRequestInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Needed where a request is denied.' })
  note?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
