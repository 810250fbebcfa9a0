import type { ExemptionFact } from '../facts/facts.js';
import { contains, type Instant } from '../time/interval.js';
import type { RuleResult } from '../model/vocabulary.js';
import { type Judgement, worstResult } from './judgement.js';

/** What stands in reports and results: the rule's result, or that it is exempted. */
export type OverlaidResult = RuleResult | 'EXEMPTED';

/** Whether a result says that something is wrong or cannot be told; nothing else can be exempted. */
export function objects({ result }: { readonly result: RuleResult }): boolean {
  return result === 'VIOLATED' || result === 'UNDETERMINED';
}

/** Of the exemptions that hold for a judgement the one that holds longest, or null. */
function exemptionFor(
  ruleId: string,
  judged: Judgement,
  exemptions: readonly ExemptionFact[],
  at: Instant,
): ExemptionFact | null {
  let found: ExemptionFact | null = null;
  for (const one of exemptions) {
    const { subjectType, subjectId, valid } = one;
    if (one.ruleId !== ruleId || subjectType !== judged.subjectType) continue;
    if (subjectId !== judged.subjectId || !contains(valid, at)) continue;
    if (!found || (valid.to ?? Infinity) > (found.valid.to ?? Infinity)) found = one;
  }
  return found;
}

/** The judgements of a rule, those marked that an exemption holds for at the judged instant. */
export function withExemptions(
  ruleId: string,
  judgements: readonly Judgement[],
  exemptions: readonly ExemptionFact[],
  at: Instant,
): readonly Judgement[] {
  if (!exemptions.some((one) => one.ruleId === ruleId)) return judgements;
  return judgements.map((judged) => {
    const found = objects(judged) ? exemptionFor(ruleId, judged, exemptions, at) : null;
    return found ? { ...judged, exemption: { id: found.id, until: found.valid.to } } : judged;
  });
}

/** The worst result of what no exemption covers; where nothing else is wrong, that it is exempted. */
export function overallResult(judgements: readonly Judgement[]): {
  readonly result: RuleResult;
  readonly exempted: boolean;
} {
  const uncovered = judgements.filter(({ exemption }) => !exemption);
  const result = worstResult(uncovered);
  if (uncovered.length === judgements.length || objects({ result }))
    return { result, exempted: false };
  return { result: worstResult(judgements), exempted: true };
}
