import { Args, ArgsType, Field, ID, Query } from '@nestjs/graphql';
import { coversIn } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many, nodeOf } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';
import type { CoverType } from './cover.type.js';

@ArgsType()
export class CoversArgs {
  @Field(() => DateTime) from!: v.Instant;
  @Field(() => DateTime) to!: v.Instant;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
}

@RootResolver()
export class CoverResolver {
  @Query(many('Cover'), { description: 'Who covers when; at most three months at a time.' })
  @Permit('person.read')
  async covers(@Ctx() context: RequestContext, @Args() args: CoversArgs): Promise<CoverType[]> {
    const sight = context.see();
    const rows = await coversIn(sight.reading, args);
    return rows.map((row) => nodeOf<CoverType>('Cover', sight, row));
  }
}
