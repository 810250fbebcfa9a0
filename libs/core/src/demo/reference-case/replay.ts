import {
  type EvaluationMode,
  type Instant,
  RULE_IDS,
  type RuleId,
  type RuleResult,
} from '@vieraugen/domain';

/** What two ways of asking say about one rule: by what bound then, and by today's rules. */
export interface ReplayedResult {
  readonly rule: RuleId;
  readonly historic: RuleResult;
  readonly simulation: RuleResult;
  /** Whether today's rules say something else than at the step before. */
  readonly changed: boolean;
}

/** One step of the reference case with what the rules said of it, as it was known then. */
export interface ReplayStep {
  readonly at: Instant;
  readonly title: string;
  readonly known: readonly string[];
  /** The instant that is judged: the publication, once it has happened. */
  readonly validAt: Instant;
  /** False where the step was on record before. */
  readonly recorded: boolean;
  readonly results: readonly ReplayedResult[];
}

export type ResultsOfModes = Readonly<
  Record<Exclude<EvaluationMode, 'LIVE'>, ReadonlyMap<RuleId, RuleResult>>
>;

/** The results of both modes side by side, and what is new against the step before. */
export function compare(
  now: ResultsOfModes,
  before: readonly ReplayedResult[] | undefined,
): ReplayedResult[] {
  const judged = RULE_IDS.flatMap((rule) => {
    const simulation = now.SIMULATION.get(rule);
    return simulation ? [{ rule, simulation }] : [];
  });
  return judged.map(({ rule, simulation }) => ({
    rule,
    historic: now.HISTORIC.get(rule) ?? 'NOT_APPLICABLE',
    simulation,
    changed: before?.find((one) => one.rule === rule)?.simulation !== simulation,
  }));
}
