import { createRoute } from '@tanstack/react-router';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: Missing,
});

export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  component: Missing,
});
