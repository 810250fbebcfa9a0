import { Args, Field, ID, Int, ObjectType, Query } from '@nestjs/graphql';
import { searchEverything, type SearchRow } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';

@ObjectType('SearchHit')
export class SearchHitType implements Omit<SearchRow, 'result'> {
  @Field(() => String, { description: 'AUTHORITY, ACCOUNT, PERSON or FINDING.' })
  kind!: SearchRow['kind'];
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) subtitle!: string | null;
}

@RootResolver()
export class SearchResolver {
  @Query(() => [SearchHitType])
  @Permit('register.read')
  async search(
    @Ctx() context: RequestContext,
    @Args('text') text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 12 }) first: number,
  ): Promise<readonly SearchHitType[]> {
    return searchEverything(context.see().reading, text, first);
  }
}
