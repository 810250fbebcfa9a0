import { daysOfWeek, mondayOf, nextMonth, weeksOfMonth } from './periods.js';

describe('the columns of the calendar', () => {
  it.each([
    ['2026-03-30', '2026-03-30'],
    ['2026-04-05', '2026-03-30'],
    ['2026-04-06', '2026-04-06'],
    ['2026-01-01', '2025-12-29'],
  ])('%s is in the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it('are seven days, over a month’s end and the short night too', () => {
    const days = daysOfWeek('2026-03-29');
    expect(days.map(({ from }) => from)).toEqual([
      ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26'],
      ...['2026-03-27', '2026-03-28', '2026-03-29'],
    ]);
    expect(days[6]!.to).toBe('2026-03-30');
  });

  it('are the weeks that a month touches', () => {
    expect(weeksOfMonth('2026-02-10').map(({ from }) => from)).toEqual([
      ...['2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'],
    ]);
  });

  it('go on by month, whatever the day', () => {
    expect([nextMonth('2026-01-31', 1), nextMonth('2026-01-31', -1)]).toEqual([
      '2026-02-01',
      '2025-12-01',
    ]);
  });
});
