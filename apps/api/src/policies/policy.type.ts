import { Field, ID } from '@nestjs/graphql';
import {
  mayAdvise,
  mayDraft,
  mayPropose,
  mayRelease,
  type PolicyDocumentRow,
  type PolicyDraftRow,
  type PolicyProposalRow,
  type PolicyVersionRow,
  seesPending,
} from '@vieraugen/core';
import { type DraftedRule, isRuleId, type Paragraph, ruleOf } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { PolicyDraftStatus, PolicyKind, Severity } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { DateTime, IntervalType, Json, LocalDate } from '../graphql/scalars.js';
import { ACTING, OPINIONS_ON_DRAFT, OPINIONS_ON_VERSION } from '../opinions/opinion.relations.js';
import type { DataProtectionOpinionType } from '../opinions/opinion.type.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import type { RuleType, RuleVersionType } from '../rules/rule.type.js';
import type { AcknowledgementSummaryType } from './acknowledgement.type.js';
import {
  ACKNOWLEDGEMENTS,
  NEWEST_SIMULATION,
  OPEN_DRAFT,
  PENDING,
  POLICY_DOCUMENT,
  POLICY_VERSION,
  PROPOSALS_OF_DOCUMENT,
  RULES_OF_VERSION,
  VERSIONS_OF_DOCUMENT,
} from './policy.relations.js';
import { ParagraphType } from './paragraph.type.js';
import type { PolicySimulationType } from './simulation.type.js';

@GraphType('PolicyDocument')
export class PolicyDocumentType extends Node<PolicyDocumentRow> {
  @Field(() => ID) id!: string;
  @Field(() => PolicyKind) kind!: v.PolicyKind;
  @Field(() => String) title!: string;
  readonly authorityId!: string | null;
  readonly currentId!: string | null;

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(one('PolicyVersion'), { nullable: true, description: 'In force at that time.' })
  current(): Promise<PolicyVersionType | null> {
    return this.sight.maybe(POLICY_VERSION, this.currentId);
  }

  @Field(many('PolicyVersion'), { description: 'Newest first.' })
  versions(): Promise<PolicyVersionType[]> {
    return this.sight.load(VERSIONS_OF_DOCUMENT, this.id);
  }

  @Field(one('PolicyDraft'), {
    nullable: true,
    description: 'The open draft, for those who draft, release or comment.',
  })
  draft(): Promise<PolicyDraftType | null> {
    return this.sight.load(OPEN_DRAFT, this.id);
  }

  @Field(many('PolicyDraft'), {
    description: 'What the working group proposed, newest first, for those who see drafts.',
  })
  proposals(): Promise<PolicyDraftType[]> {
    return this.sight.load(PROPOSALS_OF_DOCUMENT, this.id);
  }

  @Field(() => Boolean)
  canDraft(): boolean {
    return this.sight.reading.asOf.isNow && mayDraft(this.sight.reading.viewer, this);
  }

  @Field(() => Boolean, { description: 'Whether the viewer may propose a change of it.' })
  canPropose(): boolean {
    const { asOf, viewer } = this.sight.reading;
    return asOf.isNow && this.currentId !== null && mayPropose(viewer, this);
  }
}

@GraphType('PolicyVersion')
export class PolicyVersionType extends Node<PolicyVersionRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => PolicyKind) kind!: v.PolicyKind;
  @Field(() => String) version!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => [ParagraphType]) paragraphs!: readonly Paragraph[];
  @Field(() => String, { nullable: true, description: 'SHA-256 of the wording.' })
  sha256!: string | null;
  @Field(() => Boolean, { description: 'Whether those concerned have to take note of it.' })
  acknowledge!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Null = not on record.' })
  publishedAt!: v.Instant | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the resolution.' })
  resolvedOn!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string | null;
  readonly documentId!: string;

  @Field(one('PolicyDocument'))
  document(): Promise<PolicyDocumentType | null> {
    return this.sight.load(POLICY_DOCUMENT, this.documentId);
  }

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(many('RuleVersion'), { description: 'What it puts in force, by rule.' })
  rules(): Promise<RuleVersionType[]> {
    return this.sight.load(RULES_OF_VERSION, this.id);
  }

  @Field(one('AcknowledgementSummary'), {
    nullable: true,
    description: 'How far it was taken note of; null = not in force, or not for this viewer.',
  })
  acknowledgements(): Promise<AcknowledgementSummaryType | null> {
    return this.sight.load(ACKNOWLEDGEMENTS, this.id);
  }

  @Field(many('DataProtectionOpinion'), {
    description: 'What was said before its release, newest first, for those who see drafts.',
  })
  opinions(): Promise<DataProtectionOpinionType[]> {
    return this.sight.load(OPINIONS_ON_VERSION, this.id);
  }

  @Field(many('Person'), {
    nullable: true,
    description: "Who still has to take note, of the viewer's own house or team; null = neither.",
  })
  async pending(): Promise<PersonType[] | null> {
    if (!seesPending(this.sight.reading)) return null;
    const rows = await this.sight.load(PENDING, this.id);
    const people = rows.map(({ personId }) => this.sight.load(NAMED_PERSON, personId));
    return (await Promise.all(people)).filter((person) => person !== null);
  }
}

