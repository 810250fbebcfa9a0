import { createRoute } from '@tanstack/react-router';
import { importsQuery } from '../../features/imports/imports.queries.js';
import { ImportsScreen } from '../../features/imports/imports-screen.js';
import { rootRoute } from './root.route.js';

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  loader: ({ context }) => {
    void context.queryClient.prefetchInfiniteQuery(importsQuery);
  },
  component: ImportsScreen,
});
