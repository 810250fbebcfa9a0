import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { OffboardingDocument, OffboardingsDocument } from './offboarding.graphql.js';
import type { OffboardingsSearch } from './offboarding.search.js';

export type Offboarding = NonNullable<ResultOf<typeof OffboardingDocument>['offboarding']>;
export type OffboardingItem = Offboarding['items'][number];

const PAGE = 50;
const OPEN = { open: true, closed: false, all: undefined } as const;

export const offboardingsQuery = ({ state = 'open', authority }: OffboardingsSearch) => {
  const filter = { open: OPEN[state], authorityId: authority };
  return connectionOptions<Offboarding>({
    queryKey: ['offboarding', 'list', filter],
    fetchPage: async (after, signal) =>
      (await execute(OffboardingsDocument, { first: PAGE, after, filter }, signal)).offboardings,
  });
};

export const offboardingQuery = (id: string) =>
  queryOptions({
    queryKey: ['offboarding', 'detail', id],
    queryFn: async ({ signal }) => (await execute(OffboardingDocument, { id }, signal)).offboarding,
  });

/** Puts a list that a change answered with where its page looks for it. */
export function storeOffboarding(offboarding: Offboarding, queryClient: QueryClient): void {
  queryClient.setQueryData(offboardingQuery(offboarding.id).queryKey, offboarding);
  void queryClient.invalidateQueries({ queryKey: ['offboarding', 'list'] });
}

/** How many items are done: „2 von 4“. */
export function progressOf({ items }: Offboarding): { done: number; all: number } {
  return { done: items.filter(({ doneAt }) => doneAt !== null).length, all: items.length };
}
