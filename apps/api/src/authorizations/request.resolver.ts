import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { type AuthorizationRequestListRequest, listAuthorizationRequests } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { RequestStatus } from '../graphql/enums.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import type { AuthorizationRequestType } from './request.type.js';

@InputType()
export class AuthorizationRequestFilter implements NonNullable<
  AuthorizationRequestListRequest['filter']
> {
  @Field(() => [RequestStatus], { nullable: true }) statuses?: v.RequestStatus[] | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what the viewer has to confirm.' })
  managerIsMe?: boolean | null;
}

@ArgsType()
export class AuthorizationRequestsArgs extends ListArgs {
  @Field(() => AuthorizationRequestFilter, { nullable: true })
  filter?: AuthorizationRequestFilter | null;
}

const RequestConnection = connectionOf('AuthorizationRequest');

@RootResolver()
export class AuthorizationRequestResolver {
  @Query(() => RequestConnection)
  @Permit('person.read')
  async authorizationRequests(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: AuthorizationRequestsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuthorizationRequestType>> {
    const sight = context.see(asOf);
    const list = await listAuthorizationRequests(sight.reading, request);
    return connectionFrom('AuthorizationRequest', sight, list, info);
  }
}
