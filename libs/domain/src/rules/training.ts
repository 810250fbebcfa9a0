import type { AccountFacts, TrainingCompletionFact } from '../facts/facts.js';
import { contains, earlierEnd, type Instant } from '../time/interval.js';
import type { Evidence } from './judgement.js';

export type TrainingFacts = Pick<AccountFacts, 'trainingModules' | 'trainingCompletions'>;

export interface TrainingState {
  /** Keys of the modules that were mandatory. */
  readonly required: readonly string[];
  /** Keys of those without a valid completion. */
  readonly missing: readonly string[];
  /** The earliest end among the valid completions; null = none ends. */
  readonly validUntil: Instant | null;
  /** When the first of the missing modules lapsed; null = none of them had ever been valid. */
  readonly lapsedAt: Instant | null;
  readonly evidence: readonly Evidence[];
}

/** The completion of a module that is valid at an instant; of several the one that lasts longest. */
function completionAt(
  completions: readonly TrainingCompletionFact[],
  personId: string,
  moduleKey: string,
  at: Instant,
): TrainingCompletionFact | null {
  let best: TrainingCompletionFact | null = null;
  for (const one of completions)
    if (one.personId === personId && one.moduleKey === moduleKey && contains(one.valid, at))
      if (!best || (one.valid.to ?? Infinity) > (best.valid.to ?? Infinity)) best = one;
  return best;
}

/** When the last completion of a module ended before an instant; null = there is none on record. */
function lastCompletionEnd(
  completions: readonly TrainingCompletionFact[],
  personId: string,
  moduleKey: string,
  at: Instant,
): Instant | null {
  let last: Instant | null = null;
  for (const { personId: owner, moduleKey: key, valid } of completions)
    if (owner === personId && key === moduleKey && valid.to !== null && valid.to <= at)
      last = Math.max(last ?? valid.to, valid.to);
  return last;
}

/**
 * Which modules were mandatory for a person in these roles at an instant, and which were valid.
 * `own` is the row that makes the training a duty, and becomes the first evidence.
 */
export function trainingAt(
  facts: TrainingFacts,
  own: Evidence,
  personId: string,
  roles: readonly string[],
  at: Instant,
): TrainingState {
  const required: string[] = [];
  const missing: string[] = [];
  const evidence: Evidence[] = [own];
  let validUntil: Instant | null = null;
  let lapsedAt: Instant | null = null;
  for (const module of facts.trainingModules) {
    if (!contains(module.valid, at) || required.includes(module.key)) continue;
    if (!module.mandatoryForRoles.some((role) => roles.includes(role))) continue;
    required.push(module.key);
    const completion = completionAt(facts.trainingCompletions, personId, module.key, at);
    if (completion) {
      validUntil = earlierEnd(validUntil, completion.valid.to);
      evidence.push({ fact: 'trainingCompletions', id: completion.id });
    } else {
      const lapsed = lastCompletionEnd(facts.trainingCompletions, personId, module.key, at);
      lapsedAt = earlierEnd(lapsedAt, lapsed);
      missing.push(module.key);
      evidence.push({ fact: 'trainingModules', id: module.id });
    }
  }
  return { required, missing, validUntil, lapsedAt, evidence };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((key) => !a.includes(key))];
}

/** What can be said of two people together. */
export function trainingOfBoth(a: TrainingState, b: TrainingState): TrainingState {
  return {
    required: union(a.required, b.required),
    missing: union(a.missing, b.missing),
    validUntil: earlierEnd(a.validUntil, b.validUntil),
    lapsedAt: earlierEnd(a.lapsedAt, b.lapsedAt),
    evidence: [...a.evidence, ...b.evidence],
  };
}
