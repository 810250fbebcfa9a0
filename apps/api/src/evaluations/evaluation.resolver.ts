import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { ComplianceQueries, evaluationOf } from '@vieraugen/core';
import { found } from '@vieraugen/platform';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { nodeOf, one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import type { EvaluationType } from './evaluation.type.js';

@RootResolver()
export class EvaluationResolver {
  constructor(private readonly compliance: ComplianceQueries) {}

  @Query(one('Evaluation'), { nullable: true })
  @Permit('viewer.read')
  async evaluation(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EvaluationType | null> {
    const sight = context.see();
    const row = await evaluationOf(sight.reading, id);
    return row && nodeOf<EvaluationType>('Evaluation', sight, row);
  }

  @Mutation(one('Evaluation'), {
    description: 'Judges everything now; the evaluation tells how far it is.',
  })
  @Permit('evaluation.run')
  async evaluateAll(@Ctx() context: RequestContext): Promise<EvaluationType> {
    const { evaluationId } = await this.compliance.requestSweep(context.viewer, 'MANUAL');
    const started = await this.evaluation(context, evaluationId);
    return found(started, 'Die Prüfung', 'The evaluation');
  }
}
