import { worstCell } from './worst-cell.js';

const cell = (state: 'OVERDUE' | 'OPEN' | 'COMPLIANT', count = 0) => ({
  area: 'ACCESS' as const,
  state,
  count,
  light: null,
});

describe('worstCell', () => {
  it('takes the worst state and adds up its counts', () => {
    const cells = [cell('OPEN', 1), cell('OVERDUE', 2), cell('OVERDUE', 1), cell('COMPLIANT')];
    expect(worstCell(cells)).toMatchObject({ state: 'OVERDUE', count: 3 });
  });

  it('is nothing without cells', () => {
    expect(worstCell([])).toBeUndefined();
  });
});
