import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { execute } from '../../lib/graphql/execute.js';
import { FindAuthoritiesDocument } from './authority-search.graphql.js';

export const findAuthorities = (search: string) =>
  queryOptions({
    queryKey: ['authority', 'find', search],
    queryFn: async ({ signal }) => {
      const { authorities } = await execute(FindAuthoritiesDocument, { search }, signal);
      return authorities.edges.map(({ node }) => node);
    },
    placeholderData: keepPreviousData,
  });

/** The ministries and the State Chancellery, for filters. */
export const ministriesQuery = queryOptions({
  queryKey: ['authority', 'ministries'],
  queryFn: async ({ signal }) => {
    const { authorities } = await execute(FindAuthoritiesDocument, { tier: 'SUPREME' }, signal);
    return authorities.edges.map(({ node }) => node);
  },
  staleTime: 10 * 60_000,
});
