import type { Job, JobsOptions, Queue } from 'bullmq';
import { type IQueueBackend, withBackend } from 'bullmq';
import type { QueueBackend } from './backend/queue-backend.js';
import {
  JOB_POLICIES,
  type JobName,
  type JobPayload,
  policyOf,
  type QueueName,
} from './jobs/job-map.js';
import { type EnqueueOptions, jobOptions } from './jobs/job-options.js';

/** A queue of the library, whatever it lives in. */
export type OpenQueue = Queue<
  object,
  unknown,
  string,
  object,
  unknown,
  string,
  IQueueBackend,
  unknown
>;
export type QueuedJob = Job<object, unknown, string>;

/** A job that is to be added, with its name as it comes from a row. */
export interface NewJob {
  readonly name: string;
  /** The queue that the row names; where the job's name is known, the map decides. */
  readonly queue?: string;
  readonly payload: object;
  readonly options?: EnqueueOptions;
}

/** The queues of this process: opened at their first use, and again after a failure. */
export class Queues {
  private readonly opened = new Map<QueueName, Promise<OpenQueue>>();

  constructor(private readonly backend: QueueBackend) {}

  /** Adds one job; its queue, attempts and waits come from the map. */
  async enqueue<N extends JobName>(
    name: N,
    payload: JobPayload<N>,
    options?: EnqueueOptions,
  ): Promise<void> {
    const policy = JOB_POLICIES[name];
    const queue = await this.open(policy.queue);
    await queue.add(name, payload, jobOptions(policy, options));
  }

  /** Adds many jobs, one call per queue. */
  async enqueueAll(jobs: readonly NewJob[]): Promise<void> {
    const byQueue = new Map<QueueName, { name: string; data: object; opts: JobsOptions }[]>();
    for (const { name, queue, payload, options } of jobs) {
      const policy = policyOf(name, queue);
      const list = byQueue.get(policy.queue) ?? [];
      list.push({ name, data: payload, opts: jobOptions(policy, options) });
      byQueue.set(policy.queue, list);
    }
    for (const [name, list] of byQueue) await (await this.open(name)).addBulk(list);
  }

  /** Has a job added at each time that the pattern names, by the wall clock of people here. */
  async schedule<N extends JobName>(
    id: string,
    at: { readonly pattern: string } | { readonly everyMs: number },
    name: N,
    payload: JobPayload<N>,
  ): Promise<void> {
    const policy = JOB_POLICIES[name];
    const queue = await this.open(policy.queue);
    const repeat =
      'pattern' in at ? { pattern: at.pattern, tz: 'Europe/Berlin' } : { every: at.everyMs };
    await queue.upsertJobScheduler(id, repeat, { name, data: payload, opts: jobOptions(policy) });
  }

  /** Throws when the queue cannot be reached or is not migrated. */
  async ready(): Promise<void> {
    await this.backend.check();
  }

  /** The library's queue, for those who look into it. */
  open(name: QueueName): Promise<OpenQueue> {
    const existing = this.opened.get(name);
    if (existing) return existing;
    const opening = this.openAnew(name);
    this.opened.set(name, opening);
    // The library remembers a failed start for ever, so the next caller gets a new queue.
    opening.catch(() => this.opened.delete(name));
    return opening;
  }

  async close(): Promise<void> {
    const queues = await Promise.allSettled(this.opened.values());
    this.opened.clear();
    for (const queue of queues) if (queue.status === 'fulfilled') await queue.value.close();
    await this.backend.close();
  }

  private async openAnew(name: QueueName): Promise<OpenQueue> {
    await this.backend.check();
    const { Queue: Bound } = withBackend(this.backend.factory);
    const queue: OpenQueue = new Bound(name, { connection: this.backend.connection });
    queue.on('error', () => undefined);
    await queue.waitUntilReady();
    return queue;
  }
}
