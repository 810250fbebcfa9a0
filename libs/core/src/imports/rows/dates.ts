import { type Instant, instantOfLocal, type LocalDate, parseLocalDate } from '@vieraugen/domain';
import type { Reason } from '../reason.js';
import { REASONS } from './reasons.js';

/** A date of a list; `at` where the list gives a time of day as well. */
export interface ReadDate {
  readonly date: LocalDate;
  readonly at: Instant | null;
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const GERMAN =
  /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s?Uhr)?)?$/;
/** With the month as a word, as learning platforms write it: „Freitag, 16. Januar 2026, 10:30“. */
const IN_WORDS =
  /^(?:\p{L}+,\s*)?(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s?(AM|PM|Uhr)?)?$/iu;
const MONTHS: readonly string[] = [
  'januar january jan jaenner',
  'februar february feb',
  'maerz märz march mär mar',
  'april apr',
  'mai may',
  'juni june jun',
  'juli july jul',
  'august aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov',
  'dezember december dez dec',
];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Reads „08.01.2016, 06:30 Uhr“, „8. Januar 2016“ and ISO 8601; nothing that could mean two days. */
export function readDate(text: string): ReadDate | Reason {
  const words = IN_WORDS.exec(text);
  return words ? readWords(words) : readNumbers(text);
}

/** The same date in numbers. */
function readWords([, day, word = '', year, hour, minute = '', half]: readonly (
  string | undefined
)[]) {
  const month = MONTHS.findIndex((names) => names.split(' ').includes(word.toLowerCase())) + 1;
  if (month === 0) return REASONS.notADate;
  const time = hour === undefined ? '' : ` ${hourOf(Number(hour), half)}:${minute}`;
  return readNumbers(`${day}.${month}.${year}${time}`);
}

/** By the clock of 24 hours. */
function hourOf(hour: number, half = ''): number {
  const isTwelve = hour === 12;
  if (half.toUpperCase() === 'PM') return isTwelve ? 12 : hour + 12;
  return half.toUpperCase() === 'AM' && isTwelve ? 0 : hour;
}

function readNumbers(text: string): ReadDate | Reason {
  const iso = ISO.exec(text);
  const german = iso ? null : GERMAN.exec(text);
  const [, a = '', b = '', c = '', hour, minute, zone] = iso ?? german ?? [];
  if (!iso && !german) return REASONS.notADate;
  const [year, month, day] = iso ? [a, b, c] : [c, b, a];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return REASONS.dateOutOfRange;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    parseLocalDate(date);
    return { date, at: instantOf(text, date, hour, minute, zone) };
  } catch {
    return REASONS.noSuchDay;
  }
}

function instantOf(
  text: string,
  date: LocalDate,
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): Instant | null {
  if (hour === undefined || minute === undefined) return null;
  if (zone) return Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return instantOfLocal(date, `${hour.padStart(2, '0')}:${minute}`);
}
