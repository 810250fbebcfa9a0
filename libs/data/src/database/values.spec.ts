import { parseInstant, parseList, parseRange, parseRanges } from './values.js';

describe('values as PostgreSQL writes them', () => {
  it.each([
    ['2016-01-08 05:30:00+00', '2016-01-08T05:30:00.000Z'],
    ['2016-01-08 05:30:00.1+00', '2016-01-08T05:30:00.100Z'],
    ['2016-02-29 23:59:59.023+00', '2016-02-29T23:59:59.023Z'],
    ['2016-01-08 06:30:00+01', '2016-01-08T05:30:00.000Z'],
    ['1890-01-01 00:53:28+00', '1890-01-01T00:53:28.000Z'],
    ['2016-01-08 05:30:00.123456+00', '2016-01-08T05:30:00.123Z'],
  ])('reads the instant %s', (text, expected) => {
    expect(new Date(parseInstant(text)).toISOString()).toBe(expected);
  });

  it('reads intervals with and without ends, alone and in lists', () => {
    const from = Date.parse('2016-01-08T00:00:00Z');
    const to = Date.parse('2016-02-01T00:00:00.5Z');
    const closed = '["2016-01-08 00:00:00+00","2016-02-01 00:00:00.5+00")';
    expect(parseRange(closed)).toEqual({ from, to });
    expect(parseRange('["2016-01-08 00:00:00+00",)')).toEqual({ from, to: null });
    expect(parseRange('(,"2016-02-01 00:00:00.5+00")')).toEqual({ from: -Infinity, to });
    const list = `{"${closed.replaceAll('"', '\\"')}","[\\"2016-02-01 00:00:00.5+00\\",)"}`;
    expect(parseRanges(list)).toEqual([
      { from, to },
      { from: to, to: null },
    ]);
    expect(parseRanges('{}')).toEqual([]);
  });

  it.each([
    ['{}', []],
    ['{POST,REPLY}', ['POST', 'REPLY']],
    ['{"a,b",c}', ['a,b', 'c']],
    ['{NULL,"NULL"}', [null, 'NULL']],
    ['{"a \\"quoted\\" word"}', ['a "quoted" word']],
  ])('reads the list %s', (text, expected) => {
    expect(parseList(text)).toEqual(expected);
  });
});
