import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: Missing,
});
