import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { exemptionQuery, exemptionsQuery } from '../../features/exemptions/exemptions.queries.js';
import { readExemptionsSearch } from '../../features/exemptions/exemptions.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const ExemptionList = lazyScreen(
  () => import('../../features/exemptions/exemption-list.js'),
  'ExemptionList',
);
const ExemptionDetailScreen = lazyScreen(
  () => import('../../features/exemptions/exemption-detail.js'),
  'ExemptionDetailScreen',
);

export const exemptionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exemptions',
  validateSearch: readExemptionsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(exemptionsQuery(deps));
  },
  component: around(ExemptionList, ExemptionsRoute),
});

function ExemptionsRoute(): ReactElement {
  const search = exemptionsRoute.useSearch();
  const navigate = exemptionsRoute.useNavigate();
  return (
    <ExemptionList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const exemptionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exemptions/$exemptionId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(exemptionQuery(params.exemptionId));
  },
  component: around(ExemptionDetailScreen, ExemptionRoute),
});

function ExemptionRoute(): ReactElement {
  const { exemptionId } = exemptionRoute.useParams();
  return <ExemptionDetailScreen id={exemptionId} />;
}
