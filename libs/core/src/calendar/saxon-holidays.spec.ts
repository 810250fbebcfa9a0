import { saxonHolidays } from './saxon-holidays.js';

const of = (year: number, kind: string) =>
  saxonHolidays([year])
    .filter((day) => day.kind === kind)
    .map(({ date }) => date.slice(5))
    .sort();

describe('saxonHolidays', () => {
  it('has the public holidays of 2016', () => {
    expect(of(2016, 'PUBLIC')).toEqual([
      '01-01',
      '03-25',
      '03-28',
      '05-01',
      '05-05',
      '05-16',
      '10-03',
      '10-31',
      '11-16',
      '12-25',
      '12-26',
    ]);
    expect(of(2016, 'REGIONAL')).toEqual(['05-26']);
  });

  it('has the public holidays of 2026', () => {
    expect(of(2026, 'PUBLIC')).toEqual([
      '01-01',
      '04-03',
      '04-06',
      '05-01',
      '05-14',
      '05-25',
      '10-03',
      '10-31',
      '11-18',
      '12-25',
      '12-26',
    ]);
    expect(of(2026, 'REGIONAL')).toEqual(['06-04']);
  });

  it('does not take Epiphany, Easter Sunday or All Saints’ for holidays', () => {
    const dates = saxonHolidays([2016, 2017, 2026]).map(({ date }) => date.slice(5));
    for (const date of ['01-06', '11-01']) expect(dates).not.toContain(date);
    expect(saxonHolidays([2016]).map(({ date }) => date)).not.toContain('2016-03-27');
  });

  it('frees 24 and 31 December from duty without calling them holidays', () => {
    expect(of(2016, 'STATE_NONWORKING')).toEqual(['12-24', '12-31']);
  });

  it.each([
    [2016, '11-16'],
    [2017, '11-22'],
    [2022, '11-16'],
    [2023, '11-22'],
    [2026, '11-18'],
  ])('puts Buß- und Bettag of %i on the Wednesday before 23 November', (year, date) => {
    const day = saxonHolidays([year]).find(({ name }) => name === 'Buß- und Bettag');
    expect(day?.date).toBe(`${year}-${date}`);
  });

  it('guesses nothing outside of the years that the law covers', () => {
    expect(() => saxonHolidays([1990])).toThrow(/1993/);
    expect(() => saxonHolidays([2016.5])).toThrow(/1993/);
  });
});
