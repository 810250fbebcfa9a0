import type { HolidayFact } from '@vieraugen/domain';
import Holidays from 'date-holidays';
import { invalid } from '../kernel/checks.js';

/** A day without duty with its name and where it is said. */
export interface NamedHoliday extends HolidayFact {
  readonly name: string;
  readonly basis: string;
}

let calendar: Holidays | null = null;
const known = new Map<number, readonly NamedHoliday[]>();

/** The library calls it an observance; in Saxony it is one, but a holiday in some municipalities. */
const REGIONAL = 'Fronleichnam';

const EARLIEST = 1992;
const LATEST = 2100;

/** The days without duty of these years, by the Saxon law on Sundays and holidays and by SächsAZVO § 2. */
export function saxonHolidays(years: readonly number[]): readonly NamedHoliday[] {
  return years.flatMap(ofYear);
}

/** Computed when somebody asks, and once: a year takes the library milliseconds. */
function ofYear(year: number): readonly NamedHoliday[] {
  const days = known.get(year) ?? [...bySundayLaw(year), ...byWorkingTimeOrder(year)];
  known.set(year, days);
  return days;
}

function bySundayLaw(year: number): readonly NamedHoliday[] {
  calendar ??= new Holidays('DE', 'SN', { languages: ['de'], timezone: 'Europe/Berlin' });
  return calendar.getHolidays(knownYear(year)).flatMap(({ date, type, name }): NamedHoliday[] => {
    const day = { date: date.slice(0, 10), name };
    if (type === 'public') return [{ ...day, kind: 'PUBLIC', basis: 'SächsSFG § 1 Abs. 1' }];
    if (name !== REGIONAL) return [];
    return [{ ...day, kind: 'REGIONAL', basis: 'SächsSFG § 1 Abs. 1 (einzelne Gemeinden)' }];
  });
}

function byWorkingTimeOrder(year: number): readonly NamedHoliday[] {
  const day = { kind: 'STATE_NONWORKING', basis: 'SächsAZVO § 2' } as const;
  return [
    { ...day, date: `${year}-12-24`, name: 'Heiligabend' },
    { ...day, date: `${year}-12-31`, name: 'Silvester' },
  ];
}

/** The Saxon law is of 1992; before it and far ahead the list would be guessed. */
function knownYear(year: number): number {
  if (Number.isInteger(year) && year > EARLIEST && year <= LATEST) return year;
  throw invalid(
    'years',
    `Feiertage sind für die Jahre ${EARLIEST + 1} bis ${LATEST} bekannt.`,
    `Holidays are known for the years ${EARLIEST + 1} to ${LATEST}.`,
  );
}
