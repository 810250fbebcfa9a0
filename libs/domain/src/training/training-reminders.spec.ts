import { endOfLocalDay, startOfLocalDay } from '../calendar/zone.js';
import { HOUR } from '../time/duration.js';
import { type TrainingDuty, trainingRemindersOn } from './training-reminders.js';

const duty = (change: Partial<TrainingDuty> = {}): TrainingDuty => ({
  personId: 'anna',
  moduleKey: 'BASICS',
  since: startOfLocalDay('2024-01-01'),
  validUntil: endOfLocalDay('2026-03-31'),
  ...change,
});
const on = (day: string, change: Partial<TrainingDuty> = {}) =>
  trainingRemindersOn([duty(change)], day).map(
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

  it('have one key per training and day', () => {
    const keys = (day: string) =>
      trainingRemindersOn([duty(), duty({ moduleKey: 'LAW' })], day).map(({ key }) => key);
    expect(new Set([...keys('2026-04-01'), ...keys('2026-04-08')]).size).toBe(4);
    expect(keys('2026-04-01')).toEqual(keys('2026-04-01'));
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
