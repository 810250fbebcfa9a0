import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@InputType()
export class RequestExemptionInput implements core.RequestExemptionInput {
  @Field(() => ID) findingId!: string;
  @Field(() => String, { description: 'Why the rule cannot be kept for the time being.' })
  ground!: string;
  @Field(() => String, { description: 'What can happen meanwhile, and what is done against it.' })
  riskAssessment!: string;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { description: 'Twelve months after the beginning at the latest.' })
  to!: v.Instant;
  @Field(() => LocalDate, { nullable: true }) reviewOn?: string | null;
}

@InputType()
export class DecideExemptionInput implements core.DecideExemptionInput {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) approve!: boolean;
  @Field(() => String) note!: string;
}

@InputType()
export class WithdrawExemptionInput implements core.WithdrawExemptionInput {
  @Field(() => ID) id!: string;
  @Field(() => String) note!: string;
}
