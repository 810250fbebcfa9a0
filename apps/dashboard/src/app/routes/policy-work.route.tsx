import { createRoute } from '@tanstack/react-router';
import {
  acknowledgementsQuery,
  policyDraftQuery,
  policyToChangeQuery,
} from '../../features/policies/policies.queries.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PolicyDraftScreen = lazyScreen(
  () => import('../../features/policies/policy-draft.js'),
  'PolicyDraftScreen',
);
const ProposeScreen = lazyScreen(
  () => import('../../features/policies/propose-screen.js'),
  'ProposeScreen',
);
const AcknowledgementsScreen = lazyScreen(
  () => import('../../features/policies/acknowledgements-screen.js'),
  'AcknowledgementsScreen',
);

export const policyDraftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/drafts/$draftId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(policyDraftQuery(params.draftId));
  },
  component: around(PolicyDraftScreen, () => (
    <PolicyDraftScreen id={policyDraftRoute.useParams().draftId} />
  )),
});

export const proposeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$policyId/propose',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(policyToChangeQuery(params.policyId));
  },
  component: around(ProposeScreen, () => <ProposeScreen id={proposeRoute.useParams().policyId} />),
});

export const acknowledgementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/acknowledgements',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(acknowledgementsQuery);
  },
  component: AcknowledgementsScreen,
});
