import { createRoute } from '@tanstack/react-router';
import { ruleQuery, rulesQuery } from '../../features/rules/rules.queries.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const RuleDetailScreen = lazyScreen(
  () => import('../../features/rules/rule-detail.js'),
  'RuleDetailScreen',
);
const RuleList = lazyScreen(() => import('../../features/rules/rule-list.js'), 'RuleList');

export const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(rulesQuery);
  },
  component: RuleList,
});

export const ruleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules/$ruleId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(ruleQuery(params.ruleId));
  },
  component: around(RuleDetailScreen, () => <RuleDetailScreen id={ruleRoute.useParams().ruleId} />),
});
