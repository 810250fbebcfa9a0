import type { EvaluationMode, Instant, RuleId, RuleResult } from '@vieraugen/domain';
import { RULES } from '@vieraugen/domain';
import type { Judged } from './judging.js';

export type ResultCounts = Readonly<Record<RuleResult | 'EXEMPTED', number>>;

/** What an evaluation of many concluded, in numbers. */
export interface SweepReport {
  readonly accounts: number;
  readonly authorities: number;
  readonly validAt: Instant;
  readonly knownAt: Instant;
  readonly mode: EvaluationMode;
  readonly seconds: number;
  /** Per rule, how many of its subjects (accounts, for REG-01 authorities) have which result. */
  readonly results: Readonly<Record<RuleId, ResultCounts>>;
}

/** Counts what is judged; every rule is in the report, also where nothing was counted. */
export class Tally {
  private accounts = 0;
  private authorities = 0;
  private readonly results = Object.fromEntries(RULES.map(({ id }) => [id, noResults()])) as Record<
    RuleId,
    Record<RuleResult | 'EXEMPTED', number>
  >;

  add(batch: readonly Judged[]): void {
    for (const { subjectType, outcomes } of batch) {
      // What has ended, or not begun, is not on record at the instant.
      if (outcomes.length === 0) continue;
      if (subjectType === 'ACCOUNT') this.accounts += 1;
      else this.authorities += 1;
      for (const { ruleId, result } of outcomes) this.results[ruleId][result] += 1;
    }
  }

  report(frame: Pick<SweepReport, 'validAt' | 'knownAt' | 'mode' | 'seconds'>): SweepReport {
    const { accounts, authorities, results } = this;
    return { accounts, authorities, ...frame, results };
  }
}

function noResults(): Record<RuleResult | 'EXEMPTED', number> {
  return { COMPLIANT: 0, VIOLATED: 0, NOT_APPLICABLE: 0, UNDETERMINED: 0, EXEMPTED: 0 };
}
