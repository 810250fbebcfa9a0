import { queryOptions } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import {
  type DecideReviewRowsDocument,
  ReviewProgressDocument,
  ReviewRowsDocument,
} from './reviews.graphql.js';
import type { ReviewsSearch } from './reviews.search.js';

export type ReviewRow = ResultOf<typeof ReviewRowsDocument>['reviewRows']['edges'][number]['node'];
export type ReviewResult = ResultOf<typeof DecideReviewRowsDocument>['decideReviewRows'][number];

export type OpenNilReturn = ResultOf<typeof ReviewProgressDocument>['openNilReturns'][number];

const PAGE = 100;

/** The list's inputs; the CSV takes the same. */
export function reviewsInputs(
  search: ReviewsSearch,
): Omit<VariablesOf<typeof ReviewRowsDocument>, 'first' | 'after'> {
  return {
    filter: {
      search: search.q,
      ministryId: search.ministry,
      accountId: search.account,
      kinds: search.kind && [...search.kind],
      states: search.state ? [...search.state] : ['OPEN'],
      overdue: search.overdue,
    },
  };
}

export const reviewsQuery = (search: ReviewsSearch) => {
  const inputs = reviewsInputs(search);
  return connectionOptions<ReviewRow>({
    queryKey: ['review', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(ReviewRowsDocument, { first: PAGE, after, ...inputs }, signal)).reviewRows,
  });
};

/** How far the reviews have got; a decision on a row reads it anew, as it does the list. */
export const reviewProgressQuery = queryOptions({
  queryKey: ['review', 'progress'],
  queryFn: ({ signal }) => execute(ReviewProgressDocument, {}, signal),
});
