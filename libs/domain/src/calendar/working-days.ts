import type { HolidayFact } from '../facts/facts.js';
import { HOUR } from '../time/duration.js';
import type { Instant } from '../time/interval.js';
import {
  civilFromDay,
  formatLocalDate,
  parseLocalDate,
  weekdayOf,
  type LocalDate,
} from './civil.js';
import { instantOfWallClock, localDayOf } from './zone.js';

interface HolidayIndex {
  readonly days: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** What was asked before: the same few hundred days come up again with every account. */
  readonly working: Map<number, boolean>;
}

/** One index per list, because the caller shares one list among all accounts of a batch. */
const indexes = new WeakMap<readonly HolidayFact[], HolidayIndex>();

function buildIndex(holidays: readonly HolidayFact[]): HolidayIndex {
  const days = new Set<number>();
  const years = new Set<number>();
  for (const { date, kind } of holidays) {
    if (kind === 'REGIONAL') continue;
    const day = parseLocalDate(date);
    days.add(day);
    if (kind === 'PUBLIC') years.add(civilFromDay(day).year);
  }
  return { days, years, working: new Map() };
}

function indexOf(holidays: readonly HolidayFact[]): HolidayIndex {
  let index = indexes.get(holidays);
  if (!index) {
    index = buildIndex(holidays);
    indexes.set(holidays, index);
  }
  return index;
}

/** 24 and 31 December are free of duty without being holidays (SächsAZVO § 2). */
function isFreeByRegulation(day: number): boolean {
  const civil = civilFromDay(day);
  return civil.month === 12 && (civil.day === 24 || civil.day === 31);
}

/** Whether duty is done state-wide on a local day, given by its number. */
export function isWorkingDay(day: number, holidays: readonly HolidayFact[]): boolean {
  const { days, working } = indexOf(holidays);
  let works = working.get(day);
  if (works === undefined) {
    works = weekdayOf(day) <= 5 && !days.has(day) && !isFreeByRegulation(day);
    working.set(day, works);
  }
  return works;
}

/** Whether the public holidays of the year of a local day are on record; every year has some. */
export function knowsHolidaysOf(day: number, holidays: readonly HolidayFact[]): boolean {
  return indexOf(holidays).years.has(civilFromDay(day).year);
}

function nthWorkingDayAfter(day: number, count: number, holidays: readonly HolidayFact[]): number {
  let current = day;
  for (let left = count; left > 0;) {
    current += 1;
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** The date of the n-th working day after a date; the date itself does not count. */
export function addWorkingDays(
  date: LocalDate,
  count: number,
  holidays: readonly HolidayFact[],
): LocalDate {
  return formatLocalDate(nthWorkingDayAfter(parseLocalDate(date), count, holidays));
}

/** The last working day before a date. */
export function workingDayBefore(date: LocalDate, holidays: readonly HolidayFact[]): LocalDate {
  let day = parseLocalDate(date) - 1;
  while (!isWorkingDay(day, holidays)) day -= 1;
  return formatLocalDate(day);
}

/** How long after its detection a breach becomes overdue. */
export type Due =
  { readonly immediately: true } | { readonly hours: number } | { readonly workingDays: number };

/**
 * The first instant at which something detected at `from` is overdue. Working days are whole local
 * days: the period ends with the n-th one (§§ 187, 188 BGB), and a day counts that begins at `from`.
 */
export function dueAt(from: Instant, due: Due, holidays: readonly HolidayFact[]): Instant {
  if ('immediately' in due) return from;
  if ('hours' in due) return from + due.hours * HOUR;
  const day = localDayOf(from);
  const eve = instantOfWallClock(day, 0) === from ? day - 1 : day;
  const last = nthWorkingDayAfter(eve, due.workingDays, holidays);
  return due.workingDays === 0 ? from : instantOfWallClock(last + 1, 0);
}
