import type { RuleResult, SimulationEffect } from '../model/vocabulary.js';
import { contains, type Instant } from '../time/interval.js';
import { Ruleset, type RuleVersion } from '../rules/ruleset.js';

/** The rules as they are and as a draft would have them, for a comparison in a simulation. */
export interface DraftRulesets {
  readonly before: Ruleset;
  readonly after: Ruleset;
}

/**
 * Supposes that a draft came into force at `at` in place of the versions that it replaces. Both sides
 * are to be judged in mode SIMULATION, so that they differ by the draft alone.
 */
export function draftRulesets<V extends RuleVersion>(
  versions: readonly V[],
  drafted: readonly Omit<RuleVersion, 'valid'>[],
  isReplaced: (version: V) => boolean,
  at: Instant,
): DraftRulesets {
  const inForce = versions.filter(({ valid }) => contains(valid, at));
  const added = drafted.map((one) => ({ ...one, valid: { from: at, to: null } }));
  const kept = inForce.filter((version) => !isReplaced(version));
  return {
    before: new Ruleset(versions, new Set<RuleVersion>(inForce)),
    after: new Ruleset([...versions, ...added], new Set<RuleVersion>([...kept, ...added])),
  };
}

/** What it means that a rule says `after` where it said `before`; null = nothing that matters. */
export function simulationEffect(before: RuleResult, after: RuleResult): SimulationEffect | null {
  if (before === after) return null;
  if (after === 'VIOLATED') return 'NEWLY_FAILING';
  if (after === 'UNDETERMINED') return 'NEWLY_UNDETERMINED';
  return before === 'VIOLATED' || before === 'UNDETERMINED' ? 'NEWLY_PASSING' : null;
}
