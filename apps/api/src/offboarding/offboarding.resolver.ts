import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { isId, listOffboardings, type OffboardingFilter as Filter } from '@vieraugen/core';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { OFFBOARDING } from './offboarding.relations.js';
import type { OffboardingType } from './offboarding.type.js';

@InputType()
export class OffboardingFilter implements Filter {
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
}

@ArgsType()
export class OffboardingsArgs extends ListArgs {
  @Field(() => OffboardingFilter, { nullable: true }) filter?: OffboardingFilter | null;
}

const OffboardingConnection = connectionOf('Offboarding');

@RootResolver()
export class OffboardingResolver {
  @Query(() => OffboardingConnection)
  @Permit('offboarding.read')
  async offboardings(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: OffboardingsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OffboardingType>> {
    const sight = context.see(asOf);
    const list = await listOffboardings(sight.reading, request);
    return connectionFrom('Offboarding', sight, list, info);
  }

  @Query(one('Offboarding'), { nullable: true })
  @Permit('offboarding.read')
  async offboarding(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<OffboardingType | null> {
    return isId(id) ? context.see(asOf).load(OFFBOARDING, id) : null;
  }
}
