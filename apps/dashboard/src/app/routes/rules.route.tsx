import { createRoute } from '@tanstack/react-router';
import { RuleDetailScreen } from '../../features/rules/rule-detail.js';
import { RuleList } from '../../features/rules/rule-list.js';
import { ruleQuery, rulesQuery } from '../../features/rules/rules.queries.js';
import { rootRoute } from './root.route.js';

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
  component: () => <RuleDetailScreen id={ruleRoute.useParams().ruleId} />,
});
