import { Args, ArgsType, Field, ID, InputType, Int, Query } from '@nestjs/graphql';
import { type FindingFilter as Filter, isId, listFindings } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import {
  CellState,
  FindingOrderField,
  FindingState,
  RuleArea,
  RuleResult,
  Severity,
  SortDirection,
} from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';
import { Info } from '../graphql/selection.js';
import { FINDING } from './finding.relations.js';
import type { FindingType } from './finding.type.js';

@InputType()
export class FindingFilter implements Filter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With everything below it.' })
  ministryId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => [RuleArea], { nullable: true }) areas?: v.RuleArea[] | null;
  @Field(() => [String], { nullable: true }) ruleIds?: string[] | null;
  @Field(() => [Severity], { nullable: true }) severities?: v.Severity[] | null;
  @Field(() => [FindingState], { nullable: true }) states?: v.FindingState[] | null;
  @Field(() => [RuleResult], { nullable: true }) results?: v.RuleResult[] | null;
  @Field(() => [CellState], {
    nullable: true,
    description: 'Open ones, by how they show in the heat map.',
  })
  cells?: v.CellState[] | null;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
  @Field(() => DateTime, { nullable: true }) openedSince?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) resolvedSince?: v.Instant | null;
}

@InputType()
export class FindingOrder {
  @Field(() => FindingOrderField, {
    description: 'SEVERITY, descending: the most severe and oldest first.',
  })
  field!: keyof typeof FindingOrderField;
  @Field(() => SortDirection) direction!: keyof typeof SortDirection;
}

@ArgsType()
export class FindingsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
  @Field(() => FindingFilter, { nullable: true }) filter?: FindingFilter | null;
  @Field(() => FindingOrder, { nullable: true }) orderBy?: FindingOrder | null;
}

const FindingConnection = connectionOf('Finding');

@RootResolver()
export class FindingResolver {
  @Query(() => FindingConnection)
  @Permit('finding.read')
  async findings(
    @Ctx() context: RequestContext,
    @Args() { orderBy, ...request }: FindingsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FindingType>> {
    const sight = context.see();
    const order = orderBy && { sort: orderBy.field, descending: orderBy.direction === 'DESC' };
    const list = await listFindings(sight.reading, { ...request, ...order });
    return connectionFrom('Finding', sight, list, info);
  }

  @Query(one('Finding'), { nullable: true })
  @Permit('finding.read')
  async finding(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FindingType | null> {
    return isId(id) ? context.see().load(FINDING, id) : null;
  }
}
