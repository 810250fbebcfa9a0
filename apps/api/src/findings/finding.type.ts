import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  type FindingEventRow,
  type FindingRow,
  recordLabel,
  type RecordRow,
  reasonOf,
} from '@vieraugen/core';
import {
  contains,
  findingTitle,
  isExemptable,
  isOverdue,
  OPEN_STATES,
  ruleOf,
} from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { AUTHORITY, MINISTRY_ID } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { FindingState, RuleResult, Severity, SubjectKind } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime } from '../graphql/scalars.js';
import { VERSIONS_OF_RULE } from '../rules/rule.relations.js';
import type { RuleType, RuleVersionType } from '../rules/rule.type.js';
import { EXEMPTIONS_OF_FINDING } from '../exemptions/exemption.relations.js';
import type { ExemptionType } from '../exemptions/exemption.type.js';
import { FINDING_EVENTS, RECORD } from './finding.relations.js';

@ObjectType('Evidence', { description: 'A row of the record that decided.' })
export class EvidenceType {
  @Field(() => String, { description: 'The fact that the rules know it as, e.g. accessGrants.' })
  entity!: string;
  @Field(() => ID) entityId!: string;
  @Field(() => String) labelDe!: string;
  @Field(() => String) labelEn!: string;
}

@ObjectType('FindingEvent')
export class FindingEventType implements Omit<FindingEventRow, 'findingId' | 'authorityId'> {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: v.Instant;
  @Field(() => String) type!: string;
  @Field(() => FindingState) state!: v.FindingState;
  @Field(() => RuleResult) result!: v.RuleResult;
  @Field(() => String, { nullable: true }) actorLabel!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

const OPEN: readonly v.FindingState[] = OPEN_STATES;

@GraphType('Finding')
export class FindingType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => SubjectKind) subjectType!: v.SubjectType;
  @Field(() => ID) subjectId!: string;
  @Field(() => FindingState) state!: v.FindingState;
  @Field(() => RuleResult) result!: v.RuleResult;
  @Field(() => Severity) severity!: v.Severity;
  @Field(() => DateTime) firstDetectedAt!: v.Instant;
  @Field(() => DateTime) lastOpenedAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) dueAt!: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) resolvedAt!: v.Instant | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'First instant at which its exemption no longer holds.',
  })
  exemptedUntil!: v.Instant | null;
  readonly ruleId!: string;
  readonly accountId!: string | null;
  readonly authorityId!: string;
  readonly reason!: FindingRow['reason'];
  readonly evidenceRows!: FindingRow['evidence'];

  constructor(sight: Node['sight'], { evidence, ...row }: FindingRow) {
    // `evidence` is a field with words; the rows behind it go by another name.
    super(sight, { ...row, evidenceRows: evidence });
  }

  @Field(one('Rule'))
  rule(): RuleType {
    return nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId));
  }

  @Field(many('RuleVersion'), {
    description: 'What put the rule in force for this authority, the state first; of today.',
  })
  async basis(): Promise<RuleVersionType[]> {
    const { at } = this.sight.reading;
    const [versions, ministry] = await Promise.all([
      this.sight.load(VERSIONS_OF_RULE, this.ruleId),
      this.sight.load(MINISTRY_ID, this.authorityId),
    ]);
    const scopes = [null, ministry?.ministryId, this.authorityId];
    const inForce = versions.filter(({ valid, active }) => active && contains(valid, at));
    return [...new Set(scopes)].flatMap((scope) =>
      inForce.filter(({ authorityId }) => authorityId === scope),
    );
  }

  @Field(() => String, { description: 'The breach, or the open question.' })
  titleDe(): string {
    return findingTitle(this, 'de');
  }

  @Field(() => String)
  titleEn(): string {
    return findingTitle(this, 'en');
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

  @Field(() => String, { description: 'Why, as one sentence.' })
  reasonDe(): string {
    return reasonOf(this, 'de');
  }

  @Field(() => String)
  reasonEn(): string {
    return reasonOf(this, 'en');
  }

  @Field(() => [EvidenceType])
  async evidence(): Promise<EvidenceType[]> {
    const ids = new Set(this.evidenceRows.map(({ id }) => id));
    const rows = [...ids].map((id) => this.sight.load(RECORD, id));
    return (await Promise.all(rows)).filter((row) => row !== null).map(evidenceOf);
  }

  @Field(() => Boolean)
  overdue(): boolean {
    return OPEN.includes(this.state) && isOverdue(this, this.sight.reading.at);
  }

  @Field(() => [FindingEventType], { description: 'Oldest first.' })
  async events(): Promise<FindingEventType[]> {
    return this.sight.reading.asOf.isNow ? this.sight.load(FINDING_EVENTS, this.id) : [];
  }

  @Field(many('Exemption'), { description: 'What was requested about the same, newest first.' })
  exemptions(): Promise<ExemptionType[]> {
    return this.sight.reading.asOf.isNow
      ? this.sight.load(EXEMPTIONS_OF_FINDING, this.id)
      : Promise.resolve([]);
  }

  @Field(() => Boolean)
  canRequestExemption(): boolean {
    const isOpen = OPEN.includes(this.state) || this.state === 'EXEMPTED';
    const isPossible = isOpen && isExemptable(ruleOf(this.ruleId));
    return isPossible && mayWrite(this.sight, 'exemption.request', this.authorityId);
  }

  @Field(() => Boolean)
  canAct(): boolean {
    return mayWrite(this.sight, 'finding.act', this.authorityId);
  }
}

function evidenceOf(row: RecordRow): EvidenceType {
  const words = { labelDe: recordLabel(row, 'de'), labelEn: recordLabel(row, 'en') };
  return { entity: row.fact, entityId: row.id, ...words };
}
