import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices',
  component: Missing,
});

export const deviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/$deviceId',
  component: Missing,
});
