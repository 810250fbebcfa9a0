import { localDayOf, startOfDay } from '../calendar/zone.js';
import type { TrainingState } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';

/** From so many local days before its end on a training is called due (`domain.md` 2.3). */
export const DUE_SOON_DAYS = 30;

/** From which instant on a training that runs out at `validUntil` is due; Infinity = never. */
export function dueSoonFrom(validUntil: Instant, days = DUE_SOON_DAYS): Instant {
  return validUntil === Infinity ? validUntil : startOfDay(localDayOf(validUntil) - days);
}

/** At `at`, due or run out is what is valid until an instant before this one. */
export function dueSoonBefore(at: Instant, days = DUE_SOON_DAYS): Instant {
  return startOfDay(localDayOf(at) + days + 1);
}

/**
 * The state of a training by the end of the completion that lasts longest; null = never completed.
 * The one function that says so: rules, lists, reminders and screens ask it.
 */
export function trainingStateOf(validUntil: Instant | null, at: Instant): TrainingState {
  if (validUntil === null) return 'MISSING';
  if (validUntil <= at) return 'EXPIRED';
  return dueSoonFrom(validUntil) <= at ? 'DUE_SOON' : 'VALID';
}

/** Never done counts as overdue, like what has run out. */
export function isTrainingOverdue(state: TrainingState): boolean {
  return state === 'MISSING' || state === 'EXPIRED';
}

/** `[from, to)` of the ends that mean a state at an instant; null = open on that side. */
export interface EndsOfState {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** By which ends a list finds a state without computing it per row; null = there is no end at all. */
export function endsOfState(state: TrainingState, at: Instant): EndsOfState | null {
  const soon = dueSoonBefore(at);
  switch (state) {
    case 'MISSING':
      return null;
    case 'EXPIRED':
      return { from: null, to: at + 1 };
    case 'DUE_SOON':
      return { from: at + 1, to: soon };
    case 'VALID':
      return { from: soon, to: null };
  }
}
