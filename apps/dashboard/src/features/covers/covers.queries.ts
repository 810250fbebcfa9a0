import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { readClock, toInstant, toLocalDay } from '@vieraugen/ui';
import { execute } from '../../lib/graphql/execute.js';
import { CoversDocument } from './covers.graphql.js';
import type { CoversSearch } from './covers.search.js';
import { daysOfWeek, weeksOfMonth, type Column } from './periods.js';

export type Cover = ResultOf<typeof CoversDocument>['covers'][number];

/** The day that the address names, or today. */
export function shownDay({ day }: CoversSearch): string {
  return day ?? toLocalDay(readClock());
}

/** The columns that the address asks for. */
export function columnsOf(search: CoversSearch): readonly Column[] {
  const day = shownDay(search);
  return search.span === 'month' ? weeksOfMonth(day) : daysOfWeek(day);
}

export const coversQuery = (search: CoversSearch) => {
  const columns = columnsOf(search);
  const variables = {
    from: toInstant(columns[0]?.from ?? ''),
    to: toInstant(columns.at(-1)?.to ?? ''),
    authorityId: search.authority,
  };
  return queryOptions({
    queryKey: ['cover', 'list', variables],
    queryFn: async ({ signal }) => (await execute(CoversDocument, variables, signal)).covers,
    placeholderData: keepPreviousData,
  });
};
