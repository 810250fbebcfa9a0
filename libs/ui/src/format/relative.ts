import { formatDate, formatTime, millis, type Locale } from './formats.js';
import { calendarDays } from './zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: Record<Locale, Record<'minute' | 'hour' | 'day', [one: string, many: string]>> = {
  de: { minute: ['1 Minute', 'Minuten'], hour: ['1 Stunde', 'Stunden'], day: ['1 Tag', 'Tage'] },
  en: { minute: ['1 minute', 'minutes'], hour: ['1 hour', 'hours'], day: ['1 day', 'days'] },
};

function count(n: number, unit: 'minute' | 'hour' | 'day', locale: Locale): string {
  const [one, many] = UNITS[locale][unit];
  return n === 1 ? one : `${n} ${many}`;
}

/** How long, in its largest whole unit: „6 Stunden“, „3 Tage“. */
export function formatSpan(span: number, locale: Locale): string {
  const length = Math.abs(span);
  if (length < HOUR) return count(Math.max(1, Math.floor(length / MINUTE)), 'minute', locale);
  if (length < DAY) return count(Math.floor(length / HOUR), 'hour', locale);
  return count(Math.floor(length / DAY), 'day', locale);
}

/** How long since, for „offen seit …“: „6 Stunden“, „3 Tagen“. */
export function formatElapsed(span: number, locale: Locale): string {
  const text = formatSpan(span, locale);
  return locale === 'de' ? text.replace(/Tage$/u, 'Tagen') : text;
}

/** „vor 3 Tagen“, „in 2 Stunden“, „gerade eben“. */
export function formatRelative(value: string, now: number, locale: Locale): string {
  const span = millis(value) - now;
  if (Math.abs(span) < MINUTE) return locale === 'de' ? 'gerade eben' : 'just now';
  const text = formatElapsed(span, locale);
  if (locale === 'en') return span < 0 ? `${text} ago` : `in ${text}`;
  return span < 0 ? `vor ${text}` : `in ${text}`;
}

export interface Due {
  readonly text: string;
  /** overdue: the instant has passed; soon: today or tomorrow. */
  readonly urgency: 'overdue' | 'soon' | 'later';
}

/** A deadline in words: „2 Tage überfällig“, „heute, 16:00 Uhr“, „morgen“, „bis 15.12.2026“. */
export function formatDue(dueAt: string, now: number, locale: Locale): Due {
  const at = millis(dueAt);
  if (at <= now) {
    const late = formatSpan(now - at, locale);
    return { text: locale === 'de' ? `${late} überfällig` : `${late} overdue`, urgency: 'overdue' };
  }
  const days = calendarDays(now, at);
  if (days === 0) {
    const clock = formatTime(dueAt, locale);
    return { text: locale === 'de' ? `heute, ${clock}` : `today, ${clock}`, urgency: 'soon' };
  }
  if (days === 1) return { text: locale === 'de' ? 'morgen' : 'tomorrow', urgency: 'soon' };
  const day = formatDate(dueAt, locale);
  return { text: locale === 'de' ? `bis ${day}` : `by ${day}`, urgency: 'later' };
}
