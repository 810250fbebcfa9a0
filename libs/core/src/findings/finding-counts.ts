import type { CellState } from '@vieraugen/domain';

/** How many findings of an account are open, by kind. */
export interface FindingCounts {
  readonly accountId: string;
  readonly critical: number;
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  readonly worst: CellState;
}
