import Holidays from 'date-holidays';
import type { NamedHoliday } from '../rows/policy-rows.js';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2030;

/** Saxony's public holidays of the years that the demo spans. */
export function saxonHolidays(): NamedHoliday[] {
  const calendar = new Holidays('DE', 'SN', { languages: ['de'], timezone: 'Europe/Berlin' });
  const years = Array.from(
    { length: LAST_YEAR - FIRST_YEAR + 1 },
    (_, index) => FIRST_YEAR + index,
  );
  return years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date, name }) => ({
        date: date.slice(0, 10),
        kind: 'PUBLIC' as const,
        name,
        basis: 'SächsSFG § 1',
      })),
  );
}
