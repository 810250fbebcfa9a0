import type { EvaluationMode, Instant, OverlaidResult, RuleId } from '@vieraugen/domain';
import { overlaidResult, RULES } from '@vieraugen/domain';
import type { Judged } from './judging.js';

export type ResultCounts = Readonly<Record<OverlaidResult, number>>;

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
    Record<OverlaidResult, number>
  >;

  add(batch: Iterable<Judged>): void {
    for (const judged of batch) this.count(judged);
  }

  /** Counts what passes through. */
  *counting(batch: Iterable<Judged>): Iterable<Judged> {
    for (const judged of batch) {
      this.count(judged);
      yield judged;
    }
  }

  merge(other: Tally): void {
    this.accounts += other.accounts;
    this.authorities += other.authorities;
    for (const { id } of RULES)
      for (const result of COUNTED) this.results[id][result] += other.results[id][result];
  }

  report(frame: Pick<SweepReport, 'validAt' | 'knownAt' | 'mode' | 'seconds'>): SweepReport {
    const { accounts, authorities, results } = this;
    return { accounts, authorities, ...frame, results };
  }

  private count({ subjectType, outcomes }: Judged): void {
    // What has ended, or not begun, is not on record at the instant.
    if (outcomes.length === 0) return;
    if (subjectType === 'ACCOUNT') this.accounts += 1;
    else this.authorities += 1;
    for (const outcome of outcomes) this.results[outcome.ruleId][overlaidResult(outcome)] += 1;
  }
}

const COUNTED = Object.keys(noResults()) as readonly OverlaidResult[];

function noResults(): Record<OverlaidResult, number> {
  return { COMPLIANT: 0, VIOLATED: 0, NOT_APPLICABLE: 0, UNDETERMINED: 0, EXEMPTED: 0 };
}
