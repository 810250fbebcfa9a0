import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { policiesQuery, policyQuery } from '../../features/policies/policies.queries.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PolicyList = lazyScreen(() => import('../../features/policies/policy-list.js'), 'PolicyList');
const PolicyDetailScreen = lazyScreen(
  () => import('../../features/policies/policy-detail.js'),
  'PolicyDetailScreen',
);

export const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  validateSearch: readAsOf,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(policiesQuery(deps));
  },
  component: around(PolicyList, PoliciesRoute),
});

function PoliciesRoute(): ReactElement {
  const navigate = policiesRoute.useNavigate();
  const search = policiesRoute.useSearch();
  return <PolicyList search={search} onSearch={(next) => void navigate({ search: next })} />;
}

export const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$policyId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(policyQuery(params.policyId));
  },
  component: around(PolicyDetailScreen, () => (
    <PolicyDetailScreen id={policyRoute.useParams().policyId} />
  )),
});
