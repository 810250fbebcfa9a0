import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { MandateKind } from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@InputType()
export class StateNilReturnInput {
  @Field(() => ID) authorityId!: string;
  @Field(() => String) statedByFunction!: string;
  @Field(() => LocalDate, { nullable: true }) on?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class AppointApproverInput implements core.AppointApproverInput {
  @Field(() => ID) authorityId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => [ID], { nullable: true }) accountIds?: string[] | null;
  @Field(() => MandateKind) kind!: v.MandateKind;
  @Field(() => String) appointedByFunction!: string;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class EndMandateInput implements core.EndMandateInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
