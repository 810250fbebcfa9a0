import { Args, Mutation } from '@nestjs/graphql';
import { AuthorizationService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  ActivateDeputyInput,
  EndAuthorizationInput,
  GrantAuthorizationInput,
  ResumeAuthorizationInput,
  SuspendAuthorizationInput,
} from './authorization.inputs.js';
import { AuthorizationPayload } from './authorization.payload.js';

@RootResolver()
export class AuthorizationMutations {
  constructor(private readonly authorizations: AuthorizationService) {}

  @Mutation(() => AuthorizationPayload)
  @Permit('authorization.grant')
  async grantAuthorization(
    @Ctx() context: RequestContext,
    @Args('input') input: GrantAuthorizationInput,
  ): Promise<AuthorizationPayload> {
    const changed = await this.authorizations.grantAuthorization(context.viewer, input);
    return payloadOf(AuthorizationPayload, context, changed);
  }

  @Mutation(() => AuthorizationPayload)
  @Permit('authorization.end')
  async endAuthorization(
    @Ctx() context: RequestContext,
    @Args('input') input: EndAuthorizationInput,
  ): Promise<AuthorizationPayload> {
    const changed = await this.authorizations.endAuthorization(context.viewer, input);
    return payloadOf(AuthorizationPayload, context, changed);
  }

  @Mutation(() => AuthorizationPayload)
  @Permit('authorization.end')
  async suspendAuthorization(
    @Ctx() context: RequestContext,
    @Args('input') input: SuspendAuthorizationInput,
  ): Promise<AuthorizationPayload> {
    const changed = await this.authorizations.suspendAuthorization(context.viewer, input);
    return payloadOf(AuthorizationPayload, context, changed);
  }

  @Mutation(() => AuthorizationPayload)
  @Permit('authorization.grant')
  async resumeAuthorization(
    @Ctx() context: RequestContext,
    @Args('input') input: ResumeAuthorizationInput,
  ): Promise<AuthorizationPayload> {
    const changed = await this.authorizations.resumeAuthorization(context.viewer, input);
    return payloadOf(AuthorizationPayload, context, changed);
  }

  @Mutation(() => AuthorizationPayload)
  @Permit('deputy.activate')
  async activateDeputy(
    @Ctx() context: RequestContext,
    @Args('input') input: ActivateDeputyInput,
  ): Promise<AuthorizationPayload> {
    const changed = await this.authorizations.activateDeputy(context.viewer, input);
    return payloadOf(AuthorizationPayload, context, changed);
  }
}
