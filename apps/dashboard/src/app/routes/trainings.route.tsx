import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trainings',
  component: Missing,
});
