import {
  authorityTree,
  deadlines,
  type DeadlineRow,
  movement,
  numbersByAuthority,
  openFindingGroups,
  type OpenFindingGroup,
  resultGroups,
  type ResultGroup,
} from '@vieraugen/data';
import { cellStateOf, DAY, type Instant, rankOfCell } from '@vieraugen/domain';
import type { JudgedSubject } from '../compliance/compliance.queries.js';
import { computedFindings } from '../findings/computed-findings.js';
import { isInsider } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { type Cell, Matrix } from './matrix.js';

export { type Cell, Matrix };
export type { DeadlineRow };

/** A figure now and at the earlier date; null = it is not on record what was then. */
export interface Trend {
  readonly value: number;
  readonly before: number | null;
}

export interface OverviewRow {
  readonly authorityId: string;
  readonly accountCount: number;
  readonly cells: readonly Cell[];
}

export interface Overview {
  readonly since: Instant;
  readonly accounts: number;
  /** Authorities that run an account. */
  readonly authorities: number;
  readonly nilReturns: number;
  readonly critical: Trend;
  readonly overdue: Trend;
  readonly ministries: number;
  readonly ministriesFullyTrained: number;
  readonly ministriesPartlyTrained: number;
  readonly rows: readonly OverviewRow[];
  /** What belongs to no ministry, together; null = there is nothing. */
  readonly unassigned: (Omit<OverviewRow, 'authorityId'> & { readonly authorities: number }) | null;
  readonly opened: number;
  readonly resolved: number;
  readonly deadlines: readonly DeadlineRow[];
}

/** The period between two meetings, where nobody says since when. */
const USUAL_PERIOD = 28 * DAY;
const DEADLINE_PERIOD = 30 * DAY;

/** Where we stand across all ministries that the viewer sees. */
export async function overview(reading: Reading, since?: Instant | null): Promise<Overview> {
  const seen = reading.permit('overview.read');
  const from = since ?? seen.at - USUAL_PERIOD;
  const [{ matrix, findings }, moved, ends] = await Promise.all([
    matrixIn(seen),
    movement(seen, from, seen.at),
    deadlines(seen, seen.at, seen.at + DEADLINE_PERIOD),
  ]);
  const all = matrix.ids();
  return {
    since: from,
    ...figures(matrix, all),
    critical: { value: count(findings, ({ severe }) => severe), before: moved.criticalBefore },
    overdue: { value: count(findings, ({ rank }) => rank === 0), before: moved.overdueBefore },
    ...training(matrix),
    rows: matrix.ministries().map(({ id }) => rowOf(seen, matrix, id)),
    unassigned: unassignedOf(matrix),
    opened: moved.opened,
    resolved: moved.resolved,
    deadlines: ends.map((row) => masked(seen, row)),
  };
}

/** The heat map of everything that the viewer sees; authorities show their cells from it. */
export const matrixOf = (reading: Reading) => matrixIn(reading.permit('register.read'));

async function matrixIn(
  seen: Reading,
): Promise<{ matrix: Matrix; findings: readonly OpenFindingGroup[] }> {
  const [tree, numbers, [findings, results]] = await Promise.all([
    authorityTree(seen, seen.at),
    numbersByAuthority(seen, seen.at),
    seen.asOf.isNow
      ? Promise.all([openFindingGroups(seen, seen.at), resultGroups(seen)])
      : seen.judge({ all: true }).then((judged) => computedGroups(judged, seen.at)),
  ]);
  return { matrix: new Matrix({ tree, numbers, findings, results }), findings };
}

/** The cells of one authority with everything below it. */
export function cellsBelow(reading: Reading, matrix: Matrix, authorityId: string): readonly Cell[] {
  return matrix.cells(matrix.below(authorityId), !isInsider(reading.viewer, authorityId));
}

function computedGroups(
  judged: readonly JudgedSubject[],
  at: Instant,
): [OpenFindingGroup[], ResultGroup[]] {
  const findings = judged
    .flatMap((subject) => computedFindings(subject, at))
    .filter(({ state }) => state !== 'EXEMPTED');
  const groups = findings.map((finding) => ({
    authorityId: finding.authorityId,
    ruleId: finding.ruleId,
    rank: rankOfCell(cellStateOf(finding, at)),
    severe: finding.result === 'VIOLATED' && finding.severity === 'CRITICAL',
    count: 1,
  }));
  const results = judged.map((subject) => ({
    authorityId: subject.authorityId,
    results: subject.results,
    count: 1,
  }));
  return [groups, results];
}

function figures(matrix: Matrix, all: readonly string[]) {
  return {
    accounts: matrix.sum(all, 'accounts'),
    authorities: all.filter((id) => matrix.sum([id], 'accounts') > 0).length,
    nilReturns: matrix.sum(all, 'nilReturns'),
  };
}

function count(
  findings: readonly OpenFindingGroup[],
  which: (group: OpenFindingGroup) => boolean,
): number {
  return findings.filter(which).reduce((sum, group) => sum + group.count, 0);
}

function training(matrix: Matrix) {
  const lights = matrix.ministries().map(({ id }) => matrix.training(matrix.below(id)));
  return {
    ministries: lights.length,
    ministriesFullyTrained: lights.filter((light) => light === 'ALL').length,
    ministriesPartlyTrained: lights.filter((light) => light === 'SOME').length,
  };
}

function rowOf(reading: Reading, matrix: Matrix, authorityId: string): OverviewRow {
  const accountCount = matrix.sum(matrix.below(authorityId), 'accounts');
  return { authorityId, accountCount, cells: cellsBelow(reading, matrix, authorityId) };
}

function unassignedOf(matrix: Matrix): Overview['unassigned'] {
  const ids = matrix.unassigned();
  if (ids.length === 0) return null;
  const accountCount = matrix.sum(ids, 'accounts');
  return { authorities: ids.length, accountCount, cells: matrix.cells(ids, true) };
}

/** Whose training ends is nobody's business outside: the number stays, the authorities go. */
function masked({ viewer }: Reading, row: DeadlineRow): DeadlineRow {
  if (row.kind !== 'TRAINING') return row;
  return { ...row, authorityIds: row.authorityIds.filter((id) => isInsider(viewer, id)) };
}
