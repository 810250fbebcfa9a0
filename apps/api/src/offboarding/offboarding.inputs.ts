import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { DateTime } from '../graphql/scalars.js';

/** Of the reasons for which an authorization ends, those that the end of a function can have. */
const DepartureTrigger = { FUNCTION_ENDED: 'FUNCTION_ENDED', TRANSFER: 'TRANSFER' } as const;
registerEnumType(DepartureTrigger, { name: 'DepartureTrigger' });

@InputType()
export class TickOffboardingItemInput implements core.TickOffboardingItemInput {
  @Field(() => ID) itemId!: string;
  @Field(() => DateTime, { nullable: true }) doneAt?: v.Instant | null;
  @Field(() => ID, { nullable: true, description: 'A file that was uploaded before.' })
  evidenceId?: string | null;
  @Field(() => String, { nullable: true }) statement?: string | null;
  @Field(() => String, { nullable: true }) byFunction?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RecordDepartureInput implements core.RecordDepartureInput {
  @Field(() => ID) personId!: string;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => DepartureTrigger, { nullable: true }) trigger?: 'FUNCTION_ENDED' | 'TRANSFER' | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
