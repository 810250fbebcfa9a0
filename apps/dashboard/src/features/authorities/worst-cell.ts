import type { MatrixCellData } from '../overview/cell-text.js';

const ORDER: readonly MatrixCellData['state'][] = [
  'OVERDUE',
  'CRITICAL',
  'OPEN',
  'UNDETERMINED',
  'COMPLIANT',
  'NOT_APPLICABLE',
];

/** The worst of several cells, with the counts of all cells in that state together. */
export function worstCell(cells: readonly MatrixCellData[]): MatrixCellData | undefined {
  const state = ORDER.find((candidate) => cells.some((cell) => cell.state === candidate));
  const same = cells.filter((cell) => cell.state === state);
  const [first] = same;
  if (!first) return undefined;
  const masked = same.length === 1 ? first.light : null;
  return { ...first, count: same.reduce((sum, cell) => sum + cell.count, 0), light: masked };
}
