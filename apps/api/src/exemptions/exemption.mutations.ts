import { Args, Mutation } from '@nestjs/graphql';
import { ExemptionService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  DecideExemptionInput,
  RequestExemptionInput,
  WithdrawExemptionInput,
} from './exemption.inputs.js';
import { ExemptionPayload } from './exemption.payload.js';

@RootResolver()
export class ExemptionMutations {
  constructor(private readonly exemptions: ExemptionService) {}

  @Mutation(() => ExemptionPayload)
  @Permit('exemption.request')
  async requestExemption(
    @Ctx() context: RequestContext,
    @Args('input') input: RequestExemptionInput,
  ): Promise<ExemptionPayload> {
    const changed = await this.exemptions.requestExemption(context.viewer, input);
    return payloadOf(ExemptionPayload, context, changed);
  }

  @Mutation(() => ExemptionPayload, { description: 'The second person approves or refuses.' })
  @Permit('exemption.decide')
  async decideExemption(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideExemptionInput,
  ): Promise<ExemptionPayload> {
    const changed = await this.exemptions.decideExemption(context.viewer, input);
    return payloadOf(ExemptionPayload, context, changed);
  }

  @Mutation(() => ExemptionPayload)
  @Permit('exemption.read')
  async withdrawExemption(
    @Ctx() context: RequestContext,
    @Args('input') input: WithdrawExemptionInput,
  ): Promise<ExemptionPayload> {
    const changed = await this.exemptions.withdrawExemption(context.viewer, input);
    return payloadOf(ExemptionPayload, context, changed);
  }
}
