import { dueAt } from '../calendar/working-days.js';
import type { HolidayFact, PolicyAcknowledgementFact, PolicyVersionFact } from '../facts/facts.js';
import type { AcknowledgementState } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';

/** How many working days there are for taking note of a new version, unless a policy says otherwise. */
export const ACKNOWLEDGEMENT_WORKING_DAYS = 20;

/** The instant from which on a version has to have been taken note of; null = not on record. */
export function acknowledgementDueAt(
  { publishedAt }: Pick<PolicyVersionFact, 'publishedAt'>,
  workingDays: number,
  holidays: readonly HolidayFact[],
): Instant | null {
  return publishedAt === null ? null : dueAt(publishedAt, { workingDays }, holidays);
}

/** The row by which a person took note of a version at or before an instant. */
export function acknowledgementOf(
  acknowledgements: readonly PolicyAcknowledgementFact[],
  personId: string,
  policyVersionId: string,
  at: Instant,
): PolicyAcknowledgementFact | null {
  for (const one of acknowledgements)
    if (one.personId === personId && one.policyVersionId === policyVersionId && one.at <= at)
      return one;
  return null;
}

/** All, some or none: the only thing that is said across houses (`domain.md` 6.5). */
export function acknowledgementState(concerned: number, done: number): AcknowledgementState {
  if (concerned === 0) return 'NOBODY_CONCERNED';
  if (done === 0) return 'NONE';
  return done < concerned ? 'SOME' : 'ALL';
}
