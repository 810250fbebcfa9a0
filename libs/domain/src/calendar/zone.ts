import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE } from '../time/duration.js';
import type { Instant } from '../time/interval.js';
import {
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  formatLocalDate,
  parseLocalDate,
  type LocalDate,
} from './civil.js';

/** The zone in which people read clocks; storage and comparison know only instants. */
export const ZONE = 'Europe/Berlin';

interface Segment {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** Stretches of constant offset that were asked for; Temporal is consulted once for each. */
const known: Segment[] = [];
let recent: Segment = { from: 0, to: 0, offset: 0 };

function askTemporal(at: Instant): Segment {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  // 1 ms later, because a transition at `at` itself is the start of the segment that we want.
  const start = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const end = here.getTimeZoneTransition('next');
  return {
    from: start?.epochMilliseconds ?? -Infinity,
    to: end?.epochMilliseconds ?? Infinity,
    offset: Math.round(here.offsetNanoseconds / 1e6),
  };
}

function segmentAt(at: Instant): Segment {
  if (recent.from <= at && at < recent.to) return recent;
  let segment = known.find(({ from, to }) => from <= at && at < to);
  if (!segment) {
    segment = askTemporal(at);
    known.push(segment);
  }
  recent = segment;
  return segment;
}

/** What the clocks in Berlin are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: Instant): number {
  return segmentAt(at).offset;
}

/** The number of the local day (days since 1970-01-01) that an instant falls on. */
export function localDayOf(at: Instant): number {
  return Math.floor((at + offsetAt(at)) / DAY);
}

/** What the clock on the wall shows, in milliseconds after its 00:00 (on change-over days too). */
export function wallClockOf(at: Instant): number {
  const local = at + offsetAt(at);
  return local - Math.floor(local / DAY) * DAY;
}

/** The local date of an instant. */
export function localDateOf(at: Instant): LocalDate {
  return formatLocalDate(localDayOf(at));
}

/**
 * The instant of a local day and wall-clock time. A time that the clocks skip in March means the
 * same time by the old offset; one that they show twice in October means the first.
 */
export function instantOfWallClock(day: number, wallClock: number): Instant {
  const local = day * DAY + wallClock;
  const before = local - offsetAt(local - DAY);
  if (before + offsetAt(before) === local) return before;
  const after = local - offsetAt(local + DAY);
  return after + offsetAt(after) === local ? after : before;
}

/** The first instant of a local day by its number. */
export function startOfDay(day: number): Instant {
  return instantOfWallClock(day, 0);
}

/** The first instant of a local day. */
export function startOfLocalDay(date: LocalDate): Instant {
  return startOfDay(parseLocalDate(date));
}

/** The first instant that no longer belongs to a local day: what „bis einschließlich“ means. */
export function endOfLocalDay(date: LocalDate): Instant {
  return startOfDay(parseLocalDate(date) + 1);
}

/** The instant of a local date and time `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`. */
export function instantOfLocal(date: LocalDate, time: string): Instant {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/.exec(time);
  if (!match) throw new RangeError(`Not a time: ${time}`);
  const [hours, minutes, seconds, milliseconds] = match.slice(1).map((part) => Number(part ?? 0));
  const wallClock =
    ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE + (seconds ?? 0) * 1_000 + (milliseconds ?? 0);
  return instantOfWallClock(parseLocalDate(date), wallClock);
}

/** The same wall-clock time some calendar months later, at the latest on that month's last day. */
export function plusMonths(at: Instant, months: number): Instant {
  const { year, month, day } = civilFromDay(localDayOf(at));
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return instantOfWallClock(dayFromCivil(targetYear, targetMonth, targetDay), wallClockOf(at));
}
