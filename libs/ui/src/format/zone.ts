import {
  CalendarDateTime,
  fromAbsolute,
  parseDate,
  parseDateTime,
  toZoned,
} from '@internationalized/date';

/** People read clocks in Dresden, wherever the browser stands. */
export const ZONE = 'Europe/Berlin';

const DAY = 86_400_000;

/** Local wall-clock text in Berlin, `YYYY-MM-DDTHH:mm`, for date controls. */
export function toLocal(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  const zoned = fromAbsolute(ms, ZONE);
  const local = new CalendarDateTime(zoned.year, zoned.month, zoned.day, zoned.hour, zoned.minute);
  return local.toString().slice(0, 16);
}

/** Local day in Berlin, `YYYY-MM-DD`. */
export function toLocalDay(instant: string | number): string {
  return toLocal(instant).slice(0, 10);
}

/** ISO instant of a local wall-clock text in Berlin; a bare day means its first instant. */
export function toInstant(local: string): string {
  const value = local.includes('T') ? parseDateTime(local) : parseDate(local);
  return toZoned(value, ZONE).toAbsoluteString();
}

/** Calendar days in Berlin from `a` to `b`, negative when `b` is earlier. */
export function calendarDays(a: number, b: number): number {
  const day = (at: number): number => Date.parse(`${toLocalDay(at)}T00:00:00Z`);
  return Math.round((day(b) - day(a)) / DAY);
}

/** True when the instant is midnight in Berlin: such an end means "up to and including the day before". */
export function isMidnight(instant: string): boolean {
  return toLocal(instant).endsWith('T00:00');
}
