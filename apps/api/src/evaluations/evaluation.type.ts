import { Field, ID, Int } from '@nestjs/graphql';
import type { EvaluationRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { EvaluationMode, EvaluationStatus } from '../graphql/enums.js';
import { GraphType, Node } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';

@GraphType('Evaluation')
export class EvaluationType extends Node<EvaluationRow> {
  @Field(() => ID) id!: string;
  @Field(() => EvaluationMode) mode!: v.EvaluationMode;
  @Field(() => EvaluationStatus) status!: v.EvaluationStatus;
  @Field(() => Int, { description: 'Accounts and authorities to judge.' }) total!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int, { description: 'Findings that it opened.' }) opened!: number;
  @Field(() => Int, { description: 'Findings that it resolved.' }) resolved!: number;
  @Field(() => DateTime) createdAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) finishedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) error!: string | null;
}
