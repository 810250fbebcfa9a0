import { createRoute, redirect } from '@tanstack/react-router';
import { tasksQuery } from '../../features/tasks/tasks.queries.js';
import { may } from '../../features/viewer/viewer.queries.js';
import { NothingHere } from '../shell/fallbacks.js';
import { lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

/** Where everybody begins: who keeps something in order with the own tasks, the others with the whole. */
export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ context: { viewer } }) => {
    const isLookingOn = may(viewer, 'overview.read') && !may(viewer, 'finding.act');
    if (isLookingOn) throw redirect({ to: '/overview', replace: true });
    if (may(viewer, 'register.read')) throw redirect({ to: '/tasks', replace: true });
  },
  component: NothingHere,
});

export const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  loader: ({ context }) => void context.queryClient.prefetchQuery(tasksQuery),
  component: lazyScreen(() => import('../../features/tasks/task-list.js'), 'TaskList'),
});
