import type { JobType } from 'bullmq';
import { type QueueName, QUEUES } from '../jobs/job-map.js';
import type { QueuedJob, Queues } from '../queues.js';

export const JOB_STATES = ['WAITING', 'DELAYED', 'ACTIVE', 'FAILED', 'COMPLETED'] as const;
export type BoardState = (typeof JOB_STATES)[number];

/** A job as people see it. Instants are epoch milliseconds; the payload is ids and instants only. */
export interface BoardJob {
  readonly id: string;
  readonly queue: QueueName;
  readonly name: string;
  readonly state: BoardState;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly failedReason: string | null;
  readonly createdAt: number;
  /** When it is to run, if it waits for an instant. */
  readonly dueAt: number | null;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

export interface QueueCounts {
  readonly queue: QueueName;
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
  readonly completed: number;
}

const TYPES: Readonly<Record<BoardState, JobType[]>> = {
  WAITING: ['wait', 'prioritized', 'waiting-children'],
  DELAYED: ['delayed'],
  ACTIVE: ['active'],
  FAILED: ['failed'],
  COMPLETED: ['completed'],
};
const ALL_TYPES = Object.values(TYPES).flat();

export async function countJobs(queues: Queues): Promise<QueueCounts[]> {
  return Promise.all(
    QUEUES.map(async (queue) => {
      const counts = await (await queues.open(queue)).getJobCounts(...ALL_TYPES);
      const sum = (state: BoardState) =>
        TYPES[state].reduce((total, type) => total + (counts[type] ?? 0), 0);
      return {
        queue,
        waiting: sum('WAITING'),
        delayed: sum('DELAYED'),
        active: sum('ACTIVE'),
        failed: sum('FAILED'),
        completed: sum('COMPLETED'),
      };
    }),
  );
}

export interface JobPage {
  readonly total: number;
  readonly jobs: readonly BoardJob[];
}

/** The jobs of all queues in one state, the newest first. */
export async function listJobs(
  queues: Queues,
  state: BoardState,
  first: number,
  offset: number,
): Promise<JobPage> {
  const types = TYPES[state];
  const perQueue = await Promise.all(
    QUEUES.map(async (name) => {
      const queue = await queues.open(name);
      const [jobs, total] = await Promise.all([
        queue.getJobs(types, 0, offset + first - 1, false),
        queue.getJobCountByTypes(...types),
      ]);
      return { total, jobs: jobs.map((job) => boardJob(job, name, state)) };
    }),
  );
  const jobs = perQueue.flatMap((one) => one.jobs).sort((a, b) => b.createdAt - a.createdAt);
  return {
    total: perQueue.reduce((sum, one) => sum + one.total, 0),
    jobs: jobs.slice(offset, offset + first),
  };
}

/** One job with its state, or null if there is none (any more). */
export async function findJob(
  queues: Queues,
  queue: QueueName,
  id: string,
): Promise<BoardJob | null> {
  const job = await (await queues.open(queue)).getJob(id);
  if (!job) return null;
  const type = await job.getState();
  const state = JOB_STATES.find((one) => TYPES[one].some((t) => t === type || isWaiting(t, type)));
  return boardJob(job, queue, state ?? 'WAITING');
}

const isWaiting = (type: JobType, state: string) => type === 'wait' && state === 'waiting';

/** Puts a failed job back into its queue, with all its attempts before it again. */
export async function retryJob(queues: Queues, queue: QueueName, id: string): Promise<void> {
  const job = await (await queues.open(queue)).getJob(id);
  await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
}

function boardJob(job: QueuedJob, queue: QueueName, state: BoardState): BoardJob {
  return {
    id: job.id ?? '',
    queue,
    name: job.name,
    state,
    payload: job.data as Record<string, unknown>,
    progress: progressOf(job.progress),
    attempts: job.attemptsMade,
    maxAttempts: job.opts.attempts ?? 1,
    failedReason: job.failedReason ?? null,
    createdAt: job.timestamp,
    dueAt: state === 'DELAYED' ? job.timestamp + job.delay : null,
    startedAt: job.processedOn ?? null,
    finishedAt: job.finishedOn ?? null,
  };
}

function progressOf(progress: unknown): BoardJob['progress'] {
  const { done, total } = (progress ?? {}) as { done?: unknown; total?: unknown };
  return typeof done === 'number' && typeof total === 'number' ? { done, total } : null;
}
