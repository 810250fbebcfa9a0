import { Args, Mutation } from '@nestjs/graphql';
import { OpinionService } from '@vieraugen/core';
import { ExemptionPayload } from '../exemptions/exemption.payload.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { PolicyDraftPayload } from '../policies/policy.payload.js';
import { GiveExemptionOpinionInput, GivePolicyOpinionInput } from './opinion.inputs.js';

@RootResolver()
export class OpinionMutations {
  constructor(private readonly opinions: OpinionService) {}

  @Mutation(() => PolicyDraftPayload, {
    description: 'Of the data-protection officer, once about each state of a draft.',
  })
  @Permit('opinion.give')
  async givePolicyOpinion(
    @Ctx() context: RequestContext,
    @Args('input') input: GivePolicyOpinionInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.opinions.givePolicyOpinion(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => ExemptionPayload, {
    description: 'Of the data-protection officer, once about each request.',
  })
  @Permit('opinion.give')
  async giveExemptionOpinion(
    @Ctx() context: RequestContext,
    @Args('input') input: GiveExemptionOpinionInput,
  ): Promise<ExemptionPayload> {
    const changed = await this.opinions.giveExemptionOpinion(context.viewer, input);
    return payloadOf(ExemptionPayload, context, changed);
  }
}
