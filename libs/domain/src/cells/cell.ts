import {
  CELL_STATES,
  type CellState,
  type FindingState,
  type RuleResult,
  type Severity,
} from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';

/** The states in which a finding waits for somebody. */
export const OPEN_STATES = [
  'OPEN',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
  'REOPENED',
] as const satisfies readonly FindingState[];

/** What a cell needs to know of a finding that is open. */
export interface OpenFinding {
  readonly result: RuleResult;
  readonly severity: Severity;
  readonly dueAt: Instant | null;
}

/** Whether a breach should have been put right by `at`; what is not yet known cannot be overdue. */
export function isOverdue(finding: OpenFinding, at: Instant): boolean {
  return finding.result === 'VIOLATED' && finding.dueAt !== null && finding.dueAt <= at;
}

/** How one open finding shows in a cell. */
export function cellStateOf(finding: OpenFinding, at: Instant): CellState {
  if (finding.result !== 'VIOLATED') return 'UNDETERMINED';
  if (isOverdue(finding, at)) return 'OVERDUE';
  return finding.severity === 'CRITICAL' ? 'CRITICAL' : 'OPEN';
}

/** Rank of a state, 0 = worst. */
export function rankOfCell(state: CellState): number {
  return CELL_STATES.indexOf(state);
}

/** The worse of two states. */
export function worseCell(a: CellState, b: CellState): CellState {
  return rankOfCell(a) <= rankOfCell(b) ? a : b;
}
