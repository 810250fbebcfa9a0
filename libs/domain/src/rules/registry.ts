import { RULE_AREAS } from '../model/vocabulary.js';
import * as catalogue from './catalogue.js';
import type { CommonReason } from './common-reasons.js';
import type { AccountRule, AuthorityRule, Rule } from './rule.js';

type Known = (typeof catalogue)[keyof typeof catalogue];
type KeysOfEach<T> = T extends unknown ? keyof T & string : never;

/** The persisted ids of the rules that exist as code. */
export type RuleId = Known['id'];
/** Every reason that any rule, or the engine in its place, can give. */
export type ReasonCode = KeysOfEach<Known['reasons']> | CommonReason;

function inReadingOrder(a: Rule, b: Rule): number {
  const byArea = RULE_AREAS.indexOf(a.area) - RULE_AREAS.indexOf(b.area);
  return byArea || a.id.localeCompare(b.id, 'en');
}

/** All rules, by area and id. */
export const RULES: readonly (Rule & { readonly id: RuleId })[] = Object.freeze(
  Object.values<Rule & { readonly id: RuleId }>(catalogue).sort(inReadingOrder),
);

export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

export const ACCOUNT_RULES: readonly AccountRule[] = RULES.filter(
  (rule): rule is AccountRule & { readonly id: RuleId } => rule.scope === 'ACCOUNT',
);

export const AUTHORITY_RULES: readonly AuthorityRule[] = RULES.filter(
  (rule): rule is AuthorityRule & { readonly id: RuleId } => rule.scope === 'AUTHORITY',
);

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Whether an id, for example from a row, belongs to a rule that exists as code. */
export function isRuleId(id: string): id is RuleId {
  return byId.has(id);
}

/** The rule of an id; an id that no rule has is a `RangeError`. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`No such rule: ${id}`);
  return rule;
}
