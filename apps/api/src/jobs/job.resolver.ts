import { Args, ID, Int, Mutation, Query } from '@nestjs/graphql';
import { JobBoardService } from '@vieraugen/core';
import type { JobState as State } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { type QueueName, QUEUES } from '@vieraugen/queue';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { JobState } from '../graphql/enums.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { JobBoardType, jobOf, JobType, queueOf } from './job.type.js';

/** What is worth a look comes first. */
const IN_THIS_ORDER: readonly State[] = ['ACTIVE', 'FAILED', 'WAITING', 'DELAYED', 'COMPLETED'];

@RootResolver()
export class JobResolver {
  constructor(private readonly board: JobBoardService) {}

  @Query(() => JobBoardType)
  @Permit('jobs.read')
  async jobs(
    @Ctx() { viewer }: RequestContext,
    @Args('state', { type: () => JobState, nullable: true }) state?: State,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first = 50,
  ): Promise<JobBoardType> {
    const states = state ? [state] : IN_THIS_ORDER;
    const [counts, jobs] = await Promise.all([
      this.board.counts(viewer),
      Promise.all(states.map((one) => this.inState(viewer, one, first))),
    ]);
    return { queues: counts.map(queueOf), jobs: jobs.flat().slice(0, first) };
  }

  @Mutation(() => JobType)
  @Permit('jobs.retry')
  async retryJob(
    @Ctx() { viewer }: RequestContext,
    @Args('queue') queue: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<JobType> {
    const known = QUEUES.find((name) => name === queue);
    return jobOf(await this.board.retry(viewer, { queue: foundQueue(known), id }));
  }

  private async inState(viewer: Viewer, state: State, first: number): Promise<JobType[]> {
    return (await this.board.list(viewer, { state, first })).jobs.map(jobOf);
  }
}

function foundQueue(queue: QueueName | undefined): QueueName {
  return found(queue, 'Die Warteschlange', 'The queue');
}
