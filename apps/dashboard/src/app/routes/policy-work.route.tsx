import { createRoute } from '@tanstack/react-router';
import {
  acknowledgementsQuery,
  policyDraftQuery,
} from '../../features/policies/policies.queries.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PolicyDraftScreen = lazyScreen(
  () => import('../../features/policies/policy-draft.js'),
  'PolicyDraftScreen',
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

export const acknowledgementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/acknowledgements',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(acknowledgementsQuery);
  },
  component: AcknowledgementsScreen,
});
