import { Args, ArgsType, Field, ID, InputType, Int, Query } from '@nestjs/graphql';
import {
  listTrainingNeeds,
  trainingModules,
  type TrainingNeedFilter as Filter,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { PurposeCode, TrainingState } from '../graphql/enums.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { TrainingModuleType, type TrainingNeedType } from './training.type.js';

@InputType()
export class TrainingNeedFilter implements Filter {
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => TrainingState, { nullable: true }) state?: v.TrainingState | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Missing, expired, or ending within so many days.',
  })
  dueWithinDays?: number | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}

@ArgsType()
export class TrainingNeedsArgs extends ListArgs {
  @Field(() => TrainingNeedFilter, { nullable: true }) filter?: TrainingNeedFilter | null;
  @Field(() => PurposeCode, { nullable: true }) purpose?: v.PurposeCode | null;
}

const TrainingNeedConnection = connectionOf('TrainingNeed');

@RootResolver()
export class TrainingResolver {
  @Query(() => [TrainingModuleType])
  @Permit('register.read')
  async trainingModules(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<TrainingModuleType[]> {
    return trainingModules(context.see(asOf).reading);
  }

  @Query(() => TrainingNeedConnection)
  @Permit('training.read')
  async trainingNeeds(
    @Ctx() context: RequestContext,
    @Args() { asOf, purpose, ...request }: TrainingNeedsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeedType>> {
    const sight = context.see(asOf, purpose);
    const list = await listTrainingNeeds(sight.reading, request);
    return connectionFrom('TrainingNeed', sight, list, info);
  }
}
