import { Temporal } from 'temporal-polyfill';
import { HOUR } from '../time/duration.js';
import {
  ZONE,
  endOfLocalDay,
  instantOfLocal,
  instantOfWallClock,
  localDateOf,
  localDayOf,
  offsetAt,
  plusMonths,
  startOfLocalDay,
  wallClockOf,
} from './zone.js';

const utc = (text: string): number => Date.parse(text);
const iso = (at: number): string => new Date(at).toISOString();

describe('offset of Berlin', () => {
  it.each([
    ['spring, 1 ms before', '2016-03-27T00:59:59.999Z', 1],
    ['spring, at', '2016-03-27T01:00:00.000Z', 2],
    ['autumn, 1 ms before', '2016-10-30T00:59:59.999Z', 2],
    ['autumn, at', '2016-10-30T01:00:00.000Z', 1],
    ['the reference case', '2016-01-08T05:30:00.000Z', 1],
  ])('%s', (_, at, hours) => expect(offsetAt(utc(at))).toBe(hours * HOUR));

  it('agrees with Temporal at scattered instants, in any order', () => {
    let seed = 7;
    for (let n = 0; n < 2_000; n += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const at = utc('1950-01-01T00:00Z') + (seed / 2_147_483_647) * 3e12;
      const whole = Math.floor(at);
      const there = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(ZONE);
      expect(offsetAt(whole)).toBe(there.offsetNanoseconds / 1e6);
      expect(localDateOf(whole)).toBe(there.toPlainDate().toString());
    }
  });
});

describe('local days', () => {
  it.each([
    ['winter', '2016-01-08', '2016-01-07T23:00:00.000Z', 24],
    ['the night of 23 hours', '2016-03-27', '2016-03-26T23:00:00.000Z', 23],
    ['the night of 25 hours', '2016-10-30', '2016-10-29T22:00:00.000Z', 25],
  ])('%s', (_, date, start, hours) => {
    expect(iso(startOfLocalDay(date))).toBe(start);
    expect(endOfLocalDay(date) - startOfLocalDay(date)).toBe(hours * HOUR);
    expect(localDateOf(startOfLocalDay(date))).toBe(date);
    expect(localDateOf(startOfLocalDay(date) - 1)).not.toBe(date);
    expect(localDateOf(endOfLocalDay(date) - 1)).toBe(date);
  });
});

describe('wall clock', () => {
  it.each([
    ['06:30 on 8 January 2016', '2016-01-08', '06:30', '2016-01-08T05:30:00.000Z'],
    ['before the skipped hour', '2016-03-27', '01:59:59.999', '2016-03-27T00:59:59.999Z'],
    ['inside the skipped hour', '2016-03-27', '02:30', '2016-03-27T01:30:00.000Z'],
    ['after the skipped hour', '2016-03-27', '03:00', '2016-03-27T01:00:00.000Z'],
    ['the doubled hour means the first', '2016-10-30', '02:30', '2016-10-30T00:30:00.000Z'],
    ['after the doubled hour', '2016-10-30', '03:00', '2016-10-30T02:00:00.000Z'],
  ])('%s', (_, date, time, expected) => {
    expect(iso(instantOfLocal(date, time))).toBe(expected);
  });

  it('agrees with Temporal every quarter of an hour around both change-overs', () => {
    for (const date of ['2016-03-26', '2016-03-27', '2016-03-28', '2016-10-29', '2016-10-30'])
      for (let minute = 0; minute < 24 * 60; minute += 15) {
        const day = Temporal.PlainDate.from(date);
        const there = day.toZonedDateTime({
          timeZone: ZONE,
          plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
        });
        const at = instantOfWallClock(localDayOf(startOfLocalDay(date)), minute * 60_000);
        expect(at).toBe(there.epochMilliseconds);
      }
  });

  it('reads the clock, not the time that has passed since midnight', () => {
    expect(wallClockOf(utc('2016-03-27T01:00:00Z'))).toBe(3 * HOUR);
    expect(wallClockOf(utc('2016-10-30T01:00:00Z'))).toBe(2 * HOUR);
  });

  it.each(['24:00', '7:30', '06:60', 'noon', '06:30:61'])('refuses %p', (time) =>
    expect(() => instantOfLocal('2016-01-08', time)).toThrow(RangeError),
  );
});

describe('plusMonths', () => {
  it.each([
    ['a year', '2025-01-08T05:30:00Z', 12, '2026-01-08T05:30:00.000Z'],
    ['from a leap day', '2024-02-29T11:00:00Z', 12, '2025-02-28T11:00:00.000Z'],
    ['into summer time, same clock', '2026-01-15T08:00:00Z', 6, '2026-07-15T07:00:00.000Z'],
    ['back over the new year', '2026-01-31T11:00:00Z', -2, '2025-11-30T11:00:00.000Z'],
  ])('%s', (_, from, months, expected) => {
    expect(iso(plusMonths(utc(from), months))).toBe(expected);
  });
});
