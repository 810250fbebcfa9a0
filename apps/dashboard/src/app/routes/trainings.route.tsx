import { createRoute, redirect } from '@tanstack/react-router';
import type { ReactElement } from 'react';
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
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const CatalogueScreen = lazyScreen(
  () => import('../../features/trainings/catalogue-screen.js'),
  'CatalogueScreen',
);
const CoverageScreen = lazyScreen(
  () => import('../../features/trainings/coverage-screen.js'),
  'CoverageScreen',
);
const DecideScreen = lazyScreen(
  () => import('../../features/trainings/decide-screen.js'),
  'DecideScreen',
);
const MeasuresScreen = lazyScreen(
  () => import('../../features/trainings/measures-screen.js'),
  'MeasuresScreen',
);
const NeedsScreen = lazyScreen(
  () => import('../../features/trainings/needs-screen.js'),
  'NeedsScreen',
);
const OwnScreen = lazyScreen(() => import('../../features/trainings/own-screen.js'), 'OwnScreen');

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
  component: around(NeedsScreen, NeedsRoute),
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
  component: around(MeasuresScreen, MeasuresRoute),
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
