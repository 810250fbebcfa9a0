import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { needsQuery } from '../../features/trainings/trainings.queries.js';
import { readTrainingsSearch } from '../../features/trainings/trainings.search.js';
import { TrainingsScreen } from '../../features/trainings/trainings-screen.js';
import { rootRoute } from './root.route.js';

export const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trainings',
  validateSearch: readTrainingsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(needsQuery(deps));
  },
  component: TrainingsRoute,
});

function TrainingsRoute(): ReactElement {
  const navigate = trainingsRoute.useNavigate();
  return (
    <TrainingsScreen
      search={trainingsRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
