import { Args, Mutation } from '@nestjs/graphql';
import { AuthorizationRequestService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DecideRequestInput, RequestAuthorizationInput } from './request.inputs.js';
import { AuthorizationRequestPayload } from './request.payload.js';

@RootResolver()
export class AuthorizationRequestMutations {
  constructor(private readonly requests: AuthorizationRequestService) {}

  @Mutation(() => AuthorizationRequestPayload)
  @Permit('authorization.request')
  async requestAuthorization(
    @Ctx() context: RequestContext,
    @Args('input') input: RequestAuthorizationInput,
  ): Promise<AuthorizationRequestPayload> {
    const changed = await this.requests.requestAuthorization(context.viewer, input);
    return payloadOf(AuthorizationRequestPayload, context, changed);
  }

  @Mutation(() => AuthorizationRequestPayload)
  @Permit('authorization.confirm')
  async confirmAuthorizationRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideRequestInput,
  ): Promise<AuthorizationRequestPayload> {
    const changed = await this.requests.confirmRequest(context.viewer, input);
    return payloadOf(AuthorizationRequestPayload, context, changed);
  }

  @Mutation(() => AuthorizationRequestPayload)
  @Permit('authorization.grant')
  async grantAuthorizationRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideRequestInput,
  ): Promise<AuthorizationRequestPayload> {
    const changed = await this.requests.grantRequest(context.viewer, input);
    return payloadOf(AuthorizationRequestPayload, context, changed);
  }

  @Mutation(() => AuthorizationRequestPayload)
  @Permit('authorization.confirm')
  async denyAuthorizationRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideRequestInput,
  ): Promise<AuthorizationRequestPayload> {
    const changed = await this.requests.denyRequest(context.viewer, input);
    return payloadOf(AuthorizationRequestPayload, context, changed);
  }

  @Mutation(() => AuthorizationRequestPayload)
  @Permit('authorization.request')
  async withdrawAuthorizationRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideRequestInput,
  ): Promise<AuthorizationRequestPayload> {
    const changed = await this.requests.withdrawRequest(context.viewer, input);
    return payloadOf(AuthorizationRequestPayload, context, changed);
  }
}
