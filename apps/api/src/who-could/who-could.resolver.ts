import { Args, Query } from '@nestjs/graphql';
import { WhoCouldService } from '@vieraugen/core';
import { AsOfInput } from '../graphql/as-of.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { WhoCouldType } from './who-could.type.js';

@RootResolver()
export class WhoCouldResolver {
  constructor(private readonly service: WhoCouldService) {}

  @Query(() => WhoCouldType, { description: 'The account by @handle, URL or id.' })
  @Permit('register.read')
  async whoCould(
    @Ctx() context: RequestContext,
    @Args('account') account: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<WhoCouldType> {
    const sight = context.see(asOf);
    const { viewer, asOf: when } = sight.reading;
    return new WhoCouldType(sight, await this.service.answer(viewer, account, when));
  }
}
