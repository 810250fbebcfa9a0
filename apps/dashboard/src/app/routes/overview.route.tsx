import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { OverviewScreen } from '../../features/overview/overview-screen.js';
import { overviewQuery } from '../../features/overview/overview.queries.js';
import { readOverviewSearch } from '../../features/overview/overview.search.js';
import { rootRoute } from './root.route.js';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readOverviewSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(overviewQuery(deps));
  },
  component: OverviewRoute,
});

function OverviewRoute(): ReactElement {
  const search = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  return <OverviewScreen search={search} onSearch={(next) => void navigate({ search: next })} />;
}
