import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { EXEMPTION_STATES, type ExemptionState } from '@vieraugen/domain';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { ExemptionDocument, ExemptionsDocument } from './exemptions.graphql.js';
import type { ExemptionsSearch } from './exemptions.search.js';

export type ExemptionRow = ResultOf<
  typeof ExemptionsDocument
>['exemptions']['edges'][number]['node'];
export type ExemptionDetail = NonNullable<ResultOf<typeof ExemptionDocument>['exemption']>;

const PAGE = 50;
/** Those that wait for a decision or hold, now or soon. */
export const LIVE_STATES: readonly ExemptionState[] = ['REQUESTED', 'UPCOMING', 'IN_FORCE'];

/** The list's inputs; the CSV takes the same. */
export function exemptionsInputs(
  search: ExemptionsSearch,
): Omit<VariablesOf<typeof ExemptionsDocument>, 'first' | 'after'> {
  const { state = LIVE_STATES } = search;
  return {
    filter: {
      search: search.q,
      ministryId: search.ministry,
      accountId: search.account,
      ruleIds: search.rule && [...search.rule],
      states: state.length === EXEMPTION_STATES.length ? undefined : [...state],
    },
  };
}

export const exemptionsQuery = (search: ExemptionsSearch) => {
  const inputs = exemptionsInputs(search);
  return connectionOptions<ExemptionRow>({
    queryKey: ['exemption', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(ExemptionsDocument, { first: PAGE, after, ...inputs }, signal)).exemptions,
  });
};

export const exemptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['exemption', 'detail', id],
    queryFn: async ({ signal }) => (await execute(ExemptionDocument, { id }, signal)).exemption,
  });

/** Puts an exemption that a change answered with where its page looks for it. */
export function storeExemption(exemption: ExemptionDetail | null, client: QueryClient): void {
  if (exemption) client.setQueryData(exemptionQuery(exemption.id).queryKey, exemption);
  void client.invalidateQueries({ queryKey: ['exemption', 'list'] });
  void client.invalidateQueries({ queryKey: ['finding'] });
}
