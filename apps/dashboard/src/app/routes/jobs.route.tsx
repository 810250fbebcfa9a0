import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { JobBoardScreen } from '../../features/jobs/job-board.js';
import { jobsQuery } from '../../features/jobs/jobs.queries.js';
import { readJobsSearch } from '../../features/jobs/jobs.search.js';
import { rootRoute } from './root.route.js';

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jobs',
  validateSearch: readJobsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(jobsQuery(deps));
  },
  component: JobsRoute,
});

function JobsRoute(): ReactElement {
  return <JobBoardScreen search={jobsRoute.useSearch()} />;
}
