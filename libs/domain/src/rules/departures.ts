import { dueAt } from '../calendar/working-days.js';
import type {
  AccessGrantFact,
  AccountFacts,
  AuthorizationFact,
  CredentialEventFact,
} from '../facts/facts.js';
import type { AccessMechanism } from '../model/vocabulary.js';
import { HOUR } from '../time/duration.js';
import { contains, type Instant } from '../time/interval.js';

export type DepartureFacts = Pick<
  AccountFacts,
  'authorizations' | 'accessGrants' | 'credentialEvents' | 'holidays'
>;

/** How long the secret may stay as it is after somebody who knew it has left. */
export interface Grace {
  readonly graceWorkingDays: number;
  readonly graceHoursAfterIncident: number;
}

/** Somebody who may know the secret has lost the entitlement. */
export interface Departure {
  readonly authorization: AuthorizationFact;
  readonly ended: Instant;
  readonly grant: AccessGrantFact;
}

export function mayBePassword({ mechanism }: AccessGrantFact): boolean {
  return mechanism === 'PASSWORD_KNOWN' || mechanism === null;
}

/** Whether somebody with this access may still be signed in after the secret was changed. */
export function mayBeSession({ mechanism }: AccessGrantFact): boolean {
  return mechanism !== null ? SESSIONS.has(mechanism) : true;
}

const SESSIONS: ReadonlySet<AccessMechanism> = new Set([
  'PASSWORD_KNOWN',
  'ACTIVE_SESSION',
  'APP_TOKEN',
]);

/** The access of a kind that a person still had when the authorization ended; a known one first. */
export function grantAt(
  grants: readonly AccessGrantFact[],
  personId: string,
  ended: Instant,
  counts: (grant: AccessGrantFact) => boolean,
): AccessGrantFact | null {
  let found: AccessGrantFact | null = null;
  for (const grant of grants)
    if (grant.holderId === personId && counts(grant) && grant.valid.from <= ended)
      if (grant.valid.to === null || ended <= grant.valid.to)
        if (found === null || found.mechanism === null) found = grant;
  return found;
}

/** An end is a departure only if no other authorization of the person goes on. */
export function goesOn(
  authorizations: readonly AuthorizationFact[],
  left: AuthorizationFact,
  at: Instant,
) {
  return authorizations.some(
    (one) => one.personId === left.personId && one.role !== 'OWNER' && contains(one.valid, at),
  );
}

/** What an authorization that has an end leaves behind; null = nothing to worry about. */
export function departureOf(
  facts: DepartureFacts,
  authorization: AuthorizationFact,
): Departure | null {
  const ended = authorization.valid.to;
  if (ended === null) return null;
  const grant = grantAt(facts.accessGrants, authorization.personId, ended, mayBePassword);
  if (!grant || goesOn(facts.authorizations, authorization, ended)) return null;
  return { authorization, ended, grant };
}

/** The last instant at which a change of the secret is in time. */
export function deadlineOf(
  facts: DepartureFacts,
  { authorization, ended }: Departure,
  grace: Grace,
): Instant {
  return authorization.revocationTrigger === 'INCIDENT'
    ? ended + grace.graceHoursAfterIncident * HOUR
    : dueAt(ended, { workingDays: grace.graceWorkingDays }, facts.holidays);
}

export function firstRotation(
  facts: DepartureFacts,
  from: Instant,
  at: Instant,
): CredentialEventFact | null {
  return firstEvent(facts, 'ROTATION', from, at);
}

/** The first event of a kind from an instant on, as far as it has happened by `at`. */
export function firstEvent(
  facts: Pick<DepartureFacts, 'credentialEvents'>,
  event: CredentialEventFact['event'],
  from: Instant,
  at: Instant,
): CredentialEventFact | null {
  let first: CredentialEventFact | null = null;
  for (const one of facts.credentialEvents)
    if (one.event === event && from <= one.at && one.at <= at)
      if (!first || one.at < first.at) first = one;
  return first;
}
