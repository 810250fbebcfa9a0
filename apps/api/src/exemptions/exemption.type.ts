import { Field, ID } from '@nestjs/graphql';
import { type ExemptionRow, mayAdvise, mayDecide, mayWithdraw, recordLabel } from '@vieraugen/core';
import { exemptionAuthorityOf, ruleOf } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { RECORD } from '../findings/finding.relations.js';
import { ExemptionAuthority, ExemptionState, SubjectKind } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { DateTime, IntervalType, LocalDate } from '../graphql/scalars.js';
import { OPINIONS_ON_EXEMPTION } from '../opinions/opinion.relations.js';
import type { DataProtectionOpinionType } from '../opinions/opinion.type.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import type { RuleType } from '../rules/rule.type.js';

/** The states in which there is something to withdraw. */
const LIVE: readonly v.ExemptionState[] = ['REQUESTED', 'UPCOMING', 'IN_FORCE'];

@GraphType('Exemption', { description: 'What a rule demands, waived for a time by two persons.' })
export class ExemptionType extends Node<ExemptionRow> {
  @Field(() => ID) id!: string;
  @Field(() => SubjectKind) subjectType!: v.SubjectType;
  @Field(() => ExemptionState) state!: v.ExemptionState;
  @Field(() => ID, { nullable: true }) findingId!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true }) riskAssessment!: string | null;
  @Field(() => DateTime) requestedAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) decisionNote!: string | null;
  @Field(() => DateTime, { nullable: true }) withdrawnAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) withdrawalNote!: string | null;
  @Field(() => LocalDate, { nullable: true }) reviewOn!: string | null;
  @Field(() => IntervalType, { description: 'As requested; once decided, as it holds.' })
  valid!: v.Interval;
  readonly ruleId!: string;
  readonly subjectId!: string;
  readonly accountId!: string | null;
  readonly authorityId!: string;
  readonly requestedById!: string | null;
  readonly decidedById!: string | null;

  constructor(sight: Node['sight'], { requestedBy, decidedBy, ...row }: ExemptionRow) {
    // `requestedBy` and `decidedBy` are fields with a person; the ids go by another name.
    super(sight, { ...row, requestedById: requestedBy, decidedById: decidedBy } as never);
  }

  @Field(one('Rule'))
  rule(): RuleType {
    return nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId));
  }

  @Field(() => ExemptionAuthority, { description: 'Who decides on exemptions from this rule.' })
  decidedIn(): v.ExemptionAuthority {
    return exemptionAuthorityOf(ruleOf(this.ruleId));
  }

  @Field(() => String, { description: "What it is about, in the viewer's language." })
  async subjectLabel(): Promise<string> {
    const row = await this.sight.load(RECORD, this.subjectId);
    return row ? recordLabel(row, this.sight.reading.viewer.locale) : '–';
  }

  @Field(one('Account'), { nullable: true })
  account(): Promise<AccountType | null> {
    return this.sight.maybe(ACCOUNT, this.accountId);
  }

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }

  @Field(one('Person'), { nullable: true, description: 'Null = not on record.' })
  requestedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.requestedById);
  }

  @Field(one('Person'), { nullable: true })
  decidedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.decidedById);
  }

  @Field(many('DataProtectionOpinion'), { description: 'One at most.' })
  opinions(): Promise<DataProtectionOpinionType[]> {
    return this.sight.load(OPINIONS_ON_EXEMPTION, this.id);
  }

  @Field(() => Boolean, { description: 'Whether the viewer can give an opinion on it now.' })
  async canAdvise(): Promise<boolean> {
    const { viewer, asOf } = this.sight.reading;
    if (!asOf.isNow || this.state !== 'REQUESTED') return false;
    return mayAdvise(viewer, [this.requestedById]) && (await this.opinions()).length === 0;
  }

  @Field(() => Boolean)
  canDecide(): boolean {
    const { viewer, asOf } = this.sight.reading;
    return asOf.isNow && this.state === 'REQUESTED' && mayDecide(viewer, this.row());
  }

  @Field(() => Boolean)
  canWithdraw(): boolean {
    const { viewer, asOf } = this.sight.reading;
    return asOf.isNow && LIVE.includes(this.state) && mayWithdraw(viewer, this.row());
  }

  private row() {
    const { ruleId, authorityId, requestedById } = this;
    return { ruleId, authorityId, requestedBy: requestedById };
  }
}
