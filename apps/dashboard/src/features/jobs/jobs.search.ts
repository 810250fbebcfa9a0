import { oneOf, type RawSearch } from '../../lib/search/params.js';

/** In the order in which somebody looks: what went wrong, what runs, what comes, what is over. */
export const JOB_STATES = ['FAILED', 'ACTIVE', 'WAITING', 'DELAYED', 'COMPLETED'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobsSearch {
  /** Absent = all states. */
  state?: JobState;
}

export function readJobsSearch(raw: RawSearch): JobsSearch {
  return { state: oneOf(raw.state, JOB_STATES) };
}
