/** Days as `YYYY-MM-DD`, counted without clocks: no summer time in between. */
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

/** The day `days` later. */
export function addDays(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return text(date);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((at(day).getUTCDay() + 6) % 7));
}

/** A column of the calendar: from the first day to before the last. */
export interface Column {
  readonly from: string;
  readonly to: string;
}

/** The seven days of the week of a day. */
export function daysOfWeek(day: string): readonly Column[] {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => ({
    from: addDays(monday, n),
    to: addDays(monday, n + 1),
  }));
}

/** The weeks that a month touches. */
export function weeksOfMonth(day: string): readonly Column[] {
  const month = day.slice(0, 7);
  const weeks: Column[] = [];
  for (let from = mondayOf(`${month}-01`); from.slice(0, 7) <= month; from = addDays(from, 7))
    weeks.push({ from, to: addDays(from, 7) });
  return weeks;
}

/** A day of the month before or after. */
export function nextMonth(day: string, months: number): string {
  const date = at(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return text(date);
}
