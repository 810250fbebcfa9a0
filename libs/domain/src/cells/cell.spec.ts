import { cellStateOf, isOverdue, rankOfCell, worseCell } from './cell.js';

const breach = { result: 'VIOLATED', severity: 'HIGH', dueAt: 100 } as const;

describe('the state of a finding in the heat map', () => {
  it('is overdue from its deadline on, to the millisecond', () => {
    expect(isOverdue(breach, 99)).toBe(false);
    expect(isOverdue(breach, 100)).toBe(true);
    expect(isOverdue({ ...breach, dueAt: null }, 100)).toBe(false);
  });

  it.each([
    [breach, 99, 'OPEN'],
    [breach, 100, 'OVERDUE'],
    [{ ...breach, severity: 'CRITICAL' }, 99, 'CRITICAL'],
    [{ ...breach, result: 'UNDETERMINED' }, 100, 'UNDETERMINED'],
  ] as const)('of %j at %i is %s', (finding, at, state) => {
    expect(cellStateOf(finding, at)).toBe(state);
  });

  it('ranks the worst first', () => {
    expect(rankOfCell('OVERDUE')).toBe(0);
    expect(worseCell('OPEN', 'UNDETERMINED')).toBe('OPEN');
    expect(worseCell('COMPLIANT', 'CRITICAL')).toBe('CRITICAL');
  });
});
