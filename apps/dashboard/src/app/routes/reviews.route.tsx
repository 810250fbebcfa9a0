import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { reviewProgressQuery, reviewsQuery } from '../../features/reviews/reviews.queries.js';
import { readReviewsSearch } from '../../features/reviews/reviews.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const ReviewList = lazyScreen(() => import('../../features/reviews/review-list.js'), 'ReviewList');

export const reviewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews',
  validateSearch: readReviewsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(reviewsQuery(deps));
    void context.queryClient.prefetchQuery(reviewProgressQuery);
  },
  component: around(ReviewList, ReviewsRoute),
});

function ReviewsRoute(): ReactElement {
  const search = reviewsRoute.useSearch();
  const navigate = reviewsRoute.useNavigate();
  return (
    <ReviewList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
