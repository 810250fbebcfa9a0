import type { SimulationResult } from '@vieraugen/data';
import {
  type DraftRulesets,
  type Judgement,
  type RuleOutcome,
  simulationEffect,
} from '@vieraugen/domain';
import type { Judgeable, Judged } from '../compliance/judging.js';

/** Where the two sides of a simulation say something else about a rule, subject by subject. */
export function simulatedDifferences(
  subjects: Iterable<Judgeable>,
  { before, after }: DraftRulesets,
): readonly SimulationResult[] {
  const found: SimulationResult[] = [];
  for (const judge of subjects) {
    const former = judge({ ruleset: before, mode: 'SIMULATION' });
    const next = judge({ ruleset: after, mode: 'SIMULATION' });
    next.outcomes.forEach((outcome, index) => {
      const difference = differenceOf(next, former.outcomes[index], outcome);
      if (difference) found.push(difference);
    });
  }
  return found;
}

/** Both sides answer all rules in the order of the registry. */
function differenceOf(
  { subjectType, subjectId, authorityId }: Judged,
  before: RuleOutcome | undefined,
  after: RuleOutcome,
): SimulationResult | null {
  const effect = before ? simulationEffect(before.result, after.result) : null;
  if (!effect) return null;
  const { ruleId, result } = after;
  const { reason, data } = decisive(after);
  return {
    ...{ subjectType, subjectId, authorityId },
    ...{ ruleId, effect, result, reason, reasonData: data },
  };
}

/** The judgement that gave the rule its result. */
function decisive({ judgements, result }: RuleOutcome): Pick<Judgement, 'reason' | 'data'> {
  const worst = judgements.find((one) => one.result === result) ?? judgements[0];
  return worst ?? { reason: 'NOT_IN_FORCE', data: {} };
}
