import { createRoute } from '@tanstack/react-router';
import { importsQuery } from '../../features/imports/imports.queries.js';
import { lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const ImportsScreen = lazyScreen(
  () => import('../../features/imports/imports-screen.js'),
  'ImportsScreen',
);

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  loader: ({ context }) => {
    void context.queryClient.prefetchInfiniteQuery(importsQuery);
  },
  component: ImportsScreen,
});
