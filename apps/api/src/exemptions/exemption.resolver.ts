import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { type ExemptionListFilter, isId, listExemptions } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { ExemptionState } from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { EXEMPTION } from './exemption.relations.js';
import type { ExemptionType } from './exemption.type.js';

@InputType()
export class ExemptionFilter implements ExemptionListFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With everything below it.' })
  ministryId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => [String], { nullable: true }) ruleIds?: string[] | null;
  @Field(() => [ExemptionState], { nullable: true }) states?: v.ExemptionState[] | null;
}

@ArgsType()
export class ExemptionsArgs extends ListArgs {
  @Field(() => ExemptionFilter, { nullable: true }) filter?: ExemptionFilter | null;
}

const ExemptionConnection = connectionOf('Exemption');

@RootResolver()
export class ExemptionResolver {
  @Query(() => ExemptionConnection, {
    description: 'Those that wait for a decision first, then those that end first.',
  })
  @Permit('exemption.read')
  async exemptions(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: ExemptionsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ExemptionType>> {
    const sight = context.see(asOf);
    return connectionFrom('Exemption', sight, await listExemptions(sight.reading, request), info);
  }

  @Query(one('Exemption'), { nullable: true })
  @Permit('exemption.read')
  async exemption(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ExemptionType | null> {
    return isId(id) ? context.see().load(EXEMPTION, id) : null;
  }
}
