import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { EnumOf, ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { toAsOfInput, type AsOfSearch } from '../../lib/search/as-of.js';
import { PeopleDocument, PersonDocument } from './people.graphql.js';
import type { PeopleSearch } from './people.search.js';

export type Purpose = EnumOf<'PurposeCode'>;
export type PersonRow = ResultOf<typeof PeopleDocument>['people']['edges'][number]['node'];
export type PersonDetail = NonNullable<ResultOf<typeof PersonDocument>['person']>;
export type PersonFunction = PersonDetail['functions'][number];

const PAGE = 50;

/** The list's inputs; the CSV takes the same. Names are never part of them. */
export function peopleInputs(
  search: PeopleSearch,
): Omit<VariablesOf<typeof PeopleDocument>, 'first' | 'after' | 'purpose'> {
  return {
    filter: {
      search: search.q,
      authorityId: search.authority,
      trainingState: search.training,
      managerIsMe: search.mine,
    },
    orderBy: search.sort && { field: search.sort, direction: search.dir ?? 'ASC' },
    asOf: toAsOfInput(search),
  };
}

/** Every read of names is logged: they are read once, and forgotten with the screen. */
export const readOnce = (purpose: Purpose | undefined) =>
  purpose && ({ gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false } as const);

export const peopleQuery = (search: PeopleSearch, purpose?: Purpose) => {
  const inputs = peopleInputs(search);
  return connectionOptions<PersonRow>({
    queryKey: ['person', 'list', inputs, purpose ?? null],
    fetchPage: async (after, signal) =>
      (await execute(PeopleDocument, { first: PAGE, after, ...inputs, purpose }, signal)).people,
  });
};

export const personQuery = (id: string, search: AsOfSearch = {}, purpose?: Purpose) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['person', 'detail', id, asOf ?? 'now', purpose ?? null],
    queryFn: async ({ signal }) =>
      (await execute(PersonDocument, { id, asOf, purpose }, signal)).person,
    placeholderData: (previous) => (previous?.id === id ? keepPreviousData(previous) : undefined),
    ...readOnce(purpose),
  });
};

/** Puts a person that a change answered with where its page looks for it. */
export function storePerson(person: PersonDetail, queryClient: QueryClient): void {
  queryClient.setQueryData(personQuery(person.id).queryKey, person);
  void queryClient.invalidateQueries({ queryKey: ['person', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['person', 'find'] });
}
