import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { JobsDocument } from './jobs.graphql.js';
import type { JobsSearch } from './jobs.search.js';

export type JobBoard = ResultOf<typeof JobsDocument>['jobs'];
export type JobRow = JobBoard['jobs'][number];
export type QueueRow = JobBoard['queues'][number];

const SHOWN = 100;
/** Progress is no event of its own, so a board with something on it looks again. */
const LOOK_AGAIN_MS = 2000;

export const jobsQuery = ({ state }: JobsSearch) =>
  queryOptions({
    queryKey: ['job', 'list', { state }],
    queryFn: async ({ signal }) =>
      (await execute(JobsDocument, { state, first: SHOWN }, signal)).jobs,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? LOOK_AGAIN_MS : false),
  });

function isBusy({ queues }: JobBoard): boolean {
  return queues.some(({ waiting, active }) => waiting + active > 0);
}
