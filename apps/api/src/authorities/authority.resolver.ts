import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { type AuthorityListFilter, isId, listAuthorities } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { AuthorityTier } from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';
import { Info } from '../graphql/selection.js';
import { AUTHORITY } from './authority.relations.js';
import type { AuthorityType } from './authority.type.js';

@InputType()
export class AuthorityFilter implements AuthorityListFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true, description: 'With everything below it.' })
  ministryId?: string | null;
  @Field(() => AuthorityTier, { nullable: true }) tier?: v.AuthorityTier | null;
  @Field(() => Boolean, { nullable: true }) withoutAccounts?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Neither an account nor a nil return that is valid.',
  })
  withoutReturn?: boolean | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Their nil return is valid and ends before this instant.',
  })
  nilReturnEndsBefore?: v.Instant | null;
}

@ArgsType()
export class AuthoritiesArgs extends ListArgs {
  @Field(() => AuthorityFilter, { nullable: true }) filter?: AuthorityFilter | null;
}

const AuthorityConnection = connectionOf('Authority');

@RootResolver()
export class AuthorityResolver {
  @Query(() => AuthorityConnection)
  @Permit('register.read')
  async authorities(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: AuthoritiesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuthorityType>> {
    const sight = context.see(asOf);
    const list = await listAuthorities(sight.reading, request);
    return connectionFrom('Authority', sight, list, info);
  }

  @Query(one('Authority'), { nullable: true })
  @Permit('register.read')
  async authority(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<AuthorityType | null> {
    return isId(id) ? context.see(asOf).load(AUTHORITY, id) : null;
  }
}
