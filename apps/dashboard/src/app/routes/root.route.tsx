import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { viewerQuery } from '../../features/viewer/viewer.queries.js';
import { AppFrame } from '../shell/app-frame.js';

/** Loads the viewer first: who is not signed in leaves for the sign-in here. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context }) => ({
    viewer: await context.queryClient.ensureQueryData(viewerQuery),
  }),
  component: AppFrame,
});
