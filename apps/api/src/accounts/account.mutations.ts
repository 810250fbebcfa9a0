import { Args, Mutation } from '@nestjs/graphql';
import { AccountService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  AttestAccountInput,
  ChangeAccountInput,
  ChangeAccountStatusInput,
  NoteClosingInput,
  RegisterAccountInput,
} from './account.inputs.js';
import { AccountPayload } from './account.payload.js';

@RootResolver()
export class AccountMutations {
  constructor(private readonly accounts: AccountService) {}

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async registerAccount(
    @Ctx() context: RequestContext,
    @Args('input') input: RegisterAccountInput,
  ): Promise<AccountPayload> {
    const changed = await this.accounts.registerAccount(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async changeAccount(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangeAccountInput,
  ): Promise<AccountPayload> {
    const changed = await this.accounts.changeAccount(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async changeAccountStatus(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangeAccountStatusInput,
  ): Promise<AccountPayload> {
    const changed = await this.accounts.changeAccountStatus(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.attest')
  async attestAccount(
    @Ctx() context: RequestContext,
    @Args('input') input: AttestAccountInput,
  ): Promise<AccountPayload> {
    const changed = await this.accounts.attestAccount(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async noteAccountClosing(
    @Ctx() context: RequestContext,
    @Args('input') input: NoteClosingInput,
  ): Promise<AccountPayload> {
    const changed = await this.accounts.noteClosing(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }
}
