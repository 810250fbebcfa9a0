import { Field, ID } from '@nestjs/graphql';
import { type Changed, evaluationOf, type RecordedTraining } from '@vieraugen/core';
import type { EvaluationType } from '../evaluations/evaluation.type.js';
import type { RequestContext } from '../graphql/context.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { COMPLETION } from './training.relations.js';
import type { TrainingCompletionType } from './training.type.js';

@GraphType('RecordedTraining', { description: 'What became of one person of a bulk record.' })
export class RecordedTrainingType extends Node {
  @Field(() => ID) personId!: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) error!:
    string | null;
  readonly completionId!: string | null;

  constructor(sight: Node['sight'], { personId, outcome }: RecordedTraining) {
    const error = outcome.error?.[sight.reading.viewer.locale] ?? null;
    super(sight, { personId, completionId: outcome.id, error });
  }

  @Field(one('TrainingCompletion'), { nullable: true })
  completion(): Promise<TrainingCompletionType | null> {
    return this.sight.maybe(COMPLETION, this.completionId);
  }
}

@GraphType('TrainingPayload')
export class TrainingPayload extends Node {
  @Field(many('RecordedTraining'), { description: 'In the order of the input.' })
  results!: readonly RecordedTrainingType[];
  readonly evaluationId!: string | null;

  @Field(one('Evaluation'), { nullable: true })
  async evaluation(): Promise<EvaluationType | null> {
    if (this.evaluationId === null) return null;
    const row = await evaluationOf(this.sight.reading, this.evaluationId);
    return row && nodeOf<EvaluationType>('Evaluation', this.sight, row);
  }
}

export function trainingPayloadOf(
  context: RequestContext,
  { value, evaluationId }: Changed<readonly RecordedTraining[]>,
): TrainingPayload {
  context.forget();
  const sight = context.see();
  const results = value.map((row) => new RecordedTrainingType(sight, row));
  return new TrainingPayload(sight, { results, evaluationId });
}
