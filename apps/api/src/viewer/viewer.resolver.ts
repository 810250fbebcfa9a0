import { Args, Mutation, Query } from '@nestjs/graphql';
import { UserService } from '@vieraugen/core';
import type { Viewer } from '@vieraugen/platform';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { ViewerType } from './viewer.type.js';

@RootResolver()
export class ViewerResolver {
  constructor(private readonly users: UserService) {}

  @Query(() => ViewerType)
  @Permit('viewer.read')
  viewer(@Ctx() context: RequestContext): ViewerType {
    return new ViewerType(context.see(), context.viewer);
  }

  @Mutation(() => ViewerType, { description: "'de' or 'en'; from now on, on every device." })
  @Permit('viewer.read')
  async setLocale(
    @Ctx() context: RequestContext,
    @Args('locale') locale: string,
  ): Promise<ViewerType> {
    await this.users.setLocale(context.viewer, locale);
    const viewer = { ...context.viewer, locale: locale as Viewer['locale'] };
    return new ViewerType(context.see(), viewer);
  }
}
