import { civilFromDay, dayFromCivil, formatLocalDate, parseLocalDate, weekdayOf } from './civil.js';

describe('civil dates', () => {
  it('agrees with the language on every day from 1890 to 2110', () => {
    for (let day = dayFromCivil(1890, 1, 1); day < dayFromCivil(2110, 1, 1); day += 1) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (formatLocalDate(day) !== iso || parseLocalDate(iso) !== day) throw new Error(iso);
      const { year, month, day: ofMonth } = civilFromDay(day);
      if (dayFromCivil(year, month, ofMonth) !== day) throw new Error(iso);
    }
  });

  it.each([
    ['2016-01-08', 5],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %d', (date, weekday) => {
    expect(weekdayOf(parseLocalDate(date))).toBe(weekday);
  });

  it.each(['2015-02-29', '2016-13-01', '2016-00-10', '2016-04-31', '08.01.2016', '', '2016-1-8'])(
    'refuses %p',
    (text) => expect(() => parseLocalDate(text)).toThrow(RangeError),
  );
});
