import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { requestsQuery } from '../../features/requests/requests.queries.js';
import { readRequestsSearch } from '../../features/requests/requests.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const RequestList = lazyScreen(
  () => import('../../features/requests/request-list.js'),
  'RequestList',
);

export const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  validateSearch: readRequestsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(requestsQuery(deps));
  },
  component: around(RequestList, RequestsRoute),
});

function RequestsRoute(): ReactElement {
  const navigate = requestsRoute.useNavigate();
  return (
    <RequestList
      search={requestsRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
