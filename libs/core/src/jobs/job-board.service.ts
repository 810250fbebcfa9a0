import { Injectable } from '@nestjs/common';
import { ExpectedError, found, requirePermission, type Viewer } from '@vieraugen/platform';
import {
  type BoardJob,
  type BoardState,
  countJobs,
  findJob,
  type JobPage,
  listJobs,
  type QueueCounts,
  type QueueName,
  Queues,
  retryJob,
} from '@vieraugen/queue';

export interface JobListRequest {
  readonly state: BoardState;
  readonly first?: number;
  readonly offset?: number;
}

const MAX_PAGE = 200;

/** The jobs of all workers: what waits, what runs and how far, what failed and why. */
@Injectable()
export class JobBoardService {
  constructor(private readonly queues: Queues) {}

  async counts(viewer: Viewer): Promise<readonly QueueCounts[]> {
    requirePermission(viewer, 'jobs.read');
    return countJobs(this.queues);
  }

  async list(viewer: Viewer, request: JobListRequest): Promise<JobPage> {
    requirePermission(viewer, 'jobs.read');
    const first = Math.min(request.first ?? 50, MAX_PAGE);
    return listJobs(this.queues, request.state, first, request.offset ?? 0);
  }

  async find(viewer: Viewer, queue: QueueName, id: string): Promise<BoardJob> {
    requirePermission(viewer, 'jobs.read');
    return found(await findJob(this.queues, queue, id), 'Der Auftrag', 'The job');
  }

  /** Tries a failed job again. */
  async retry(viewer: Viewer, job: { queue: QueueName; id: string }): Promise<BoardJob> {
    requirePermission(viewer, 'jobs.retry');
    const { state } = await this.find(viewer, job.queue, job.id);
    if (state !== 'FAILED') throw notFailed();
    await retryJob(this.queues, job.queue, job.id);
    return this.find(viewer, job.queue, job.id);
  }
}

function notFailed(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Nur ein fehlgeschlagener Auftrag kann wiederholt werden.',
    'Only a failed job can be tried again.',
  );
}
