import { toInstant, toLocalDay } from '../format/zone.js';

export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** Where something lies on the axis, in percent. */
export interface Place {
  readonly left: number;
  readonly width: number;
}

/** Position of an instant between the axis' ends, in percent, held inside 0 to 100. */
export function positionOf(at: number, axis: { from: number; to: number }): number {
  if (axis.to <= axis.from) return 0;
  return Math.min(100, Math.max(0, ((at - axis.from) / (axis.to - axis.from)) * 100));
}

/** The visible part of an interval, or null where nothing of it is on the axis. */
export function placeOf(span: Span, axis: { from: number; to: number }): Place | null {
  if (span.from >= axis.to || (span.to !== null && span.to <= axis.from)) return null;
  const left = positionOf(span.from, axis);
  return { left, width: positionOf(span.to ?? axis.to, axis) - left };
}

const STEPS = [1, 2, 5, 10];

/** First instants (Berlin) of at most `limit` evenly stepped years, or of quarters on a short axis. */
export function ticksOf(axis: { from: number; to: number }, limit = 8): readonly number[] {
  const firstYear = Number(toLocalDay(axis.from).slice(0, 4));
  const lastYear = Number(toLocalDay(axis.to).slice(0, 4));
  const years = lastYear - firstYear;
  const starts =
    years < 2
      ? quarters(firstYear, lastYear)
      : everyNth(firstYear, lastYear, STEPS.find((step) => years / step <= limit) ?? 20);
  return starts
    .map((day) => Date.parse(toInstant(day)))
    .filter((at) => at >= axis.from && at <= axis.to);
}

function everyNth(first: number, last: number, step: number): string[] {
  const days: string[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    days.push(`${year}-01-01`);
  return days;
}

function quarters(first: number, last: number): string[] {
  const days: string[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const month of ['01', '04', '07', '10']) days.push(`${year}-${month}-01`);
  }
  return days;
}
