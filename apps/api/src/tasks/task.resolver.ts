import { Field, ID, Int, ObjectType, Query } from '@nestjs/graphql';
import { type Task, tasksOf } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { ReviewKind, Severity, TaskKind } from '../graphql/enums.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';

@ObjectType('Task', { description: 'Something that waits for the viewer.' })
export class TaskType implements Task {
  @Field(() => ID) id!: string;
  @Field(() => TaskKind) kind!: v.TaskKind;
  @Field(() => String, { nullable: true, description: "In the viewer's language." })
  subject!: string | null;
  @Field(() => String, { nullable: true }) detail!: string | null;
  @Field(() => ReviewKind, { nullable: true }) reviewKind!: v.ReviewKind | null;
  @Field(() => Int, { description: 'How many of the kind stand behind it.' }) count!: number;
  @Field(() => Severity, { nullable: true }) severity!: v.Severity | null;
  @Field(() => DateTime, { nullable: true, description: 'First instant at which it is late.' })
  dueAt!: v.Instant | null;
  @Field(() => String, { description: 'Where in the dashboard it is done.' }) path!: string;
}

@RootResolver()
export class TaskResolver {
  @Query(() => [TaskType], { description: 'The most severe and oldest first.' })
  @Permit('viewer.read')
  async myTasks(@Ctx() context: RequestContext): Promise<TaskType[]> {
    return [...(await tasksOf(context.see().reading))];
  }
}
