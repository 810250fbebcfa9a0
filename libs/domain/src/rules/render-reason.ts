import { civilFromDay, twoDigits, weekdayOf } from '../calendar/civil.js';
import type { Due } from '../calendar/working-days.js';
import { localDayOf, wallClockOf } from '../calendar/zone.js';
import { DAY, HOUR, MINUTE } from '../time/duration.js';
import type { Instant } from '../time/interval.js';
import { COMMON_REASONS } from './common-reasons.js';
import type { ReasonData } from './judgement.js';
import type { ReasonText, ReasonTexts } from './reason-text.js';
import { ruleOf } from './registry.js';
import { TERMS } from './terms.js';

export type Language = 'de' | 'en';

const MONTHS =
  'January February March April May June July August September October November December';
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

function date(at: Instant, language: Language): string {
  const { year, month, day } = civilFromDay(localDayOf(at));
  return language === 'de'
    ? `${twoDigits(day)}.${twoDigits(month)}.${year}`
    : `${day} ${MONTHS.split(' ')[month - 1] ?? ''} ${year}`;
}

function time(at: Instant, language: Language): string {
  const clock = wallClockOf(at);
  const text = `${twoDigits(Math.floor(clock / HOUR))}:${twoDigits(Math.floor((clock % HOUR) / MINUTE))}`;
  return language === 'de' ? `${text} Uhr` : text;
}

function dateTime(at: Instant, language: Language): string {
  return `${date(at, language)}, ${time(at, language)}`;
}

/** What a code of a vocabulary is called inside a sentence. */
export function termOf(code: string, language: Language): string {
  return TERMS[code]?.[language] ?? code;
}

const OF_INSTANT = {
  date,
  dateTime,
  /** The last day inside a half-open interval that ends at `at`. */
  lastDay: (at, language) => date(at - 1, language),
  /** A deadline at midnight is meant by the day before it. */
  deadline: (at, language) =>
    wallClockOf(at) === 0 ? date(at - 1, language) : dateTime(at, language),
  weekdayTime: (at, language) =>
    `${WEEKDAYS[language][weekdayOf(localDayOf(at)) - 1] ?? ''}, ${dateTime(at, language)},`,
} satisfies Readonly<Record<string, (at: Instant, language: Language) => string>>;

export type InstantFormat = keyof typeof OF_INSTANT;

const isInstantFormat = (how: string): how is InstantFormat => Object.hasOwn(OF_INSTANT, how);

/** An instant in the words of the sentences: „08.01.2016, 06:30 Uhr“. */
export function formatInstant(at: Instant, how: InstantFormat, language: Language): string {
  return OF_INSTANT[how](at, language);
}

/** How long something took, in whole minutes: what has begun counts, so that late is never „0 Min.“. */
export function formatDuration(length: number, language: Language): string {
  const minutes = Math.ceil(length / MINUTE) * MINUTE;
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  const rest = (minutes % HOUR) / MINUTE;
  const de = language === 'de';
  const dayWord = days === 1 ? (de ? 'Tag' : 'day') : de ? 'Tagen' : 'days';
  const parts = [
    days > 0 ? `${days} ${dayWord}` : '',
    hours > 0 ? `${hours} ${de ? 'Std.' : 'h'}` : '',
    rest > 0 ? `${rest} ${de ? 'Min.' : 'min'}` : '',
  ].filter((part) => part !== '');
  return parts.join(' ') || `0 ${de ? 'Min.' : 'min'}`;
}

const UNKNOWN: ReasonText = { de: 'nicht bekannt', en: 'not known' };

/** The time between two instants of the data; in German for the dative: „nach 2 Tagen“. */
function between(data: ReasonData, from: string, to: string, language: Language): string {
  const [start, end] = [data[from], data[to]];
  return typeof start === 'number' && typeof end === 'number'
    ? formatDuration(end - start, language)
    : UNKNOWN[language];
}

function format(value: ReasonData[string] | undefined, how: string, language: Language): string {
  if (value === null || value === undefined) return UNKNOWN[language];
  if (typeof value === 'number')
    return isInstantFormat(how) ? formatInstant(value, how, language) : String(value);
  if (typeof value === 'string') return how === 'term' ? termOf(value, language) : value;
  return value.map((item) => (how === 'terms' ? termOf(item, language) : item)).join(', ');
}

/** The sentence that tells why, in the words of the rule: „Zugang seit 14.03.2013, …“. */
export function renderReason(
  finding: { readonly ruleId: string; readonly reason: string; readonly data: ReasonData },
  language: Language,
): string {
  const texts: ReasonTexts = { ...COMMON_REASONS, ...ruleOf(finding.ruleId).reasons };
  const text = texts[finding.reason];
  if (!text) throw new RangeError(`${finding.ruleId} gives no reason ${finding.reason}`);
  return text[language].replace(
    /\{(\w+)(?:\.\.(\w+)|:(\w+))?\}/g,
    (_, name: string, end: string | undefined, how: string = '') =>
      end === undefined
        ? format(finding.data[name], how, language)
        : between(finding.data, name, end, language),
  );
}

/** A deadline in words: „20 Arbeitstage“. */
export function describeDue(due: Due, language: Language): string {
  const de = language === 'de';
  if ('immediately' in due) return de ? 'sofort' : 'immediately';
  if ('hours' in due) {
    const one = due.hours === 1;
    return de
      ? `${due.hours} ${one ? 'Stunde' : 'Stunden'}`
      : `${due.hours} ${one ? 'hour' : 'hours'}`;
  }
  const one = due.workingDays === 1;
  return de
    ? `${due.workingDays} ${one ? 'Arbeitstag' : 'Arbeitstage'}`
    : `${due.workingDays} working ${one ? 'day' : 'days'}`;
}
