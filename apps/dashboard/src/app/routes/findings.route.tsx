import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FindingDetailScreen } from '../../features/findings/finding-detail.js';
import { FindingList } from '../../features/findings/finding-list.js';
import { findingQuery, findingsQuery } from '../../features/findings/findings.queries.js';
import { readFindingsSearch } from '../../features/findings/findings.search.js';
import { rootRoute } from './root.route.js';

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  validateSearch: readFindingsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(findingsQuery(deps));
  },
  component: FindingsRoute,
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
  component: () => <FindingDetailScreen id={findingRoute.useParams().findingId} />,
});
