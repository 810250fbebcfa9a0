import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { FINDING_STATES, type FindingState } from '@vieraugen/domain';
import { toInstant } from '@vieraugen/ui';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import {
  FindingDocument,
  FindingsDocument,
  type ActOnFindingsDocument,
} from './findings.graphql.js';
import type { FindingsSearch } from './findings.search.js';

export type FindingRow = ResultOf<typeof FindingsDocument>['findings']['edges'][number]['node'];
export type FindingDetail = NonNullable<ResultOf<typeof FindingDocument>['finding']>;
export type ActResult = ResultOf<typeof ActOnFindingsDocument>['actOnFindings'][number];

const PAGE = 50;
/** Not over: somebody still has to do something. */
export const OPEN_STATES: readonly FindingState[] = [
  'OPEN',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
  'REOPENED',
];

/** Which states to ask for: the open ones, unless the address says otherwise. */
export function wantedStates({
  state,
  since,
  resolvedSince,
}: FindingsSearch): FindingState[] | undefined {
  if (state) return state.length === FINDING_STATES.length ? undefined : [...state];
  return since || resolvedSince ? undefined : [...OPEN_STATES];
}

/** The list's inputs; the CSV takes the same. */
export function findingsInputs(
  search: FindingsSearch,
): Omit<VariablesOf<typeof FindingsDocument>, 'first' | 'after'> {
  return {
    filter: {
      search: search.q,
      ministryId: search.ministry,
      authorityId: search.authority,
      accountId: search.account,
      areas: search.area && [...search.area],
      ruleIds: search.rule && [...search.rule],
      severities: search.severity && [...search.severity],
      states: wantedStates(search),
      results: search.result && [...search.result],
      overdue: search.overdue,
      openedSince: search.since && toInstant(search.since),
      resolvedSince: search.resolvedSince && toInstant(search.resolvedSince),
    },
    orderBy: {
      field: search.sort ?? 'SEVERITY',
      direction: search.dir ?? (search.sort ? 'ASC' : 'DESC'),
    },
  };
}

export const findingsQuery = (search: FindingsSearch) => {
  const inputs = findingsInputs(search);
  return connectionOptions<FindingRow>({
    queryKey: ['finding', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(FindingsDocument, { first: PAGE, after, ...inputs }, signal)).findings,
  });
};

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', 'detail', id],
    queryFn: async ({ signal }) => (await execute(FindingDocument, { id }, signal)).finding,
  });

/** Puts findings that a change answered with where their pages look for them. */
export function storeFindings(results: readonly ActResult[], queryClient: QueryClient): void {
  for (const { id, finding } of results) {
    if (finding) queryClient.setQueryData(findingQuery(id).queryKey, finding);
  }
  for (const queryKey of [['finding', 'list'], ['overview'], ['account'], ['viewer']]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
