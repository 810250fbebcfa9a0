import { Args, Mutation } from '@nestjs/graphql';
import { FindingService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { ActOnFindingInput } from './finding.inputs.js';
import { FindingResultType } from './finding.payload.js';

@RootResolver()
export class FindingMutations {
  constructor(private readonly findings: FindingService) {}

  @Mutation(many('FindingResult'), { description: 'Answers per finding, in the order of the ids.' })
  @Permit('finding.act')
  async actOnFindings(
    @Ctx() context: RequestContext,
    @Args('input') input: ActOnFindingInput,
  ): Promise<FindingResultType[]> {
    const { value } = await this.findings.actOnFindings(context.viewer, input);
    context.forget();
    return value.map(
      ({ error }, index) => new FindingResultType(context.see(), input.ids[index] ?? '', error),
    );
  }
}
