import { merged, within, without } from './interval-set.js';

const i = (from: number, to: number | null) => ({ from, to });

describe('merged', () => {
  it('joins what overlaps or touches and keeps gaps', () => {
    expect(merged([i(5, 7), i(1, 2), i(2, 3), i(6, 9)])).toEqual([i(1, 3), i(5, 9)]);
  });

  it('lets an open end swallow what follows', () => {
    expect(merged([i(1, null), i(5, 7)])).toEqual([i(1, null)]);
    expect(merged([i(-Infinity, 3), i(2, null)])).toEqual([i(-Infinity, null)]);
  });

  it('keeps a gap of a single millisecond', () => {
    expect(merged([i(1, 2), i(3, 4)])).toEqual([i(1, 2), i(3, 4)]);
  });
});

describe('without', () => {
  it.each([
    ['nothing', [], [i(0, 10)]],
    ['a hole in the middle', [i(3, 5)], [i(0, 3), i(5, 10)]],
    ['the beginning', [i(-5, 2)], [i(2, 10)]],
    ['the end', [i(8, null)], [i(0, 8)]],
    ['everything', [i(0, 10)], []],
    ['something that only touches', [i(-5, 0), i(10, 12)], [i(0, 10)]],
    ['several holes', [i(1, 2), i(4, 6)], [i(0, 1), i(2, 4), i(6, 10)]],
  ])('takes away %s', (_, less, expected) => {
    expect(without([i(0, 10)], less)).toEqual(expected);
  });

  it('leaves an open end open', () => {
    expect(without([i(0, null)], [i(2, 3)])).toEqual([i(0, 2), i(3, null)]);
    expect(without([i(-Infinity, null)], [i(2, null)])).toEqual([i(-Infinity, 2)]);
  });
});

describe('within', () => {
  it('keeps what both have', () => {
    expect(within([i(0, 5), i(7, null)], [i(3, 8)])).toEqual([i(3, 5), i(7, 8)]);
    expect(within([i(0, 5)], [i(5, 8)])).toEqual([]);
  });
});
