import type { HolidayFact } from '../facts/facts.js';
import { saxonHolidays } from '../rules/spec-facts.js';
import { parseLocalDate } from './civil.js';
import { addWorkingDays, dueAt, isWorkingDay, knowsHolidaysOf, type Due } from './working-days.js';
import { instantOfLocal } from './zone.js';

const works = (date: string, holidays: readonly HolidayFact[] = saxonHolidays): boolean =>
  isWorkingDay(parseLocalDate(date), holidays);

describe('working days', () => {
  it.each([
    ['a Friday', '2016-01-08', true],
    ['Saturday', '2016-01-09', false],
    ['Sunday', '2016-01-10', false],
    ['Epiphany, which Saxony does not keep', '2016-01-06', true],
    ['Good Friday', '2016-03-25', false],
    ['Corpus Christi, kept in some places only', '2016-05-26', true],
    ['Repentance and Prayer Day', '2016-11-16', false],
    ['24 December on a Thursday', '2026-12-24', false],
    ['31 December on a Thursday', '2026-12-31', false],
    ['30 December', '2026-12-30', true],
  ])('%s', (_, date, expected) => expect(works(date)).toBe(expected));

  it('takes a day that the government ordered off', () => {
    expect(works('2026-05-15')).toBe(true);
    expect(works('2026-05-15', [{ date: '2026-05-15', kind: 'ONE_OFF_ORDERED' }])).toBe(false);
    expect(works('2026-05-15', [{ date: '2026-05-15', kind: 'STATE_NONWORKING' }])).toBe(false);
    expect(works('2026-05-15', [{ date: '2026-05-15', kind: 'REGIONAL' }])).toBe(true);
  });

  it('knows of which years the public holidays are on record', () => {
    expect(knowsHolidaysOf(parseLocalDate('2016-12-31'), saxonHolidays)).toBe(true);
    expect(knowsHolidaysOf(parseLocalDate('2017-01-01'), saxonHolidays)).toBe(false);
    const regional: HolidayFact[] = [{ date: '2017-06-15', kind: 'REGIONAL' }];
    expect(knowsHolidaysOf(parseLocalDate('2017-01-01'), regional)).toBe(false);
  });

  it.each([
    ['over a weekend', '2016-01-08', 1, '2016-01-11'],
    ['over Easter', '2016-03-24', 1, '2016-03-29'],
    ['over Christmas and the year', '2026-12-23', 3, '2026-12-30'],
    ['from a Sunday', '2016-01-10', 1, '2016-01-11'],
    ['none', '2016-01-10', 0, '2016-01-10'],
    ['twenty', '2016-01-08', 20, '2016-02-05'],
  ])('adds %s', (_, from, count, expected) => {
    expect(addWorkingDays(from, count, saxonHolidays)).toBe(expected);
  });
});

describe('dueAt', () => {
  const at = (text: string): number => instantOfLocal(text.slice(0, 10), text.slice(11));
  it.each<[string, string, Due, string]>([
    ['at once', '2016-01-08T06:30', { immediately: true }, '2016-01-08T06:30'],
    ['hours', '2016-01-08T06:30', { hours: 4 }, '2016-01-08T10:30'],
    ['hours over the short night', '2016-03-27T00:30', { hours: 4 }, '2016-03-27T05:30'],
    ['hours over the long night', '2016-10-30T00:30', { hours: 4 }, '2016-10-30T03:30'],
    ['one working day from Friday', '2016-01-08T06:30', { workingDays: 1 }, '2016-01-12T00:00'],
    [
      'one from the last ms of Thursday',
      '2016-01-07T23:59:59.999',
      { workingDays: 1 },
      '2016-01-09T00:00',
    ],
    [
      'a day that begins with it counts',
      '2016-01-08T00:00',
      { workingDays: 1 },
      '2016-01-09T00:00',
    ],
    [
      '1 ms into the day it does not',
      '2016-01-08T00:00:00.001',
      { workingDays: 1 },
      '2016-01-12T00:00',
    ],
    ['into summer time', '2016-03-24T12:00', { workingDays: 1 }, '2016-03-30T00:00'],
    ['into winter time', '2016-10-28T12:00', { workingDays: 1 }, '2016-11-02T00:00'],
    ['no working day', '2016-01-08T00:00', { workingDays: 0 }, '2016-01-08T00:00'],
  ])('%s', (_, from, due, expected) => {
    expect(dueAt(at(from), due, saxonHolidays)).toBe(at(expected));
  });
});
