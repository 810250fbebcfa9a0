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
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:\s?Uhr)?)?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Reads „08.01.2016“, „08.01.2016, 06:30 Uhr“ and ISO 8601; nothing that could mean two days. */
export function readDate(text: string): ReadDate | Reason {
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
