import { type NamedHoliday, saxonHolidays } from '../../calendar/saxon-holidays.js';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2035;

/** The days without duty of the years that the demo spans, with some to come. */
export function demoHolidays(): readonly NamedHoliday[] {
  const years = Array.from(
    { length: LAST_YEAR - FIRST_YEAR + 1 },
    (_, index) => FIRST_YEAR + index,
  );
  return saxonHolidays(years);
}
