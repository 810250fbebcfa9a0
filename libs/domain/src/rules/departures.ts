import { dueAt } from '../calendar/working-days.js';
import type {
  AccessGrantFact,
  AccountFacts,
  AuthorizationFact,
  CredentialEventFact,
} from '../facts/facts.js';
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

/** The access to the secret that a person still had when the authorization ended. */
function grantAt(grants: readonly AccessGrantFact[], personId: string, ended: Instant) {
  let found: AccessGrantFact | null = null;
  for (const grant of grants)
    if (grant.holderId === personId && mayBePassword(grant) && grant.valid.from <= ended)
      if (grant.valid.to === null || ended <= grant.valid.to)
        if (found?.mechanism !== 'PASSWORD_KNOWN') found = grant;
  return found;
}

/** An end is a departure only if no other authorization of the person goes on. */
function goesOn(
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
  const grant = grantAt(facts.accessGrants, authorization.personId, ended);
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
  let first: CredentialEventFact | null = null;
  for (const one of facts.credentialEvents)
    if (one.event === 'ROTATION' && from <= one.at && one.at <= at)
      if (!first || one.at < first.at) first = one;
  return first;
}
