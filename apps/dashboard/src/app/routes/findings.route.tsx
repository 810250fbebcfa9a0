import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { findingQuery, findingsQuery } from '../../features/findings/findings.queries.js';
import { readFindingsSearch } from '../../features/findings/findings.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const FindingDetailScreen = lazyScreen(
  () => import('../../features/findings/finding-detail.js'),
  'FindingDetailScreen',
);
const FindingList = lazyScreen(
  () => import('../../features/findings/finding-list.js'),
  'FindingList',
);

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  validateSearch: readFindingsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(findingsQuery(deps));
  },
  component: around(FindingList, FindingsRoute),
});

function FindingsRoute(): ReactElement {
  const navigate = findingsRoute.useNavigate();
  return (
    <FindingList
      search={findingsRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings/$findingId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(findingQuery(params.findingId));
  },
  component: around(FindingDetailScreen, () => (
    <FindingDetailScreen id={findingRoute.useParams().findingId} />
  )),
});
