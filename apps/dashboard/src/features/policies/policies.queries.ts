import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { toAsOfInput, type AsOfSearch } from '../../lib/search/as-of.js';
import {
  AcknowledgementsDocument,
  PoliciesDocument,
  PolicyComparisonDocument,
  PolicyDocument,
  PolicyVersionDocument,
  SimulationResultsDocument,
} from './policies.graphql.js';
import { PolicyDraftDocument, PolicyToChangeDocument } from './policy-work.graphql.js';

export type PolicyRow = ResultOf<typeof PoliciesDocument>['policyDocuments'][number];
export type PolicyDetail = NonNullable<ResultOf<typeof PolicyDocument>['policyDocument']>;
export type VersionDetail = NonNullable<ResultOf<typeof PolicyVersionDocument>['policyVersion']>;
export type DraftDetail = NonNullable<ResultOf<typeof PolicyDraftDocument>['policyDraft']>;
export type DraftRule = ResultOf<typeof PolicyDraftDocument>['rules'][number];
export type Simulation = NonNullable<DraftDetail['simulation']>;
export type Comparison = NonNullable<ResultOf<typeof PolicyComparisonDocument>['policyComparison']>;
export type AcknowledgementTask = ResultOf<
  typeof AcknowledgementsDocument
>['acknowledgementTasks'][number];
export type Effect = Simulation['rules'][number]['effect'];

export const policiesQuery = (search: AsOfSearch) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['policy', 'list', asOf ?? 'now'],
    queryFn: async ({ signal }) =>
      (await execute(PoliciesDocument, { asOf }, signal)).policyDocuments,
  });
};

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'detail', id],
    queryFn: async ({ signal }) => (await execute(PolicyDocument, { id }, signal)).policyDocument,
  });

/** What is in force, and all rules: what a proposal begins with. */
export const policyToChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'toChange', id],
    queryFn: ({ signal }) => execute(PolicyToChangeDocument, { id }, signal),
  });

export const policyVersionQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'version', id],
    queryFn: async ({ signal }) =>
      (await execute(PolicyVersionDocument, { id }, signal)).policyVersion,
  });

const POLL_MS = 1_000;

/** Asks again while a simulation runs, so that its progress shows. */
export const policyDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'draft', id],
    queryFn: ({ signal }) => execute(PolicyDraftDocument, { id }, signal),
    refetchInterval: ({ state }) => (isRunning(state.data?.policyDraft) ? POLL_MS : false),
  });

export function isRunning(draft: DraftDetail | null | undefined): boolean {
  const status = draft?.simulation?.status;
  return status === 'QUEUED' || status === 'RUNNING';
}

export const simulationResultsQuery = (id: string, ruleId: string, effect: Effect) =>
  queryOptions({
    queryKey: ['policy', 'simulation', id, ruleId, effect],
    queryFn: async ({ signal }) =>
      (await execute(SimulationResultsDocument, { id, ruleId, effect }, signal)).policySimulation
        ?.results ?? [],
  });

export const policyComparisonQuery = (beforeId: string, afterId: string) =>
  queryOptions({
    queryKey: ['policy', 'comparison', beforeId, afterId],
    queryFn: async ({ signal }) =>
      (await execute(PolicyComparisonDocument, { beforeId, afterId }, signal)).policyComparison,
  });

export const acknowledgementsQuery = queryOptions({
  queryKey: ['policy', 'acknowledgements'],
  queryFn: ({ signal }) => execute(AcknowledgementsDocument, {}, signal),
});

/** Puts a draft that a change answered with where its page looks for it. */
export function storeDraft(draft: DraftDetail, client: QueryClient): void {
  client.setQueryData(policyDraftQuery(draft.id).queryKey, (known) =>
    known ? { ...known, policyDraft: draft } : known,
  );
  void client.invalidateQueries({ queryKey: ['policy', 'detail'] });
  void client.invalidateQueries({ queryKey: ['policy', 'list'] });
}
