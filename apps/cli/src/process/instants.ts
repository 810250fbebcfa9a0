import { endOfLocalDay, type Instant, instantOfLocal, startOfLocalDay } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import type { InvalidArgumentError } from 'commander';
import { invalidValue } from './usage.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = '2016-01-08'.length;
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
    if (ABSOLUTE.test(text)) return parsed(text);
  } catch {
    throw notAnInstant();
  }
  throw notAnInstant();
}

function parsed(text: string): Instant {
  // Refuses 30 February, which `Date.parse` takes for 1 March.
  startOfLocalDay(text.slice(0, DAY_LENGTH));
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw notAnInstant();
  return at;
}

const notAnInstant = (): InvalidArgumentError =>
  invalidValue(
    'Bitte geben Sie einen Zeitpunkt wie 2016-01-08T06:30+01:00 oder ein Datum an.',
    'Please give an instant such as 2016-01-08T06:30+01:00 or a date.',
  );

/** Refuses to look back from an instant that has not come yet. */
export function requireKnown(knownAt: Instant | undefined, now: Instant): void {
  if (knownAt === undefined || knownAt <= now) return;
  throw new ExpectedError(
    'INVALID_INPUT',
    'Was in der Zukunft bekannt sein wird, steht noch nicht fest (--known-at).',
    'What will be known in the future is not settled yet (--known-at).',
    'knownAt',
  );
}
