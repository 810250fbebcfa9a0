import type { AccountFacts, TrainingCompletionFact } from '../facts/facts.js';
import { contains, earlierEnd, type Instant } from '../time/interval.js';
import { isTrainingOverdue, trainingStateOf } from '../training/training-state.js';
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

/** The end of a completion; one that is valid for ever ends after everything. */
const endOf = ({ valid }: TrainingCompletionFact): Instant => valid.to ?? Infinity;

/** Of the completions of a module that an instant had seen, the one that lasts longest. */
function longestAt(
  completions: readonly TrainingCompletionFact[],
  personId: string,
  moduleKey: string,
  at: Instant,
): TrainingCompletionFact | null {
  let best: TrainingCompletionFact | null = null;
  for (const one of completions)
    if (one.personId === personId && one.moduleKey === moduleKey && one.valid.from <= at)
      if (!best || endOf(one) > endOf(best)) best = one;
  return best;
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
    const completion = longestAt(facts.trainingCompletions, personId, module.key, at);
    if (completion && !isTrainingOverdue(trainingStateOf(endOf(completion), at))) {
      validUntil = earlierEnd(validUntil, completion.valid.to);
      evidence.push({ fact: 'trainingCompletions', id: completion.id });
    } else {
      lapsedAt = earlierEnd(lapsedAt, completion && completion.valid.to);
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
