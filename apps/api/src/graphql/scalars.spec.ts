import { DateTime, LocalDate } from './scalars.js';

describe('instants and dates', () => {
  it('takes an instant with an offset', () => {
    expect(DateTime.parseValue('2016-01-08T06:30:00+01:00')).toBe(Date.UTC(2016, 0, 8, 5, 30));
    expect(DateTime.parseValue('2016-02-29T00:00Z')).toBe(Date.UTC(2016, 1, 29));
  });

  it.each(['2016-02-30T06:30Z', '2015-02-29T06:30Z', '2016-13-01T00:00Z', '2016-01-08', 'x', 7])(
    'refuses the instant %p',
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow('ISO 8601');
    },
  );

  it('takes days of the calendar alone', () => {
    expect(LocalDate.parseValue('2016-02-29')).toBe('2016-02-29');
    expect(() => LocalDate.parseValue('2015-02-29')).toThrow('calendar');
  });
});
