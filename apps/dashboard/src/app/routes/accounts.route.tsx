import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  component: Missing,
});

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId',
  component: Missing,
});
