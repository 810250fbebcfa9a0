import { Args, Field, ID, InputType, Mutation } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import { PresenceService, WebCheckService } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { AccountPayload } from '../accounts/account.payload.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { DpiaStatus } from '../graphql/enums.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { LocalDate } from '../graphql/scalars.js';

@InputType()
export class RecordUsageConceptInput implements core.RecordUsageConceptInput {
  @Field(() => ID) accountId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => DpiaStatus) dpiaStatus!: v.DpiaStatus;
  @Field(() => LocalDate, { nullable: true }) approvedOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Else 24 months after the approval.' })
  reviewBy?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ReportAccountInput implements core.ReportAccountInput {
  @Field(() => String) url!: string;
  @Field(() => ID, { description: 'Whose it seems to be.' }) authorityId!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@RootResolver()
export class WebCheckMutations {
  constructor(
    private readonly checks: WebCheckService,
    private readonly presence: PresenceService,
  ) {}

  @Mutation(() => AccountPayload, { description: 'Looks at the pages and the proof right now.' })
  @Permit('account.write')
  async checkAccountPages(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AccountPayload> {
    return payloadOf(AccountPayload, context, await this.checks.checkAccount(context.viewer, id));
  }

  @Mutation(() => AccountPayload)
  @Permit('account.write')
  async recordUsageConcept(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordUsageConceptInput,
  ): Promise<AccountPayload> {
    const changed = await this.presence.recordUsageConcept(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }

  @Mutation(() => AccountPayload, { description: 'An account that the register does not know.' })
  @Permit('account.report')
  async reportAccount(
    @Ctx() context: RequestContext,
    @Args('input') input: ReportAccountInput,
  ): Promise<AccountPayload> {
    const changed = await this.presence.reportAccount(context.viewer, input);
    return payloadOf(AccountPayload, context, changed);
  }
}
