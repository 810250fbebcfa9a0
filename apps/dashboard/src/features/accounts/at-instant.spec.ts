import { begunBy, inForceFirst, isOverAt } from './at-instant.js';

const row = (from: string, to: string | null) => ({ valid: { from, to } });
const AT = '2016-01-08T05:30:00Z';

describe('at an instant', () => {
  it('leaves out what came later, but keeps what began at that very instant', () => {
    const rows = [row(AT, null), row('2016-01-08T05:30:00.001Z', null)];
    expect(begunBy(rows, AT)).toEqual([rows[0]]);
    expect(begunBy(rows, null)).toHaveLength(2);
  });

  it('is over at its end, not before', () => {
    const { valid } = row('2013-01-01T00:00:00Z', AT);
    expect(isOverAt(valid, Date.parse(AT))).toBe(true);
    expect(isOverAt(valid, Date.parse(AT) - 1)).toBe(false);
  });

  it('puts what is in force first', () => {
    const ended = row('2013-01-01T00:00:00Z', '2014-10-01T00:00:00Z');
    const young = row('2015-01-01T00:00:00Z', null);
    const old = row('2012-01-01T00:00:00Z', '2016-06-01T00:00:00Z');
    expect(inForceFirst([ended, young, old], Date.parse(AT))).toEqual([old, young, ended]);
  });
});
