import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { overviewQuery } from '../../features/overview/overview.queries.js';
import { readOverviewSearch } from '../../features/overview/overview.search.js';
import { may, useMay } from '../../features/viewer/viewer.queries.js';
import { NothingHere } from '../shell/fallbacks.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const OverviewScreen = lazyScreen(
  () => import('../../features/overview/overview-screen.js'),
  'OverviewScreen',
);

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview',
  validateSearch: readOverviewSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    if (!may(context.viewer, 'overview.read')) return;
    void context.queryClient.prefetchQuery(overviewQuery(deps));
  },
  component: around(OverviewScreen, OverviewRoute),
});

function OverviewRoute(): ReactElement {
  const search = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  if (!useMay('overview.read')) return <NothingHere />;
  return <OverviewScreen search={search} onSearch={(next) => void navigate({ search: next })} />;
}
