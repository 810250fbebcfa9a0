import type { AuthorityRow } from '../authorities/authority.queries.js';
import { Matrix, type MatrixRows } from './matrix.js';

function authority(id: string, kind: AuthorityRow['kind'], parentId: string | null = null) {
  return { id, kind, parentId } as AuthorityRow;
}

const TREE = [
  authority('m', 'MINISTRY'),
  authority('o', 'AUTHORITY', 'm'),
  authority('u', 'UNIT', 'o'),
  authority('sk', 'STATE_CHANCELLERY'),
  authority('x', 'FOUNDATION'),
];

function matrix(rows: Partial<MatrixRows>): Matrix {
  return new Matrix({ tree: TREE, numbers: [], findings: [], results: [], ...rows });
}

function cell(of: Matrix, id: string, area: string, masked = true) {
  return of.cells(of.below(id), masked).find((one) => one.area === area);
}

const finding = (authorityId: string, ruleId: string, rank: number, count = 1) => ({
  authorityId,
  ruleId,
  rank,
  severe: false,
  count,
});

describe('the heat map', () => {
  it('has one row per ministry, with everything below it, and knows what belongs to none', () => {
    const of = matrix({});
    expect(of.ministries().map(({ id }) => id)).toEqual(['m', 'sk']);
    expect(of.below('m')).toEqual(['m', 'o', 'u']);
    expect(of.unassigned()).toEqual(['x']);
  });

  it('ends in a circle of parents instead of running on', () => {
    const circle = [authority('a', 'AUTHORITY', 'b'), authority('b', 'AUTHORITY', 'a')];
    const of = matrix({ tree: circle });
    expect(of.below('a')).toEqual(['a', 'b']);
    expect(of.ministries()).toEqual([]);
  });

  it('shows the worst state of an area and counts what is in it', () => {
    const of = matrix({
      findings: [
        finding('u', 'ACC-01', 0, 2),
        finding('o', 'ACC-04', 1),
        finding('m', 'ACC-04', 2, 5),
        finding('m', 'AUT-01', 3),
      ],
    });
    expect(cell(of, 'm', 'ACCESS')).toMatchObject({ state: 'OVERDUE', count: 2 });
    expect(cell(of, 'o', 'ACCESS')).toMatchObject({ state: 'OVERDUE', count: 2 });
    expect(cell(of, 'm', 'AUTHORIZATION')).toMatchObject({ state: 'UNDETERMINED', count: 1 });
    expect(cell(of, 'sk', 'ACCESS')).toMatchObject({ state: 'NOT_APPLICABLE', count: 0 });
  });

  it('is green only where something is fulfilled', () => {
    const of = matrix({
      results: [
        {
          authorityId: 'm',
          results: { 'AUT-01': 'COMPLIANT', 'DEV-01': 'NOT_APPLICABLE' },
          count: 3,
        },
      ],
    });
    expect(cell(of, 'm', 'AUTHORIZATION')?.state).toBe('COMPLIANT');
    expect(cell(of, 'm', 'DEVICE')?.state).toBe('NOT_APPLICABLE');
  });

  it.each([
    [4, true, 0, 'SOME'],
    [4, false, 1, null],
    [5, true, 1, null],
  ])(
    'says of %i people (outside: %s) a number only where it names nobody',
    (people, masked, count, light) => {
      const of = matrix({
        numbers: [{ authorityId: 'm', accounts: 2, people, nilReturns: 0 }],
        findings: [finding('m', 'TRN-02', 2)],
        results: [
          { authorityId: 'm', results: { 'TRN-02': 'COMPLIANT' }, count: 1 },
          { authorityId: 'm', results: { 'TRN-02': 'VIOLATED' }, count: 1 },
        ],
      });
      expect(cell(of, 'm', 'TRAINING', masked)).toEqual({
        area: 'TRAINING',
        state: 'OPEN',
        count,
        light,
      });
    },
  );

  it('says nothing of trainings where none is needed', () => {
    expect(matrix({}).training(['m'])).toBeNull();
    const of = matrix({
      results: [{ authorityId: 'm', results: { 'TRN-02': 'VIOLATED' }, count: 1 }],
    });
    expect(of.training(['m'])).toBe('NONE');
  });
});
