import { UnrecoverableError, WaitingError, withBackend } from 'bullmq';
import type { IQueueBackend, Job, Worker } from 'bullmq';
import { openBackend, type QueueBackend, type QueueConnection } from '../backend/queue-backend.js';
import { isJobName, JOB_POLICIES, type JobName, QUEUES, type QueueName } from '../jobs/job-map.js';
import {
  Hopeless,
  Interrupted,
  type JobContext,
  type JobHandler,
  type JobHandlers,
} from './job-handler.js';

type OpenWorker = Worker<object, unknown, string, IQueueBackend, Progress, unknown>;
type ActiveJob = Job<object, unknown, string, Progress>;
type Progress = { readonly done: number; readonly total: number };

export interface WorkerTimes {
  /** A job whose worker has not been heard of for so long is given to another one. */
  readonly lockMs: number;
  readonly checkMs: number;
}

export interface WorkersOptions extends Partial<WorkerTimes> {
  readonly connection: QueueConnection;
  readonly handlers: JobHandlers;
  readonly onError: (error: Error, queue: QueueName) => void;
  readonly onFailed: (error: Error, job: { readonly id: string; readonly name: string }) => void;
}

const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  compliance: 2,
  connectors: 4,
  notifications: 2,
  maintenance: 1,
};
const RETRY_MS = 1000;
/** A killed worker's job is found after at most the sum of these two. */
const TIMES: WorkerTimes = { lockMs: 15_000, checkMs: 5000 };
/** How often a job may lose its worker before it counts as the cause. */
const MAX_STALLED = 5;
/** One connection per queue to listen on, and some to work with. */
const POOL_SIZE = QUEUES.length + 4;

/** The workers of one process, one per queue. */
export class Workers {
  private constructor(
    private readonly backend: QueueBackend,
    private readonly workers: readonly OpenWorker[],
    private readonly stop: AbortController,
  ) {}

  static async start(options: WorkersOptions): Promise<Workers> {
    const backend = openBackend(options.connection, { forWorkers: true, poolSize: POOL_SIZE });
    const stop = new AbortController();
    try {
      await backend.check();
      const workers = QUEUES.map((queue) => openWorker(queue, backend, options, stop.signal));
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
      return new Workers(backend, workers, stop);
    } catch (error) {
      await backend.close();
      throw error;
    }
  }

  /** Takes no new job, lets short ones finish and has long ones return to their queue; then closes. */
  async close(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.backend.close();
  }
}

function openWorker(
  queue: QueueName,
  backend: QueueBackend,
  options: WorkersOptions,
  signal: AbortSignal,
): OpenWorker {
  const { Worker: Bound } = withBackend(backend.factory);
  const process = (job: ActiveJob, token?: string) => run(job, token, options.handlers, signal);
  const worker: OpenWorker = new Bound<object, unknown, string, Progress>(queue, process, {
    connection: backend.connection,
    concurrency: CONCURRENCY[queue],
    lockDuration: options.lockMs ?? TIMES.lockMs,
    stalledInterval: options.checkMs ?? TIMES.checkMs,
    maxStalledCount: MAX_STALLED,
    runRetryDelay: RETRY_MS,
  });
  worker.on('error', (error) => options.onError(error, queue));
  worker.on('failed', (job, error) => {
    if (job) options.onFailed(error, { id: job.id ?? '', name: job.name });
  });
  return worker;
}

async function run(
  job: ActiveJob,
  token: string | undefined,
  handlers: JobHandlers,
  signal: AbortSignal,
): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`There is no job called ${job.name}.`);
  // The map ties names to payloads where jobs are made; what was stored is trusted to keep that.
  const handler = handlers[job.name] as JobHandler<typeof job.name>;
  try {
    await handler.handle(job.data as never, contextOf(job, job.name, signal));
  } catch (error) {
    if (error instanceof Hopeless) throw new UnrecoverableError(error.message);
    if (!(error instanceof Interrupted)) throw error;
    await job.moveToWait(token);
    throw new WaitingError();
  }
}

function contextOf(job: ActiveJob, name: JobName, signal: AbortSignal): JobContext {
  const isLastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
  return {
    jobId: job.id ?? '',
    isLastAttempt,
    retryInMs: isLastAttempt ? null : JOB_POLICIES[name].backoffMs * 2 ** job.attemptsMade,
    signal,
    progress: (done, total) => job.updateProgress({ done, total }),
  };
}
