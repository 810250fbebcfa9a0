import { Args, ArgsType, Field, ID, InputType, Int, Query } from '@nestjs/graphql';
import {
  type AwarenessMeasureFilter as MeasureFilter,
  declarationsToDecide,
  listAwarenessMeasures,
  listTrainingNeeds,
  trainingCatalogue,
  trainingCoverage,
  trainingModules,
  type TrainingNeedFilter as Filter,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { AwarenessKind, PurposeCode, TrainingState } from '../graphql/enums.js';
import { many } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import {
  type AwarenessMeasureType,
  OwnTrainingType,
  TrainingCoverageType,
  TrainingDeclarationType,
  TrainingModuleType,
  type TrainingNeedType,
} from './training.type.js';

@InputType()
export class TrainingNeedFilter implements Filter {
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => TrainingState, {
    nullable: true,
    description: "Any of the person's trainings is in this state.",
  })
  state?: v.TrainingState | null;
  @Field(() => Boolean, { nullable: true, description: 'Missing or expired.' })
  overdue?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Missing, expired, or ending within so many days.',
  })
  dueWithinDays?: number | null;
  @Field(() => String, { nullable: true, description: 'A training that the person needs.' })
  moduleKey?: string | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}

@ArgsType()
export class TrainingNeedsArgs extends ListArgs {
  @Field(() => TrainingNeedFilter, { nullable: true }) filter?: TrainingNeedFilter | null;
  @Field(() => PurposeCode, { nullable: true }) purpose?: v.PurposeCode | null;
}

@InputType()
export class AwarenessMeasureFilter implements MeasureFilter {
  @Field(() => AwarenessKind, { nullable: true }) kind?: v.AwarenessKind | null;
}

@ArgsType()
export class AwarenessMeasuresArgs extends ListArgs {
  @Field(() => AwarenessMeasureFilter, { nullable: true }) filter?: AwarenessMeasureFilter | null;
}

const TrainingNeedConnection = connectionOf('TrainingNeed');
const AwarenessMeasureConnection = connectionOf('AwarenessMeasure');

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

  @Query(() => [TrainingModuleType], {
    description: 'Every version of every training, those to come included; the newest first.',
  })
  @Permit('register.read')
  async trainingCatalogue(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<TrainingModuleType[]> {
    return trainingCatalogue(context.see(asOf).reading);
  }

  @Query(many('TrainingCoverage'), {
    description: 'Per ministry and training, in words and not in people.',
  })
  @Permit('overview.read')
  async trainingCoverage(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<TrainingCoverageType[]> {
    const sight = context.see(asOf);
    const rows = await trainingCoverage(sight.reading);
    return rows.map((row) => new TrainingCoverageType(sight, row));
  }

  @Query(() => OwnTrainingType)
  @Permit('register.read')
  ownTraining(@Ctx() context: RequestContext): OwnTrainingType {
    const { personId, accountIds } = context.viewer;
    return new OwnTrainingType(context.see(), {
      personId,
      evidenceAccountId: accountIds?.[0] ?? null,
    });
  }

  @Query(many('TrainingDeclaration'), {
    description: 'What waits to be confirmed, oldest first; never the own.',
  })
  @Permit('training.record')
  async trainingDeclarations(
    @Ctx() context: RequestContext,
    @Args('purpose', { type: () => PurposeCode, nullable: true }) purpose?: v.PurposeCode,
  ): Promise<TrainingDeclarationType[]> {
    const sight = context.see(undefined, purpose);
    const rows = await declarationsToDecide(sight.reading);
    return rows.map((row) => new TrainingDeclarationType(sight, row));
  }

  @Query(() => AwarenessMeasureConnection)
  @Permit('register.read')
  async awarenessMeasures(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: AwarenessMeasuresArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AwarenessMeasureType>> {
    const sight = context.see(asOf);
    const list = await listAwarenessMeasures(sight.reading, request);
    return connectionFrom('AwarenessMeasure', sight, list, info);
  }
}
