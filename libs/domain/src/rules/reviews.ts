import type { ConfirmationFact } from '../facts/facts.js';
import type { Instant } from '../time/interval.js';

/** The latest confirmation of a subject up to an instant, or null. */
export function lastConfirmation(
  confirmations: readonly ConfirmationFact[],
  subjectId: string,
  at: Instant,
): ConfirmationFact | null {
  let last: ConfirmationFact | null = null;
  for (const one of confirmations)
    if (one.subjectId === subjectId && one.at <= at && (!last || one.at > last.at)) last = one;
  return last;
}
