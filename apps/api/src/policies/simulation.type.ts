import { Field, ID, Int } from '@nestjs/graphql';
import {
  resultsOfSimulation,
  type SimulationEffectRow,
  type SimulationResultRow,
  type SimulationRow,
} from '@vieraugen/core';
import { isRuleId, renderReason, ruleOf } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { EvaluationStatus, RuleResult, SimulationEffect } from '../graphql/enums.js';
import { FieldArgs } from '../graphql/field-args.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import type { RuleType } from '../rules/rule.type.js';
import { DRAFT_OF_SIMULATION, EFFECTS } from './policy.relations.js';

@GraphType('SimulatedRule', { description: 'How many accounts and authorities a draft changes.' })
export class SimulatedRuleType extends Node<SimulationEffectRow> {
  @Field(() => ID) ruleId!: string;
  @Field(() => SimulationEffect) effect!: v.SimulationEffect;
  @Field(() => Int) count!: number;

  @Field(one('Rule'), { nullable: true })
  rule(): RuleType | null {
    return isRuleId(this.ruleId) ? nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId)) : null;
  }
}

@GraphType('SimulatedResult')
export class SimulatedResultType extends Node<SimulationResultRow> {
  @Field(() => ID) id!: string;
  @Field(() => ID) ruleId!: string;
  @Field(() => SimulationEffect) effect!: v.SimulationEffect;
  @Field(() => RuleResult) result!: v.RuleResult;
  readonly subjectType!: 'ACCOUNT' | 'AUTHORITY';
  readonly subjectId!: string;
  readonly authorityId!: string;
  readonly reason!: string;
  readonly reasonData!: v.ReasonData;

  @Field(one('Account'), { nullable: true, description: 'Null = the authority itself.' })
  account(): Promise<AccountType | null> {
    return this.sight.maybe(ACCOUNT, this.subjectType === 'ACCOUNT' ? this.subjectId : null);
  }

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(() => String)
  reasonDe(): string {
    return this.sentence('de');
  }

  @Field(() => String)
  reasonEn(): string {
    return this.sentence('en');
  }

  private sentence(language: v.Language): string {
    const { ruleId, reason, reasonData: data } = this;
    return isRuleId(ruleId) ? renderReason({ ruleId, reason, data }, language) : reason;
  }
}

interface SimulatedFilter {
  readonly ruleId?: string | null;
  readonly effect?: v.SimulationEffect | null;
}

@GraphType('PolicySimulation', {
  description: 'What a draft would change, judged against the record. No reproach of a breach.',
})
export class PolicySimulationType extends Node<SimulationRow> {
  @Field(() => ID) id!: string;
  @Field(() => EvaluationStatus) status!: v.EvaluationStatus;
  @Field(() => DateTime, { description: 'The record as of then was judged.' })
  judgedAt!: v.Instant;
  @Field(() => Int) total!: number;
  @Field(() => Int) done!: number;
  @Field(() => DateTime, { nullable: true }) finishedAt!: v.Instant | null;
  readonly draftId!: string;
  readonly sha256!: string;

  @Field(() => Boolean, { description: 'Whether the draft was changed since.' })
  async isOutdated(): Promise<boolean> {
    const draft = await this.sight.load(DRAFT_OF_SIMULATION, this.draftId);
    return draft?.sha256 !== this.sha256;
  }

  @Field(many('SimulatedRule'))
  async rules(): Promise<SimulatedRuleType[]> {
    const rows = await this.sight.load(EFFECTS, this.id);
    return rows.map((row) => nodeOf<SimulatedRuleType>('SimulatedRule', this.sight, row));
  }

  @Field(many('SimulatedResult'), { description: 'By rule, 500 at most.' })
  @FieldArgs({ ruleId: { type: () => String }, effect: { type: () => SimulationEffect } })
  async results(filter: SimulatedFilter): Promise<SimulatedResultType[]> {
    const rows = await resultsOfSimulation(this.sight.reading, this.id, filter);
    return rows.map((row) => nodeOf<SimulatedResultType>('SimulatedResult', this.sight, row));
  }
}
