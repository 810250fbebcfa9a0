import { endOfLocalDay, type Instant, instantOfLocal, startOfLocalDay } from '@vieraugen/domain';
import { InvalidArgumentError } from 'commander';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?)$/;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** `2016-01-08T06:30+01:00`; without an offset the time in Berlin, a bare date its first instant. */
export function instantOption(text: string): Instant {
  return instantOf(text, startOfLocalDay);
}

/** The same, but a bare date means the whole day: its last instant. */
export function untilOption(text: string): Instant {
  return instantOf(text, (date) => endOfLocalDay(date) - 1);
}

function instantOf(text: string, ofDate: (date: string) => Instant): Instant {
  const local = LOCAL.exec(text);
  try {
    if (DATE.test(text)) return ofDate(text);
    if (local?.[1] && local[2]) return instantOfLocal(local[1], local[2]);
  } catch {
    throw notAnInstant();
  }
  const at = ABSOLUTE.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw notAnInstant();
  return at;
}

const notAnInstant = (): InvalidArgumentError =>
  new InvalidArgumentError('Please give an instant such as 2016-01-08T06:30+01:00 or a date.');
