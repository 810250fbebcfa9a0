import { createRoute, redirect } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CatalogueScreen } from '../../features/trainings/catalogue-screen.js';
import { CoverageScreen } from '../../features/trainings/coverage-screen.js';
import { DecideScreen } from '../../features/trainings/decide-screen.js';
import { MeasuresScreen } from '../../features/trainings/measures-screen.js';
import { NeedsScreen } from '../../features/trainings/needs-screen.js';
import { OwnScreen } from '../../features/trainings/own-screen.js';
import { firstPart } from '../../features/trainings/trainings-page.js';
import {
  catalogueQuery,
  coverageQuery,
  declarationsQuery,
  measuresQuery,
  needsQuery,
  ownTrainingQuery,
} from '../../features/trainings/trainings.queries.js';
import {
  readMeasuresSearch,
  readTrainingsSearch,
} from '../../features/trainings/trainings.search.js';
import { viewerQuery } from '../../features/viewer/viewer.queries.js';
import { rootRoute } from './root.route.js';

const getParentRoute = () => rootRoute;

/** Leads to the part that the viewer has something to do in. */
export const trainingsRoute = createRoute({
  getParentRoute,
  path: '/trainings',
  beforeLoad: async ({ context }) => {
    const viewer = await context.queryClient.ensureQueryData(viewerQuery);
    throw redirect({ to: firstPart(viewer), replace: true });
  },
});

export const trainingNeedsRoute = createRoute({
  getParentRoute,
  path: '/trainings/needs',
  validateSearch: readTrainingsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(needsQuery(deps));
  },
  component: NeedsRoute,
});

function NeedsRoute(): ReactElement {
  const navigate = trainingNeedsRoute.useNavigate();
  return (
    <NeedsScreen
      search={trainingNeedsRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const trainingDecideRoute = createRoute({
  getParentRoute,
  path: '/trainings/decide',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(declarationsQuery);
  },
  component: DecideScreen,
});

export const trainingOwnRoute = createRoute({
  getParentRoute,
  path: '/trainings/own',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(ownTrainingQuery);
  },
  component: OwnScreen,
});

export const trainingCatalogueRoute = createRoute({
  getParentRoute,
  path: '/trainings/catalogue',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(catalogueQuery);
  },
  component: CatalogueScreen,
});

export const trainingCoverageRoute = createRoute({
  getParentRoute,
  path: '/trainings/coverage',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(coverageQuery);
  },
  component: CoverageScreen,
});

export const trainingMeasuresRoute = createRoute({
  getParentRoute,
  path: '/trainings/measures',
  validateSearch: readMeasuresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(measuresQuery(deps));
  },
  component: MeasuresRoute,
});

function MeasuresRoute(): ReactElement {
  const navigate = trainingMeasuresRoute.useNavigate();
  return (
    <MeasuresScreen
      search={trainingMeasuresRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
