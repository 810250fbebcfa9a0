import type { JobName, JobPayload } from '../jobs/job-map.js';

/** What a handler is told besides its payload. */
export interface JobContext {
  readonly jobId: string;
  /** True when a failure now is final. */
  readonly isLastAttempt: boolean;
  /** How long after a failure now it is tried again; null = not any more. */
  readonly retryInMs: number | null;
  /** Aborted when the worker is being shut down: a long job stops at its next checkpoint. */
  readonly signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
}

/** Carries out one kind of job. May be called twice for the same one: effects are idempotent. */
export interface JobHandler<N extends JobName> {
  handle(payload: JobPayload<N>, context: JobContext): Promise<void>;
}

/** One handler per job of the map; a job without one does not compile. */
export type JobHandlers = { readonly [N in JobName]: JobHandler<N> };

/** Thrown by a job that stops because its worker is shut down: it goes back to its queue. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Thrown where another attempt could not go better: the job stays failed at once. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}
