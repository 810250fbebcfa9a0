import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { toInstant } from '@vieraugen/ui';
import { execute } from '../../lib/graphql/execute.js';
import { toAsOfInput } from '../../lib/search/as-of.js';
import { OverviewDocument } from './overview.graphql.js';
import type { OverviewSearch } from './overview.search.js';

export type OverviewData = ResultOf<typeof OverviewDocument>['overview'];
export type OverviewRow = OverviewData['rows'][number];
export type OverviewCell = OverviewRow['cells'][number];

export const overviewQuery = (search: OverviewSearch) =>
  queryOptions({
    queryKey: ['overview', 'detail', search],
    queryFn: async ({ signal }) => {
      const since = search.since && toInstant(search.since);
      const variables = { asOf: toAsOfInput(search), since };
      return (await execute(OverviewDocument, variables, signal)).overview;
    },
    placeholderData: keepPreviousData,
  });
