import { createRoute } from '@tanstack/react-router';
import { preferencesQuery } from '../../features/notifications/notifications.queries.js';
import { lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

export const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  loader: ({ context }) => void context.queryClient.prefetchQuery(preferencesQuery),
  component: lazyScreen(
    () => import('../../features/notifications/notifications-screen.js'),
    'NotificationsScreen',
  ),
});
