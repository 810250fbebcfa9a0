import { isMidnight, toInstant, toLocalDay, ZONE } from './zone.js';

export type Locale = 'de' | 'en';

const TAG: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
const DAY: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric' };
const DAY_EN: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAG[locale], { timeZone: ZONE, ...options });
  cache.set(key, made);
  return made;
}

/** An ISO day or instant as a number; a bare day means its first instant in Berlin. */
export function millis(value: string): number {
  return Date.parse(value.length === 10 ? toInstant(value) : value);
}

/** „08.01.2016“ · "8 Jan 2016" */
export function formatDate(value: string, locale: Locale): string {
  return formatter(locale, locale === 'de' ? DAY : DAY_EN).format(millis(value));
}

/** „06:30 Uhr“ · "06:30" */
export function formatTime(value: string, locale: Locale): string {
  const clock = formatter(locale, CLOCK).format(millis(value));
  return locale === 'de' ? `${clock} Uhr` : clock;
}

/** „08.01.2016, 06:30 Uhr“ · "8 Jan 2016, 06:30" */
export function formatDateTime(value: string, locale: Locale): string {
  return `${formatDate(value, locale)}, ${formatTime(value, locale)}`;
}

/** „08.01.“ · "8 Jan": for axes, where the year is plain from the context. */
export function formatDayMonth(value: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions =
    locale === 'de' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' };
  return formatter(locale, options).format(millis(value));
}

/** „Juli 2025“ · "Jul 2025": for axes of some months. */
export function formatMonth(value: string, locale: Locale): string {
  return formatter(locale, { month: 'short', year: 'numeric' }).format(millis(value));
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale]).format(value);
}

/** The last day of a half-open interval whose end is midnight; other ends keep their clock. */
export function formatEnd(to: string, locale: Locale): string {
  if (!isMidnight(to)) return formatDateTime(to, locale);
  return formatDate(toLocalDay(Date.parse(to) - 1), locale);
}

function formatStart(from: string, locale: Locale): string {
  return isMidnight(from) ? formatDate(from, locale) : formatDateTime(from, locale);
}

/** As an interval, but in whole days whatever the clock: for tables, where the day is enough. */
export function formatDays(interval: { from: string; to?: string | null }, locale: Locale): string {
  const from = formatDate(interval.from, locale);
  if (!interval.to) return `${locale === 'de' ? 'seit' : 'since'} ${from}`;
  const last = toLocalDay(Date.parse(interval.to) - 1);
  return `${from} – ${formatDate(last, locale)}`;
}

/** „seit 14.03.2013“ or „14.03.2013 – 30.09.2014“ (both days included). */
export function formatInterval(
  interval: { from: string; to?: string | null },
  locale: Locale,
): string {
  const from = formatStart(interval.from, locale);
  if (!interval.to) return `${locale === 'de' ? 'seit' : 'since'} ${from}`;
  return `${from} – ${formatEnd(interval.to, locale)}`;
}
