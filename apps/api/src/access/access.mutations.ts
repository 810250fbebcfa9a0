import { Args, Mutation } from '@nestjs/graphql';
import { AccessService } from '@vieraugen/core';
import { AccountPayload } from '../accounts/account.payload.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  CloseAccessGrantInput,
  EndOfAccessInput,
  RecordAccessGrantInput,
  RecordConnectedAppInput,
  RecordCredentialEventInput,
  RecordSecondFactorInput,
  RegisterCredentialInput,
  ReviewConnectedAppInput,
} from './access.inputs.js';

@RootResolver()
export class AccessMutations {
  constructor(private readonly access: AccessService) {}

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async recordAccessGrant(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordAccessGrantInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.recordAccessGrant(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('authorization.end')
  async closeAccessGrant(
    @Ctx() context: RequestContext,
    @Args('input') input: CloseAccessGrantInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.closeAccessGrant(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async registerCredential(
    @Ctx() context: RequestContext,
    @Args('input') input: RegisterCredentialInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.registerCredential(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('authorization.end')
  async recordCredentialEvent(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordCredentialEventInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.recordCredentialEvent(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async recordSecondFactor(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordSecondFactorInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.recordSecondFactor(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async endSecondFactor(
    @Ctx() context: RequestContext,
    @Args('input') input: EndOfAccessInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.endSecondFactor(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async recordConnectedApp(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordConnectedAppInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.recordConnectedApp(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async reviewConnectedApp(
    @Ctx() context: RequestContext,
    @Args('input') input: ReviewConnectedAppInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.reviewConnectedApp(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('authorization.end')
  async revokeConnectedApp(
    @Ctx() context: RequestContext,
    @Args('input') input: EndOfAccessInput,
  ): Promise<AccountPayload> {
    const changed = await this.access.revokeConnectedApp(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }
}
