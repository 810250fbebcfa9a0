import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const authoritiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities',
  component: Missing,
});

export const authorityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities/$authorityId',
  component: Missing,
});
