import type { JobsOptions } from 'bullmq';
import type { JobPolicy } from './job-map.js';

export interface EnqueueOptions {
  /** The same id is the same job: added twice, it is there once. No `:`, not only digits. */
  readonly jobId?: string;
  readonly delayMs?: number;
  /** While a job with this id waits, another is not added; while it runs, exactly one more is. */
  readonly deduplicationId?: string;
}

const DAY_SECONDS = 86_400;
/** Finished jobs stay visible on the board for a while; the record of evaluations is in our tables. */
const KEEP_COMPLETED = { age: 3 * DAY_SECONDS, count: 2000 };
const KEEP_FAILED = { age: 30 * DAY_SECONDS, count: 2000 };
const STACK_LINES = 5;

/** The library's options for a job: its policy and what the caller adds. */
export function jobOptions(
  { attempts, backoffMs }: JobPolicy,
  options: EnqueueOptions = {},
): JobsOptions {
  const { jobId, delayMs, deduplicationId } = options;
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    removeOnComplete: KEEP_COMPLETED,
    removeOnFail: KEEP_FAILED,
    stackTraceLimit: STACK_LINES,
    ...(jobId === undefined ? {} : { jobId }),
    ...(delayMs === undefined ? {} : { delay: Math.max(0, delayMs) }),
    ...(deduplicationId === undefined
      ? {}
      : { deduplication: { id: deduplicationId, keepLastIfActive: true } }),
  };
}
