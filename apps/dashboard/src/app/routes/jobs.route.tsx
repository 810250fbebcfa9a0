import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { jobsQuery } from '../../features/jobs/jobs.queries.js';
import { readJobsSearch } from '../../features/jobs/jobs.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const JobBoardScreen = lazyScreen(
  () => import('../../features/jobs/job-board.js'),
  'JobBoardScreen',
);

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs',
  validateSearch: readJobsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(jobsQuery(deps));
  },
  component: around(JobBoardScreen, JobsRoute),
});

function JobsRoute(): ReactElement {
  return <JobBoardScreen search={jobsRoute.useSearch()} />;
}
