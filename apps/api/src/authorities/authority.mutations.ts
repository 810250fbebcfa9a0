import { Args, Mutation } from '@nestjs/graphql';
import { AuthorityService, ApproverService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { AppointApproverInput, EndMandateInput, StateNilReturnInput } from './authority.inputs.js';
import { AuthorityPayload } from './authority.payload.js';

@RootResolver()
export class AuthorityMutations {
  constructor(
    private readonly authorities: AuthorityService,
    private readonly approvers: ApproverService,
  ) {}

  @Mutation(() => AuthorityPayload)
  @Permit('nilreturn.state')
  async stateNilReturn(
    @Ctx() context: RequestContext,
    @Args('input') input: StateNilReturnInput,
  ): Promise<AuthorityPayload> {
    const said = { ...input, on: input.on ?? undefined };
    const changed = await this.authorities.stateNilReturn(context.viewer, said);
    return payloadOf(AuthorityPayload, context, changed);
  }

  @Mutation(() => AuthorityPayload)
  @Permit('mandate.appoint')
  async appointApprover(
    @Ctx() context: RequestContext,
    @Args('input') input: AppointApproverInput,
  ): Promise<AuthorityPayload> {
    const changed = await this.approvers.appointApprover(context.viewer, input);
    return payloadOf(AuthorityPayload, context, changed);
  }

  @Mutation(() => AuthorityPayload)
  @Permit('mandate.appoint')
  async endMandate(
    @Ctx() context: RequestContext,
    @Args('input') input: EndMandateInput,
  ): Promise<AuthorityPayload> {
    const changed = await this.approvers.endMandate(context.viewer, input);
    return payloadOf(AuthorityPayload, context, changed);
  }
}