@GraphType('DraftedRule')
export class DraftedRuleType extends Node<DraftedRule> {
  @Field(() => ID) ruleId!: string;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Severity, { nullable: true, description: "Null = the rule's own." })
  severity!: v.Severity | null;
  @Field(() => Json, { nullable: true, description: "Null = the rule's own deadline." })
  due!: v.Due | null;
  @Field(() => Json) parameters!: unknown;
  @Field(() => String, { nullable: true }) clause!: string | null;

  @Field(one('Rule'), { nullable: true })
  rule(): RuleType | null {
    return isRuleId(this.ruleId) ? nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId)) : null;
  }
}

@GraphType('PolicyProposal', { description: 'How a draft came from the working group.' })
export class PolicyProposalType extends Node<PolicyProposalRow> {
  @Field(() => String) reason!: string;
  @Field(() => DateTime) proposedAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  decisionNote!: string | null;
  readonly proposedBy!: string;
  readonly decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'By function; null = no longer on record.' })
  async proposedByFunction(): Promise<string | null> {
    return (await this.sight.load(ACTING, this.proposedBy))?.functionLabel ?? null;
  }

  @Field(() => String, { nullable: true })
  async decidedByFunction(): Promise<string | null> {
    return (await this.sight.maybe(ACTING, this.decidedBy))?.functionLabel ?? null;
  }
}

@GraphType('PolicyDraft', { description: 'A version before its release.' })
export class PolicyDraftType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => PolicyKind) kind!: v.PolicyKind;
  @Field(() => String) version!: string;
  @Field(() => [ParagraphType]) paragraphs!: readonly Paragraph[];
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => Boolean) acknowledge!: boolean;
  @Field(() => PolicyDraftStatus) status!: v.PolicyDraftStatus;
  @Field(() => String, { description: 'SHA-256 of all that a release would put in force.' })
  sha256!: string;
  @Field(() => DateTime, { description: 'When it was last changed.' }) recordedAt!: v.Instant;
  readonly authorityId!: string | null;
  readonly documentId!: string;
  readonly policyVersionId!: string | null;
  readonly authorIds!: readonly string[];
  private readonly drafted!: readonly DraftedRule[];
  private readonly proposed!: PolicyProposalRow | null;

  constructor(sight: Node['sight'], { rules, proposal, ...row }: PolicyDraftRow) {
    super(sight, { ...row, drafted: rules, proposed: proposal });
  }

  @Field(many('DraftedRule'))
  rules(): DraftedRuleType[] {
    return this.drafted.map((rule) => nodeOf<DraftedRuleType>('DraftedRule', this.sight, rule));
  }

  @Field(one('PolicyDocument'))
  document(): Promise<PolicyDocumentType | null> {
    return this.sight.load(POLICY_DOCUMENT, this.documentId);
  }

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(one('PolicyVersion'), { nullable: true, description: 'What became of it.' })
  released(): Promise<PolicyVersionType | null> {
    return this.sight.maybe(POLICY_VERSION, this.policyVersionId);
  }

  @Field(one('PolicySimulation'), { nullable: true, description: 'The newest one.' })
  simulation(): Promise<PolicySimulationType | null> {
    return this.sight.load(NEWEST_SIMULATION, this.id);
  }

  @Field(one('PolicyProposal'), { nullable: true })
  proposal(): PolicyProposalType | null {
    const { proposed } = this;
    return proposed && nodeOf<PolicyProposalType>('PolicyProposal', this.sight, proposed);
  }

  @Field(many('DataProtectionOpinion'), { description: 'Newest first.' })
  opinions(): Promise<DataProtectionOpinionType[]> {
    return this.sight.load(OPINIONS_ON_DRAFT, this.id);
  }

  @Field(() => Boolean, { description: 'Whether the viewer can give an opinion on it now.' })
  async canAdvise(): Promise<boolean> {
    const isOpen = this.status === 'DRAFT' || this.status === 'PROPOSED';
    if (!isOpen || !mayAdvise(this.sight.reading.viewer, this.authorIds)) return false;
    const opinions = await this.opinions();
    return opinions.every(({ draftSha256 }) => draftSha256 !== this.sha256);
  }

  @Field(() => Boolean, {
    description: 'Whether the viewer can take the proposal over or decline.',
  })
  canDecide(): boolean {
    const { viewer } = this.sight.reading;
    const isProposer = viewer.personId !== null && viewer.personId === this.proposed?.proposedBy;
    return this.status === 'PROPOSED' && mayDraft(viewer, this) && !isProposer;
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return this.status === 'DRAFT' && mayDraft(this.sight.reading.viewer, this);
  }

  @Field(() => Boolean, { description: 'False for whoever wrote a part of it.' })
  canRelease(): boolean {
    const { viewer } = this.sight.reading;
    const isAuthor = viewer.personId !== null && this.authorIds.includes(viewer.personId);
    return this.status === 'DRAFT' && mayRelease(viewer, this) && !isAuthor;
  }
}
