import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { RuleVersionRow } from '@vieraugen/core';
import { describeDue, isRuleId, type Rule, ruleOf, UNIT_CHOICES } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { ParameterUnit, RuleArea, Severity, SubjectKind } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { IntervalType, Json } from '../graphql/scalars.js';
import { POLICY_VERSION } from '../policies/policy.relations.js';
import { ParagraphType } from '../policies/paragraph.type.js';
import type { PolicyVersionType } from '../policies/policy.type.js';
import { VERSIONS_OF_RULE } from './rule.relations.js';

@ObjectType('RuleParameter', { description: 'A value of a rule that a policy may set.' })
export class RuleParameterType {
  @Field(() => String) name!: string;
  @Field(() => String) labelDe!: string;
  @Field(() => String) labelEn!: string;
  @Field(() => ParameterUnit) unit!: v.ParameterUnit;
  @Field(() => [String], { nullable: true, description: 'The words that it is one or some of.' })
  choices!: readonly string[] | null;
}

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
  @Field(() => Json, { description: '{immediately: true}, {hours} or {workingDays}.' })
  due!: v.Due;
  readonly labels!: Rule['labels'];

  @Field(() => String, { description: 'How long there is to put a breach right.' })
  dueDe(): string {
    return describeDue(this.due, 'de');
  }

  @Field(() => String)
  dueEn(): string {
    return describeDue(this.due, 'en');
  }

  @Field(() => Json, {
    description: 'All that a policy may set, with the values of the rule itself.',
  })
  parameters!: unknown;

  @Field(() => [RuleParameterType], { description: 'What people call the parameters.' })
  parameterLabels(): RuleParameterType[] {
    const { labels } = this;
    return Object.entries(labels).map(([name, { de, en, unit }]) => ({
      ...{ name, unit, labelDe: de, labelEn: en },
      choices: UNIT_CHOICES[unit] ?? null,
    }));
  }

  @Field(many('RuleVersion'), { description: 'How policies put the rule in force, newest first.' })
  versions(): Promise<RuleVersionType[]> {
    return this.sight.load(VERSIONS_OF_RULE, this.id);
  }
}

@GraphType('RuleVersion')
export class RuleVersionType extends Node<RuleVersionRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the paragraph of the policy version that it enforces.',
  })
  clause!: string | null;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Severity, { nullable: true }) severity!: v.Severity | null;
  @Field(() => Json, { nullable: true, description: "Null = the rule's own deadline." })
  due!: v.Due | null;
  @Field(() => Json) parameters!: unknown;
  @Field(() => IntervalType) valid!: v.Interval;
  @Field(() => ID) ruleId!: string;
  readonly policyVersionId!: string;
  readonly authorityId!: string | null;

  @Field(one('Rule'), { nullable: true, description: 'Null = no longer known.' })
  rule(): RuleType | null {
    return isRuleId(this.ruleId) ? nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId)) : null;
  }

  @Field(one('PolicyVersion'))
  policyVersion(): Promise<PolicyVersionType | null> {
    return this.sight.load(POLICY_VERSION, this.policyVersionId);
  }

  @Field(() => ParagraphType, {
    nullable: true,
    description: 'What it enforces, in the words of the policy; null = the text is kept elsewhere.',
  })
  async paragraph(): Promise<ParagraphType | null> {
    const version = await this.policyVersion();
    return version?.paragraphs.find(({ number }) => number === this.clause) ?? null;
  }

  @Field(one('Authority'), { nullable: true, description: 'Null = state-wide.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(NAMED_AUTHORITY, this.authorityId);
  }
}
