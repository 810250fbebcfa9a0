import { countFindings, findingCountsOf, judgedAccounts } from '@vieraugen/data';
import { CELL_STATES, type CellState, OPEN_STATES } from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';

export interface FindingCounts {
  readonly accountId: string;
  readonly critical: number;
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  readonly worst: CellState;
}

/** Counts of what is open, one row per account, also where there is nothing. */
export async function findingCounts(
  reading: Reading,
  accountIds: readonly string[],
): Promise<readonly FindingCounts[]> {
  const [counts, judged] = await Promise.all([
    findingCountsOf(reading.permit('finding.read'), accountIds, reading.at),
    judgedAccounts(reading, accountIds),
  ]);
  const byAccount = new Map(counts.map((row) => [row.accountId, row]));
  const compliant = new Set(judged.filter((row) => row.compliant).map((row) => row.accountId));
  return accountIds.map((accountId) => {
    const found = byAccount.get(accountId);
    const calm: CellState = compliant.has(accountId) ? 'COMPLIANT' : 'NOT_APPLICABLE';
    if (!found)
      return { accountId, critical: 0, open: 0, overdue: 0, undetermined: 0, worst: calm };
    const { rank, ...numbers } = found;
    return { ...numbers, worst: CELL_STATES[rank] ?? calm };
  });
}

/** How many findings wait within the viewer's reach. */
export function openFindingCount(reading: Reading): Promise<number> {
  return countFindings(reading.permit('finding.read'), reading.at, { states: OPEN_STATES });
}
