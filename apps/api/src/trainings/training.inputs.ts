import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { EvidenceKind } from '../graphql/enums.js';
import { LocalDate } from '../graphql/scalars.js';

@InputType()
export class RecordTrainingInput implements core.RecordTrainingInput {
  @Field(() => ID) moduleId!: string;
  @Field(() => [ID]) personIds!: string[];
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => EvidenceKind) evidenceType!: v.EvidenceType;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
