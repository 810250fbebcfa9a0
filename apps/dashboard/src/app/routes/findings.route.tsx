import { createRoute } from '@tanstack/react-router';
import { readFindingsSearch } from '../../features/findings/findings.search.js';
import { Missing } from '../shell/fallbacks.js';
import { rootRoute } from './root.route.js';

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  validateSearch: readFindingsSearch,
  component: Missing,
});

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings/$findingId',
  component: Missing,
});
