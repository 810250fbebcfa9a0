import type { Due } from '../calendar/working-days.js';
import type { AccountFacts, AuthorityFacts, ExemptionFact } from '../facts/facts.js';
import type { EvaluationMode, RuleResult, Severity } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';
import type { CommonReason } from './common-reasons.js';
import { type OverlaidResult, overallResult, withExemptions } from './exemptions.js';
import { judgement, type Judgement } from './judgement.js';
import type { RuleId } from './registry.js';
import type { AccountRule, AuthorityRule, Rule } from './rule.js';
import type { BoundRule, Ruleset, Scope } from './ruleset.js';

export interface EvaluationOptions {
  readonly at: Instant;
  readonly ruleset: Ruleset;
  /** LIVE and HISTORIC bind by the versions in force at `at`, SIMULATION by all that are given. */
  readonly mode: EvaluationMode;
}

/** What one rule says about one account or authority. */
export interface RuleOutcome {
  readonly ruleId: RuleId;
  /** The worst of the judgements that no exemption covers; of all where `exempted`. */
  readonly result: RuleResult;
  /** Everything that is wrong or cannot be told is covered by exemptions. */
  readonly exempted: boolean;
  /** Holds for the judgements that name no severity of their own. */
  readonly severity: Severity;
  /** Holds for the judgements that name no deadline of their own. */
  readonly due: Due;
  /** The policy version that set the rule in force here; null = none. */
  readonly policyVersionId: string | null;
  readonly judgements: readonly Judgement[];
}

function outcome(
  bound: BoundRule,
  judged: readonly Judgement[],
  exemptions: readonly ExemptionFact[],
  at: Instant,
): RuleOutcome {
  const judgements =
    exemptions.length === 0 ? judged : withExemptions(bound.rule.id, judged, exemptions, at);
  return {
    // The registry holds no rule of another id; `Rule` itself is wider, so that tests can make some.
    ruleId: bound.rule.id as RuleId,
    ...overallResult(judgements),
    severity: bound.severity,
    due: bound.due,
    policyVersionId: bound.policyVersionId,
    judgements,
  };
}

function notBinding(
  subjectType: 'ACCOUNT' | 'AUTHORITY',
  id: string,
  reason: CommonReason,
): readonly Judgement[] {
  const fact = subjectType === 'ACCOUNT' ? 'account' : 'authority';
  return [judgement('NOT_APPLICABLE', subjectType, id, reason, [{ fact, id }])];
}

function isFor<S extends Rule['scope']>(
  bound: BoundRule,
  scope: S,
): bound is BoundRule<S extends 'ACCOUNT' ? AccountRule : AuthorityRule> {
  return bound.rule.scope === scope;
}

/** Judges one account by every rule about accounts, in the order of the registry. */
export function evaluateAccount(
  facts: AccountFacts,
  { at, ruleset, mode }: EvaluationOptions,
): readonly RuleOutcome[] {
  const { account } = facts;
  const outcomes: RuleOutcome[] = [];
  for (const bound of ruleset.boundFor(account, { at, mode })) {
    if (!isFor(bound, 'ACCOUNT')) continue;
    const { rule, binding, parameters, context } = bound;
    const judgements =
      binding === 'BINDING'
        ? rule.judge(facts, at, parameters, context)
        : notBinding('ACCOUNT', account.id, binding);
    outcomes.push(outcome(bound, judgements, facts.exemptions, at));
  }
  return outcomes;
}

/** Judges one authority by every rule about authorities. */
export function evaluateAuthority(
  facts: AuthorityFacts,
  { at, ruleset, mode }: EvaluationOptions,
): readonly RuleOutcome[] {
  const { authority } = facts;
  const outcomes: RuleOutcome[] = [];
  for (const bound of ruleset.boundFor(scopeOf(facts), { at, mode })) {
    if (!isFor(bound, 'AUTHORITY')) continue;
    const { rule, binding, parameters, context } = bound;
    const judgements =
      binding === 'BINDING'
        ? rule.judge(facts, at, parameters, context)
        : notBinding('AUTHORITY', authority.id, binding);
    outcomes.push(outcome(bound, judgements, facts.exemptions, at));
  }
  return outcomes;
}

/** One result for the outcome, the overlay included. */
export function overlaidResult({ result, exempted }: RuleOutcome): OverlaidResult {
  return exempted ? 'EXEMPTED' : result;
}

/** The scope by which rules are resolved for an authority. */
export function scopeOf({ authority }: AuthorityFacts): Scope {
  return { authorityId: authority.id, ministryId: authority.ministryId };
}
