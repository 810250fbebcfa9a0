import { Args, ID, Query } from '@nestjs/graphql';
import {
  comparedPolicies,
  isId,
  listPolicyDocuments,
  ownAcknowledgements,
  ownAcknowledgementTasks,
} from '@vieraugen/core';
import { AsOfInput } from '../graphql/as-of.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many, nodeOf, one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import type { AcknowledgementTaskType, PolicyAcknowledgementType } from './acknowledgement.type.js';
import type { PolicyComparisonType } from './comparison.type.js';
import { POLICY_DOCUMENT, POLICY_DRAFT, POLICY_VERSION, SIMULATION } from './policy.relations.js';
import type { PolicyDocumentType, PolicyDraftType, PolicyVersionType } from './policy.type.js';
import type { PolicySimulationType } from './simulation.type.js';

const byId = { type: () => ID } as const;

@RootResolver()
export class PolicyResolver {
  @Query(many('PolicyDocument'), { description: 'Recommendations, house rules and statutes.' })
  @Permit('finding.read')
  async policyDocuments(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<PolicyDocumentType[]> {
    const sight = context.see(asOf);
    const rows = await listPolicyDocuments(sight.reading);
    return rows.map((row) => nodeOf<PolicyDocumentType>('PolicyDocument', sight, row));
  }

  @Query(one('PolicyDocument'), { nullable: true })
  @Permit('finding.read')
  async policyDocument(
    @Ctx() context: RequestContext,
    @Args('id', byId) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<PolicyDocumentType | null> {
    return isId(id) ? context.see(asOf).load(POLICY_DOCUMENT, id) : null;
  }

  @Query(one('PolicyVersion'), { nullable: true })
  @Permit('finding.read')
  async policyVersion(
    @Ctx() context: RequestContext,
    @Args('id', byId) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<PolicyVersionType | null> {
    return isId(id) ? context.see(asOf).load(POLICY_VERSION, id) : null;
  }

  @Query(one('PolicyDraft'), { nullable: true })
  @Permit('policy.review')
  async policyDraft(
    @Ctx() context: RequestContext,
    @Args('id', byId) id: string,
  ): Promise<PolicyDraftType | null> {
    return isId(id) ? context.see().load(POLICY_DRAFT, id) : null;
  }

  @Query(one('PolicyComparison'), {
    nullable: true,
    description: 'Versions or drafts by id, word by word and value by value.',
  })
  @Permit('finding.read')
  async policyComparison(
    @Ctx() context: RequestContext,
    @Args('beforeId', byId) beforeId: string,
    @Args('afterId', byId) afterId: string,
  ): Promise<PolicyComparisonType | null> {
    if (!isId(beforeId) || !isId(afterId)) return null;
    const sight = context.see();
    const row = await comparedPolicies(sight.reading, beforeId, afterId);
    return row && nodeOf<PolicyComparisonType>('PolicyComparison', sight, row);
  }

  @Query(one('PolicySimulation'), { nullable: true })
  @Permit('policy.review')
  async policySimulation(
    @Ctx() context: RequestContext,
    @Args('id', byId) id: string,
  ): Promise<PolicySimulationType | null> {
    return isId(id) ? context.see().load(SIMULATION, id) : null;
  }

  @Query(many('AcknowledgementTask'), {
    description: 'What is in force for the signed-in person, and what they took note of.',
  })
  @Permit('policy.acknowledge')
  async acknowledgementTasks(@Ctx() context: RequestContext): Promise<AcknowledgementTaskType[]> {
    const sight = context.see();
    const rows = await ownAcknowledgementTasks(sight.reading);
    return rows.map((row) => nodeOf<AcknowledgementTaskType>('AcknowledgementTask', sight, row));
  }

  @Query(many('PolicyAcknowledgement'), {
    description: 'All that the signed-in person ever took note of, newest first.',
  })
  @Permit('policy.acknowledge')
  async acknowledgements(@Ctx() context: RequestContext): Promise<PolicyAcknowledgementType[]> {
    const sight = context.see();
    const rows = await ownAcknowledgements(sight.reading);
    return rows.map((row) =>
      nodeOf<PolicyAcknowledgementType>('PolicyAcknowledgement', sight, row),
    );
  }
}
