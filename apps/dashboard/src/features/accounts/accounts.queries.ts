import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { toAsOfInput, type AsOfSearch } from '../../lib/search/as-of.js';
import {
  AccountDocument,
  AccountHistoryDocument,
  AccountsDocument,
  WhoCouldDocument,
} from './accounts.graphql.js';
import type { AccountsSearch } from './accounts.search.js';

export type AccountRow = ResultOf<typeof AccountsDocument>['accounts']['edges'][number]['node'];
export type AccountDetail = NonNullable<ResultOf<typeof AccountDocument>['account']>;
export type AccountAuthorization = AccountDetail['authorizations'][number];
export type AccountGrant = AccountDetail['accessGrants'][number];
export type AccountStep = AccountDetail['nextSteps'][number];
export type AccountGuard = AccountStep['conditions'][number]['guard'];
export type WhoCould = ResultOf<typeof WhoCouldDocument>['whoCould'];
export type HistoryEntry = NonNullable<
  ResultOf<typeof AccountHistoryDocument>['account']
>['history']['edges'][number]['node'];

const PAGE = 50;

/** The list's inputs; the CSV takes the same. */
export function accountsInputs(
  search: AccountsSearch,
): Omit<VariablesOf<typeof AccountsDocument>, 'first' | 'after'> {
  return {
    filter: {
      search: search.q,
      ministryId: search.ministry,
      authorityId: search.authority,
      platforms: search.platform && [...search.platform],
      statuses: search.status && [...search.status],
      worst: search.worst && [...search.worst],
    },
    orderBy: search.sort && { field: search.sort, direction: search.dir ?? 'ASC' },
    asOf: toAsOfInput(search),
  };
}

export const accountsQuery = (search: AccountsSearch) => {
  const inputs = accountsInputs(search);
  return connectionOptions<AccountRow>({
    queryKey: ['account', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(AccountsDocument, { first: PAGE, after, ...inputs }, signal)).accounts,
  });
};

export const accountQuery = (id: string, search: AsOfSearch = {}) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['account', 'detail', id, asOf ?? 'now'],
    queryFn: async ({ signal }) => (await execute(AccountDocument, { id, asOf }, signal)).account,
    placeholderData: (previous) => (previous?.id === id ? keepPreviousData(previous) : undefined),
  });
};

export const accountHistoryQuery = (id: string) =>
  connectionOptions<HistoryEntry>({
    queryKey: ['account', 'history', id],
    fetchPage: async (before, signal) => {
      const variables = { id, first: PAGE, before };
      const { account } = await execute(AccountHistoryDocument, variables, signal);
      return (
        account?.history ?? {
          edges: [],
          pageInfo: { hasNextPage: false, endCursor: null },
          totalCount: 0,
        }
      );
    },
  });

export const whoCouldQuery = (account: string, search: AsOfSearch) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['account', 'who-could', account, asOf ?? 'now'],
    queryFn: async ({ signal }) =>
      (await execute(WhoCouldDocument, { account, asOf }, signal)).whoCould,
    placeholderData: keepPreviousData,
  });
};

/** Puts an account that a change answered with where its page looks for it. */
export function storeAccount(account: AccountDetail, queryClient: QueryClient): void {
  queryClient.setQueryData(accountQuery(account.id).queryKey, account);
  void queryClient.invalidateQueries({ queryKey: ['account', 'history', account.id] });
  void queryClient.invalidateQueries({ queryKey: ['account', 'list'] });
}
