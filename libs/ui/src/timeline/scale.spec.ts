import { placeOf, positionOf, ticksOf } from './scale.js';

const axis = { from: 0, to: 1000 };

describe('placeOf', () => {
  it('cuts an interval at both ends of the axis', () => {
    expect(placeOf({ from: -500, to: 250 }, axis)).toEqual({ left: 0, width: 25 });
    expect(placeOf({ from: 500, to: null }, axis)).toEqual({ left: 50, width: 50 });
  });

  it('leaves out what only touches the axis', () => {
    expect(placeOf({ from: -10, to: 0 }, axis)).toBeNull();
    expect(placeOf({ from: 1000, to: null }, axis)).toBeNull();
  });

  it('survives an axis without length', () => {
    expect(positionOf(5, { from: 5, to: 5 })).toBe(0);
  });
});

describe('ticksOf', () => {
  const years = (from: string, to: string): string[] =>
    ticksOf({ from: Date.parse(from), to: Date.parse(to) }).map((at) =>
      new Date(at).toISOString().slice(0, 13),
    );

  it('marks years at midnight in Berlin', () => {
    expect(years('2013-03-01T00:00:00Z', '2016-02-01T00:00:00Z')).toEqual([
      '2013-12-31T23',
      '2014-12-31T23',
      '2015-12-31T23',
    ]);
  });

  it('takes every second year on a long axis and quarters on a short one', () => {
    expect(years('2010-01-02T00:00:00Z', '2024-06-01T00:00:00Z')).toHaveLength(7);
    expect(years('2026-01-10T00:00:00Z', '2026-11-01T00:00:00Z')).toHaveLength(3);
  });

  it('counts days where no quarter may begin, also across a change of the clocks', () => {
    expect(years('2025-01-08T08:00:00Z', '2025-01-10T08:06:00Z')).toEqual([
      '2025-01-08T23',
      '2025-01-09T23',
    ]);
    expect(years('2025-03-28T08:00:00Z', '2025-04-01T08:00:00Z')).toEqual([
      '2025-03-28T23',
      '2025-03-29T23',
      '2025-03-30T22',
      '2025-03-31T22',
    ]);
    expect(years('2025-01-02T00:00:00Z', '2025-03-20T00:00:00Z').length).toBeLessThanOrEqual(8);
  });
});
