import { formatLocalDate, parseLocalDate } from '../calendar/civil.js';
import { isWorkingDay, workingDayBefore } from '../calendar/working-days.js';
import { endOfLocalDay, startOfLocalDay } from '../calendar/zone.js';
import type { HolidayFact } from '../facts/facts.js';
import { HOUR } from '../time/duration.js';
import { type TrainingDuty, trainingRemindersThrough } from './training-reminders.js';

const duty = (change: Partial<TrainingDuty> = {}): TrainingDuty => ({
  personId: 'anna',
  moduleKey: 'BASICS',
  since: startOfLocalDay('2024-01-01'),
  validUntil: endOfLocalDay('2026-03-31'),
  ...change,
});
const dayBefore = (day: string) => formatLocalDate(parseLocalDate(day) - 1);
const on = (day: string, change: Partial<TrainingDuty> = {}) =>
  trainingRemindersThrough([duty(change)], { after: dayBefore(day), through: day }).map(
    ({ kind, dueOn, daysLeft }) => `${kind} ${dueOn} ${daysLeft}`,
  );

// The last valid day is 31 March 2026; the clocks change on 29 March.
describe('reminders of a training that runs out', () => {
  it.each([
    ['31 days before', '2026-03-01', []],
    ['30 days before', '2026-03-02', ['BEFORE 2026-04-01 30']],
    ['29 days before', '2026-03-03', []],
    ['8 days before', '2026-03-24', []],
    ['7 days before', '2026-03-25', ['BEFORE 2026-04-01 7']],
    ['6 days before', '2026-03-26', []],
    ['2 days before', '2026-03-30', []],
    ['on its last day', '2026-03-31', ['BEFORE 2026-04-01 1']],
    ['on the first day without', '2026-04-01', ['OVERDUE 2026-04-01 0']],
    ['the day after', '2026-04-02', []],
    ['a week later', '2026-04-08', ['OVERDUE 2026-04-01 -7']],
    ['a week and a day later', '2026-04-09', []],
    ['a year later, in the same week day', '2027-03-31', ['OVERDUE 2026-04-01 -364']],
  ])('%s', (_, day, expected) => expect(on(day)).toEqual(expected));

  it('are quiet as soon as it has been completed anew', () => {
    expect(on('2026-04-08', { validUntil: endOfLocalDay('2027-04-02') })).toEqual([]);
  });
});

describe('reminders of a training that was never completed', () => {
  const never = { validUntil: null, since: startOfLocalDay('2026-03-10') + 9 * HOUR };
  it.each([
    ['the day before the authorization', '2026-03-09', []],
    ['its first day', '2026-03-10', ['OVERDUE 2026-03-10 0']],
    ['the second day', '2026-03-11', []],
    ['a week later', '2026-03-17', ['OVERDUE 2026-03-10 -7']],
    ['three weeks later, over the change of the clocks', '2026-03-31', ['OVERDUE 2026-03-10 -21']],
  ])('%s', (_, day, expected) => expect(on(day, never)).toEqual(expected));

  it('count from the authorization where an old training had run out before', () => {
    const late = { since: startOfLocalDay('2026-04-10') };
    expect(on('2026-04-08', late)).toEqual([]);
    expect(on('2026-04-10', late)).toEqual(['OVERDUE 2026-04-10 0']);
    expect(on('2026-03-25', late)).toEqual([]);
  });
});

describe('reminders of several days, told on the last of them', () => {
  const told = (after: string, through: string, change: Partial<TrainingDuty> = {}) =>
    trainingRemindersThrough([duty(change)], { after, through }).map(
      ({ kind, dueOn, daysLeft }) => `${kind} ${dueOn} ${daysLeft}`,
    );

  it('are those of the one day where nothing was left out', () => {
    expect(told('2026-03-01', '2026-03-02')).toEqual(['BEFORE 2026-04-01 30']);
    expect(told('2026-03-02', '2026-03-03')).toEqual([]);
  });

  it('include what was left out, with the days that are left by then', () => {
    // 29 March is a Sunday, the night in which the clocks change, and three days before.
    expect(told('2026-03-24', '2026-03-29')).toEqual(['BEFORE 2026-04-01 3']);
    expect(told('2026-03-25', '2026-03-29')).toEqual([]);
  });

  it('are one where two about the same training come together, as it stands then', () => {
    expect(told('2026-03-30', '2026-04-01')).toEqual(['OVERDUE 2026-04-01 0']);
    expect(told('2026-03-24', '2026-04-10')).toEqual(['OVERDUE 2026-04-01 -9']);
  });

  it('go back a month at most: what is overdue comes again every week', () => {
    expect(told('2020-01-01', '2026-04-30', { validUntil: endOfLocalDay('2026-03-31') })).toEqual([
      'OVERDUE 2026-04-01 -29',
    ]);
    expect(told('2020-01-01', '2026-05-15', { since: startOfLocalDay('2026-05-16') })).toEqual([]);
  });
});

describe('the digests of a winter in Saxony', () => {
  const holidays = [
    ['2026-10-31', 'PUBLIC'],
    ['2026-11-18', 'PUBLIC'],
    ['2026-12-25', 'PUBLIC'],
    ['2026-12-26', 'PUBLIC'],
    ['2027-01-01', 'PUBLIC'],
  ].map(([date, kind]) => ({ date, kind }) as HolidayFact);

  /** Every day from October to January; on working days what the digest of that day reminds of. */
  function digests(change: Partial<TrainingDuty>): string[] {
    const lines: string[] = [];
    let after = workingDayBefore('2026-10-01', holidays);
    for (let day = parseLocalDate('2026-10-01'); day <= parseLocalDate('2027-01-31'); day += 1) {
      if (!isWorkingDay(day, holidays)) continue;
      const through = formatLocalDate(day);
      for (const { daysLeft } of trainingRemindersThrough([duty(change)], { after, through }))
        lines.push(`${through} ${daysLeft}`);
      after = through;
    }
    return lines;
  }

  it.each([
    // Its first day without is the Day of Repentance, a holiday in Saxony alone.
    [
      'Buß- und Bettag',
      '2026-11-17',
      ['2026-10-19 30', '2026-11-11 7', '2026-11-17 1', '2026-11-19 -1', '2026-11-25 -7'],
    ],
    // Seven days before is 24 December, the day itself 31 December: free of duty, both.
    [
      'Heiligabend und Silvester',
      '2026-12-30',
      ['2026-12-01 30', '2026-12-28 3', '2026-12-30 1', '2027-01-04 -4', '2027-01-07 -7'],
    ],
    // One day before is the Sunday on which the clocks go back: one reminder on Monday for both.
    [
      'the night with the hour twice',
      '2026-10-25',
      ['2026-10-19 7', '2026-10-26 0', '2026-11-02 -7'],
    ],
  ])('around %s', (_, lastDay, expected) => {
    const lines = digests({ validUntil: endOfLocalDay(lastDay) });
    expect(lines.slice(0, expected.length)).toEqual(expected);
    // From then on every week, on the same day unless that one is free.
    expect(lines.length).toBeGreaterThan(expected.length);
  });
});

describe('the last working day before', () => {
  const holidays = [{ date: '2026-05-01', kind: 'PUBLIC' }] as const;
  it.each([
    ['a Wednesday', '2026-04-29', '2026-04-28'],
    ['a Monday', '2026-05-04', '2026-04-30'],
    ['the day after New Year', '2027-01-02', '2027-01-01'],
  ])('%s', (_, day, expected) => expect(workingDayBefore(day, holidays)).toBe(expected));
});
