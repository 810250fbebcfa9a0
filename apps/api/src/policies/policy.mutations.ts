import { Args, ID, Mutation } from '@nestjs/graphql';
import { PolicyService, PolicySimulationService } from '@vieraugen/core';
import { found } from '@vieraugen/platform';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { one } from '../graphql/graph-type.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  AcknowledgePolicyVersionInput,
  AdoptPolicyProposalInput,
  ChangePolicyDraftInput,
  DeclinePolicyProposalInput,
  DiscardPolicyDraftInput,
  ProposePolicyChangeInput,
  ReleasePolicyDraftInput,
  StartPolicyDraftInput,
} from './policy.inputs.js';
import {
  PolicyDocumentPayload,
  PolicyDraftPayload,
  PolicyVersionPayload,
} from './policy.payload.js';
import { SIMULATION } from './policy.relations.js';
import type { PolicySimulationType } from './simulation.type.js';

@RootResolver()
export class PolicyMutations {
  constructor(
    private readonly policies: PolicyService,
    private readonly simulations: PolicySimulationService,
  ) {}

  @Mutation(() => PolicyDraftPayload)
  @Permit('policy.draft')
  async startPolicyDraft(
    @Ctx() context: RequestContext,
    @Args('input') input: StartPolicyDraftInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.policies.startPolicyDraft(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => PolicyDraftPayload)
  @Permit('policy.draft')
  async changePolicyDraft(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangePolicyDraftInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.policies.changePolicyDraft(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => PolicyDraftPayload, {
    description: 'What a member of the working group would have otherwise.',
  })
  @Permit('policy.propose')
  async proposePolicyChange(
    @Ctx() context: RequestContext,
    @Args('input') input: ProposePolicyChangeInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.policies.proposePolicyChange(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => PolicyDraftPayload, {
    description: 'The proposal becomes the open draft of its document.',
  })
  @Permit('policy.draft')
  async adoptPolicyProposal(
    @Ctx() context: RequestContext,
    @Args('input') input: AdoptPolicyProposalInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.policies.adoptPolicyProposal(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => PolicyDraftPayload, {
    description: 'The proposal stays on record, with the reason.',
  })
  @Permit('policy.draft')
  async declinePolicyProposal(
    @Ctx() context: RequestContext,
    @Args('input') input: DeclinePolicyProposalInput,
  ): Promise<PolicyDraftPayload> {
    const changed = await this.policies.declinePolicyProposal(context.viewer, input);
    return payloadOf(PolicyDraftPayload, context, changed);
  }

  @Mutation(() => PolicyDocumentPayload)
  @Permit('policy.draft')
  async discardPolicyDraft(
    @Ctx() context: RequestContext,
    @Args('input') input: DiscardPolicyDraftInput,
  ): Promise<PolicyDocumentPayload> {
    const changed = await this.policies.discardPolicyDraft(context.viewer, input);
    return payloadOf(PolicyDocumentPayload, context, changed);
  }

  @Mutation(() => PolicyVersionPayload, {
    description: 'Puts a draft in force; everything is judged anew.',
  })
  @Permit('policy.release')
  async releasePolicyDraft(
    @Ctx() context: RequestContext,
    @Args('input') input: ReleasePolicyDraftInput,
  ): Promise<PolicyVersionPayload> {
    const changed = await this.policies.releasePolicyDraft(context.viewer, input);
    return payloadOf(PolicyVersionPayload, context, changed);
  }

  @Mutation(one('PolicySimulation'), {
    description: "Judges today's record with the draft; nothing of it becomes a finding.",
  })
  @Permit('policy.review')
  async simulatePolicyDraft(
    @Ctx() context: RequestContext,
    @Args('draftId', { type: () => ID }) draftId: string,
  ): Promise<PolicySimulationType> {
    const id = await this.simulations.simulatePolicyDraft(context.viewer, draftId);
    const simulation = await context.see().load(SIMULATION, id);
    return found(simulation, 'Die Simulation', 'The simulation');
  }

  @Mutation(() => PolicyVersionPayload, {
    description: 'The signed-in person took note of a version; kept for ever.',
  })
  @Permit('policy.acknowledge')
  async acknowledgePolicyVersion(
    @Ctx() context: RequestContext,
    @Args('input') input: AcknowledgePolicyVersionInput,
  ): Promise<PolicyVersionPayload> {
    const changed = await this.policies.acknowledgePolicyVersion(context.viewer, input);
    return payloadOf(PolicyVersionPayload, context, changed);
  }
}
