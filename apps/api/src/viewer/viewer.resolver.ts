import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType)
  @Permit('viewer.read')
  viewer(@Ctx() context: RequestContext): ViewerType {
    return new ViewerType(context.see(), context.viewer);
  }
}
