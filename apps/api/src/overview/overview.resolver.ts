import { Args, Query } from '@nestjs/graphql';
import { overview } from '@vieraugen/core';
import type { Instant } from '@vieraugen/domain';
import { AsOfInput } from '../graphql/as-of.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';
import { OverviewType } from './overview.type.js';

@RootResolver()
export class OverviewResolver {
  @Query(() => OverviewType)
  @Permit('overview.read')
  async overview(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
    @Args('since', { type: () => DateTime, nullable: true }) since?: Instant,
  ): Promise<OverviewType> {
    const sight = context.see(asOf);
    return new OverviewType(sight, await overview(sight.reading, since));
  }
}
