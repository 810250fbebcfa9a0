import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PageCheckRow, UsageConceptRow, VerificationRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { DpiaStatus, OfficialPage, PageFailure, VerificationMethod } from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@ObjectType('PageCheck', { description: 'How a page of the account was last found.' })
export class PageCheckType implements Omit<PageCheckRow, 'accountId'> {
  @Field(() => OfficialPage) page!: v.OfficialPage;
  @Field(() => String) url!: string;
  @Field(() => Int, { nullable: true, description: 'HTTP status; null = no answer.' })
  status!: number | null;
  @Field(() => PageFailure, { nullable: true }) failure!: v.PageFailure | null;
  @Field(() => DateTime) checkedAt!: v.Instant;
}

@ObjectType('AccountVerification', { description: 'Whether the account proved to be official.' })
export class AccountVerificationType implements Omit<VerificationRow, 'accountId'> {
  @Field(() => VerificationMethod) method!: v.VerificationMethod;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => String, { nullable: true }) evidenceUrl!: string | null;
  @Field(() => DateTime) checkedAt!: v.Instant;
}

@ObjectType('UsageConcept')
export class UsageConceptType implements Omit<UsageConceptRow, 'accountId' | 'valid'> {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => DpiaStatus) dpiaStatus!: v.DpiaStatus;
  @Field(() => LocalDate, { nullable: true, description: 'Null = not approved.' })
  approvedOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) reviewBy!: string | null;
}
