import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { PermitCondition } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';

@InputType()
export class RequestPermitInput implements core.RequestPermitInput {
  @Field(() => ID) deviceId!: string;
  @Field(() => [ID]) accountIds!: string[];
  @Field(() => String, { description: 'Why a private device is needed.' }) ground!: string;
  @Field(() => String, { nullable: true }) allowedWindow?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { description: 'A permit always ends, after a year at most.' })
  to!: v.Instant;
  @Field(() => [PermitCondition], {
    nullable: true,
    description: 'What the person who uses the device confirms; nobody else can.',
  })
  confirmedConditions?: v.PermitCondition[] | null;
  @Field(() => Boolean, { description: 'Nobody has to use a private device.' })
  officialDeviceOffered!: boolean;
}

@InputType()
export class ConfirmPermitConditionsInput implements core.ConfirmPermitConditionsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => [PermitCondition]) conditions!: v.PermitCondition[];
}

@InputType()
export class NotePermitRequestInput implements core.NotePermitRequestInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) note!: string;
  @Field(() => Boolean) veto!: boolean;
}

@InputType()
export class DecidePermitRequestInput implements core.DecidePermitRequestInput {
  @Field(() => ID) requestId!: string;
  @Field(() => Boolean) grant!: boolean;
  @Field(() => String, { nullable: true }) decisionReason?: string | null;
}

@InputType()
export class WithdrawPermitInput implements core.WithdrawPermitInput {
  @Field(() => ID) permitId!: string;
  @Field(() => String) withdrawalReason!: string;
}

@InputType()
export class ProveDeletionInput implements core.ProveDeletionInput {
  @Field(() => ID) permitId!: string;
  @Field(() => DateTime, { nullable: true }) provenAt?: v.Instant | null;
  @Field(() => String) evidence!: string;
}
