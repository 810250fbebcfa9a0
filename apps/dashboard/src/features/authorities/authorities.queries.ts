import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { toAsOfInput, type AsOfSearch } from '../../lib/search/as-of.js';
import { AuthoritiesDocument, AuthorityDocument } from './authorities.graphql.js';
import type { AuthoritiesSearch } from './authorities.search.js';

export type AuthorityRow = ResultOf<
  typeof AuthoritiesDocument
>['authorities']['edges'][number]['node'];
export type AuthorityPage = ResultOf<typeof AuthorityDocument>;
export type AuthorityDetail = NonNullable<AuthorityPage['authority']>;

const PAGE = 100;

export function authoritiesInputs(
  search: AuthoritiesSearch,
): Omit<VariablesOf<typeof AuthoritiesDocument>, 'first' | 'after'> {
  return {
    filter: {
      search: search.q,
      ministryId: search.ministry,
      withoutAccounts: search.withoutAccounts,
      withoutReturn: search.withoutReturn,
    },
    asOf: toAsOfInput(search),
  };
}

export const authoritiesQuery = (search: AuthoritiesSearch) => {
  const inputs = authoritiesInputs(search);
  return connectionOptions<AuthorityRow>({
    queryKey: ['authority', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(AuthoritiesDocument, { first: PAGE, after, ...inputs }, signal)).authorities,
  });
};

export const authorityQuery = (id: string, search: AsOfSearch = {}) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['authority', 'detail', id, asOf ?? 'now'],
    queryFn: ({ signal }) => execute(AuthorityDocument, { id, asOf }, signal),
    placeholderData: (previous) =>
      previous?.authority?.id === id ? keepPreviousData(previous) : undefined,
  });
};
