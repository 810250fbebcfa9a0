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

const DAY_MS = 86_400_000;
/** On a shorter axis it may be that no quarter begins. */
const SHORT = 100 * DAY_MS;

interface Axis {
  readonly from: number;
  readonly to: number;
}

/** What an axis is marked by: years, the months in which quarters begin, or on a short one days. */
export function unitOf({ from, to }: Axis): 'year' | 'month' | 'day' {
  if (to - from < SHORT) return 'day';
  return yearOf(to) - yearOf(from) < 2 ? 'month' : 'year';
}

/** First instants (Berlin) of evenly stepped years or days, at most `limit`, or of quarters. */
export function ticksOf(axis: Axis, limit = 8): readonly number[] {
  return startsOf(axis, limit)
    .map((day) => Date.parse(toInstant(day)))
    .filter((at) => at >= axis.from && at <= axis.to);
}

const yearOf = (at: number): number => Number(toLocalDay(at).slice(0, 4));

function startsOf(axis: Axis, limit: number): readonly string[] {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)];
  switch (unitOf(axis)) {
    case 'day':
      return days(axis, limit);
    case 'month':
      return quarters(first, last);
    case 'year':
      return everyNth(first, last, STEPS.find((step) => (last - first) / step <= limit) ?? 20);
  }
}

/** Evenly stepped, and few enough to have a label each. */
function days({ from, to }: Axis, limit: number): string[] {
  const step = Math.max(1, Math.ceil((to - from) / DAY_MS / limit)) * DAY_MS;
  const found: string[] = [];
  // At noon, so that a change of the clocks does not lose or repeat a day.
  for (
    let noon = Date.parse(toInstant(`${toLocalDay(from)}T12:00`));
    noon <= to + DAY_MS;
    noon += step
  )
    found.push(toLocalDay(noon));
  return found;
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
