import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@vieraugen/core';
import { AsOfInput } from '../graphql/as-of.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { AUTHORITY } from './authority.relations.js';
import type { AuthorityType } from './authority.type.js';

@Resolver()
export class AuthorityResolver {
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
