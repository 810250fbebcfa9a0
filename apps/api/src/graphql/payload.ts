import { Field, ObjectType } from '@nestjs/graphql';
import { type Changed, evaluationOf } from '@vieraugen/core';
import type { EvaluationType } from '../evaluations/evaluation.type.js';
import type { RequestContext } from './context.js';
import { Node, nodeOf, one } from './graph-type.js';
import type { Sight } from './sight.js';

interface PayloadRow {
  /** The id of what was changed. */
  readonly changedId: string;
  readonly evaluationId: string | null;
}

/** What every mutation answers: the changed object, read anew, and the evaluation that it caused. */
@ObjectType({ isAbstract: true })
export abstract class Payload extends Node<PayloadRow> {
  readonly changedId!: string;
  readonly evaluationId!: string | null;

  @Field(one('Evaluation'), { nullable: true, description: 'Null = nothing is judged by it.' })
  async evaluation(): Promise<EvaluationType | null> {
    if (this.evaluationId === null) return null;
    const row = await evaluationOf(this.sight.reading, this.evaluationId);
    return row && nodeOf<EvaluationType>('Evaluation', this.sight, row);
  }
}

/** The payload of a change; what the request had read before the change is forgotten. */
export function payloadOf<P extends Payload>(
  type: new (sight: Sight, row: PayloadRow) => P,
  context: RequestContext,
  { value, evaluationId }: Changed<string>,
): P {
  context.forget();
  return new type(context.see(), { changedId: value, evaluationId });
}
