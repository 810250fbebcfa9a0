import { Field, ID } from '@nestjs/graphql';
import type { PolicyVersionRow, RuleVersionRow } from '@vieraugen/core';
import { describeDue, type Rule } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { PolicyKind, RuleArea, Severity, SubjectKind } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { IntervalType, Json } from '../graphql/scalars.js';
import { POLICY_VERSION, VERSIONS_OF_RULE } from './rule.relations.js';

@GraphType('Rule')
export class RuleType extends Node<Rule> {
  @Field(() => ID) id!: string;
  @Field(() => RuleArea) area!: v.RuleArea;
  @Field(() => SubjectKind) subject!: v.SubjectType;
  @Field(() => Severity) severity!: v.Severity;
  @Field(() => String) titleDe!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String) conditionDe!: string;
  @Field(() => String) conditionEn!: string;
  @Field(() => String) source!: string;
  @Field(() => String) remediationDe!: string;
  @Field(() => String) remediationEn!: string;
  readonly due!: v.Due;

  @Field(() => String, { description: 'How long there is to put a breach right.' })
  dueDe(): string {
    return describeDue(this.due, 'de');
  }

  @Field(() => String)
  dueEn(): string {
    return describeDue(this.due, 'en');
  }

  @Field(many('RuleVersion'), { description: 'How policies put the rule in force, newest first.' })
  versions(): Promise<RuleVersionType[]> {
    return this.sight.load(VERSIONS_OF_RULE, this.id);
  }
}

@GraphType('RuleVersion')
export class RuleVersionType extends Node<RuleVersionRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) clause!: string | null;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Severity, { nullable: true }) severity!: v.Severity | null;
  @Field(() => Json) parameters!: unknown;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly policyVersionId!: string;
  readonly authorityId!: string | null;

  @Field(one('PolicyVersion'))
  policyVersion(): Promise<PolicyVersionType | null> {
    return this.sight.load(POLICY_VERSION, this.policyVersionId);
  }

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(AUTHORITY, this.authorityId);
  }
}

@GraphType('PolicyVersion')
export class PolicyVersionType extends Node<PolicyVersionRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => PolicyKind) kind!: v.PolicyKind;
  @Field(() => String) version!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string | null;

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(AUTHORITY, this.authorityId);
  }
}
