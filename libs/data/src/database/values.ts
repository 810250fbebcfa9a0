import { types } from 'pg';
import type { Instant, Interval } from '@vieraugen/domain';

const TIMESTAMPTZ = 1184;
const TSTZRANGE = 3910;
const DATE = 1082;
const INT8 = 20;

/** `["2016-01-08 05:30:00+00",)` → `{ from, to }` in epoch milliseconds. Open start = -Infinity. */
export function parseRange(text: string): Interval {
  const comma = text.indexOf(',');
  const from = text.slice(1, comma).replaceAll('"', '');
  const to = text.slice(comma + 1, -1).replaceAll('"', '');
  return {
    from: from === '' ? -Infinity : parseInstant(from),
    to: to === '' ? null : parseInstant(to),
  };
}

/** PostgreSQL's timestamptz text (any offset) → epoch milliseconds. */
export function parseInstant(text: string): Instant {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

/** Epoch milliseconds → the text that PostgreSQL reads as timestamptz. */
export function instantText(at: Instant): string {
  return new Date(at).toISOString();
}

/** `{ from, to }` → the text that PostgreSQL reads as a half-open tstzrange. */
export function rangeText(interval: Interval): string {
  const from = interval.from === -Infinity ? '' : instantText(interval.from);
  return `[${from},${interval.to === null ? '' : instantText(interval.to)})`;
}

/** Parsers for readers: instants as numbers, ranges as intervals, dates as text, counts as numbers. */
export const READER_TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMPTZ) return parseInstant;
    if (oid === TSTZRANGE) return parseRange;
    if (oid === DATE) return String;
    if (oid === INT8) return Number;
    return types.getTypeParser(oid, format as 'text');
  },
};
