import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  component: Missing,
});

export const ruleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules/$ruleId',
  component: Missing,
});
