import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  type Changed,
  type DecidedDeclaration,
  evaluationOf,
  type RecordedTraining,
  trainingCatalogue,
} from '@vieraugen/core';
import type { EvaluationType } from '../evaluations/evaluation.type.js';
import type { RequestContext } from '../graphql/context.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { AWARENESS, COMPLETION, DECLARATION } from './training.relations.js';
import {
  type AwarenessMeasureType,
  type TrainingCompletionType,
  type TrainingDeclarationType,
  TrainingModuleType,
} from './training.type.js';

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

@GraphType('DecidedDeclaration', { description: 'What became of one declaration.' })
export class DecidedDeclarationType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) error!:
    string | null;

  constructor(sight: Node['sight'], { id, outcome }: DecidedDeclaration) {
    super(sight, { id, error: outcome.error?.[sight.reading.viewer.locale] ?? null });
  }

  @Field(one('TrainingDeclaration'), { nullable: true })
  declaration(): Promise<TrainingDeclarationType | null> {
    return this.sight.load(DECLARATION, this.id);
  }
}

/** The evaluation that a bulk change caused. */
@ObjectType({ isAbstract: true })
abstract class Judged extends Node {
  readonly evaluationId!: string | null;

  @Field(one('Evaluation'), { nullable: true })
  async evaluation(): Promise<EvaluationType | null> {
    if (this.evaluationId === null) return null;
    const row = await evaluationOf(this.sight.reading, this.evaluationId);
    return row && nodeOf<EvaluationType>('Evaluation', this.sight, row);
  }
}

@GraphType('TrainingPayload')
export class TrainingPayload extends Judged {
  @Field(many('RecordedTraining'), { description: 'In the order of the input.' })
  results!: readonly RecordedTrainingType[];
}

@GraphType('TrainingDecisionPayload')
export class TrainingDecisionPayload extends Judged {
  @Field(many('DecidedDeclaration'), { description: 'In the order of the input.' })
  results!: readonly DecidedDeclarationType[];
}

@GraphType('TrainingDeclarationPayload')
export class TrainingDeclarationPayload extends Payload {
  @Field(one('TrainingDeclaration'))
  declaration(): Promise<TrainingDeclarationType | null> {
    return this.sight.load(DECLARATION, this.changedId);
  }
}

@GraphType('TrainingModulePayload')
export class TrainingModulePayload extends Payload {
  @Field(() => [TrainingModuleType], { description: 'The whole catalogue, as it is now.' })
  catalogue(): Promise<TrainingModuleType[]> {
    return trainingCatalogue(this.sight.reading);
  }
}

@GraphType('AwarenessMeasurePayload')
export class AwarenessMeasurePayload extends Payload {
  @Field(() => ID) id(): string {
    return this.changedId;
  }

  @Field(one('AwarenessMeasure'), { nullable: true, description: 'Null = it was withdrawn.' })
  measure(): Promise<AwarenessMeasureType | null> {
    return this.sight.load(AWARENESS, this.changedId);
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

export function decisionPayloadOf(
  context: RequestContext,
  { value, evaluationId }: Changed<readonly DecidedDeclaration[]>,
): TrainingDecisionPayload {
  context.forget();
  const sight = context.see();
  const results = value.map((row) => new DecidedDeclarationType(sight, row));
  return new TrainingDecisionPayload(sight, { results, evaluationId });
}
