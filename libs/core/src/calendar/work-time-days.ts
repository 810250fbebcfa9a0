import type { WorkTimeProfileFact } from '@vieraugen/domain';
import { invalid } from '../kernel/checks.js';

type Days = WorkTimeProfileFact['days'];
type Span = readonly [number, number];

const MINUTES_PER_DAY = 1_440;

/** Working days whose core lies inside the frame, in whole minutes of one day. */
export function validDays(days: Days): Days {
  for (const [weekday, hours] of Object.entries(days)) {
    const isWeekday = /^[1-7]$/.test(weekday);
    if (!isWeekday || !hours || !isSpan(hours.frame) || !isSpan(hours.core)) throw noHours();
    if (hours.core[0] < hours.frame[0] || hours.core[1] > hours.frame[1]) throw coreOutside();
  }
  return days;
}

function isSpan(span: Span | undefined): boolean {
  if (!Array.isArray(span) || span.length !== 2 || !span.every(Number.isInteger)) return false;
  return span[0] >= 0 && span[0] < span[1] && span[1] <= MINUTES_PER_DAY;
}

function noHours() {
  return invalid(
    'days',
    'Bitte geben Sie je Wochentag Rahmen und Kernzeit in Minuten nach Mitternacht an.',
    'Please give frame and core hours per weekday in minutes after midnight.',
  );
}

function coreOutside() {
  return invalid(
    'days',
    'Die Kernarbeitszeit muss innerhalb der Rahmenarbeitszeit liegen.',
    'Core hours must lie inside the frame hours.',
  );
}
