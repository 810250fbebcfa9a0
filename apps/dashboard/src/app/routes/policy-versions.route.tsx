import { createRoute } from '@tanstack/react-router';
import {
  policyComparisonQuery,
  policyVersionQuery,
} from '../../features/policies/policies.queries.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PolicyVersionScreen = lazyScreen(
  () => import('../../features/policies/policy-version.js'),
  'PolicyVersionScreen',
);
const PolicyComparisonScreen = lazyScreen(
  () => import('../../features/policies/policy-comparison.js'),
  'PolicyComparisonScreen',
);

export const policyVersionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/versions/$versionId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(policyVersionQuery(params.versionId));
  },
  component: around(PolicyVersionScreen, () => (
    <PolicyVersionScreen id={policyVersionRoute.useParams().versionId} />
  )),
});

export const policyComparisonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/compare/$beforeId/$afterId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(policyComparisonQuery(params.beforeId, params.afterId));
  },
  component: around(PolicyComparisonScreen, () => (
    <PolicyComparisonScreen {...policyComparisonRoute.useParams()} />
  )),
});
