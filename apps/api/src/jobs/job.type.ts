import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { JobState as State } from '@vieraugen/domain';
import type { Instant } from '@vieraugen/domain';
import type { BoardJob, QueueCounts } from '@vieraugen/queue';
import { JobState } from '../graphql/enums.js';
import { DateTime, Json } from '../graphql/scalars.js';

@ObjectType('QueueState')
export class QueueStateType implements Omit<QueueCounts, 'queue'> {
  @Field(() => String) name!: string;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) delayed!: number;
  @Field(() => Int) active!: number;
  @Field(() => Int) completed!: number;
  @Field(() => Int) failed!: number;
}

@ObjectType('Job')
export class JobType {
  @Field(() => ID) id!: string;
  @Field(() => String) queue!: string;
  @Field(() => String) name!: string;
  @Field(() => JobState) state!: State;
  @Field(() => Int, { nullable: true, description: 'Per cent; null = it does not tell.' })
  progress!: number | null;
  @Field(() => Int, { nullable: true }) done!: number | null;
  @Field(() => Int, { nullable: true }) total!: number | null;
  @Field(() => Int) attempts!: number;
  @Field(() => Int) maxAttempts!: number;
  @Field(() => String, { nullable: true }) failedReason!: string | null;
  @Field(() => DateTime) enqueuedAt!: Instant;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is to run, if it waits for that.',
  })
  runAt!: Instant | null;
  @Field(() => DateTime, { nullable: true }) startedAt!: Instant | null;
  @Field(() => DateTime, { nullable: true }) finishedAt!: Instant | null;
  @Field(() => Json, { description: 'Ids and instants only.' }) payload!: unknown;
}

@ObjectType('JobBoard')
export class JobBoardType {
  @Field(() => [QueueStateType]) queues!: readonly QueueStateType[];
  @Field(() => [JobType], {
    description: 'Running and failed ones first, unless one state is asked for.',
  })
  jobs!: readonly JobType[];
}

export function jobOf(job: BoardJob): JobType {
  const { progress, createdAt, dueAt, ...rest } = job;
  const { done, total } = progress ?? { done: null, total: null };
  return {
    ...rest,
    done,
    total,
    progress: total ? Math.min(100, Math.round((100 * done) / total)) : null,
    enqueuedAt: createdAt,
    runAt: dueAt,
  };
}

export function queueOf({ queue, ...counts }: QueueCounts): QueueStateType {
  return { name: queue, ...counts };
}
