import type { AuthorizationFact } from '../facts/facts.js';
import { contains, hasEnded, type Instant, type Interval } from '../time/interval.js';
import type { ReasonTexts } from './reason-text.js';

function anyContains(intervals: readonly Interval[], at: Instant): boolean {
  for (const interval of intervals) if (contains(interval, at)) return true;
  return false;
}

/** What of an authorization decides on whether somebody may act under it. */
export type EffectiveParts = Pick<
  AuthorizationFact,
  'role' | 'valid' | 'activatedAt' | 'suspensions' | 'activations'
>;

function isActivated({ activatedAt }: Pick<EffectiveParts, 'activatedAt'>, at: Instant): boolean {
  return activatedAt !== null && activatedAt <= at;
}

/** In force, activated, not suspended and, for a deputy, called upon. */
export function isEffective(authorization: EffectiveParts, at: Instant): boolean {
  return (
    contains(authorization.valid, at) &&
    isActivated(authorization, at) &&
    !anyContains(authorization.suspensions, at) &&
    (authorization.role !== 'DEPUTY' || anyContains(authorization.activations, at))
  );
}

/** Effective in a role that acts on the account; the owner answers for the entry and does not. */
export function mayAct(authorization: EffectiveParts, at: Instant): boolean {
  return authorization.role !== 'OWNER' && isEffective(authorization, at);
}

/** The authorization by which a person belongs to E(account, at), or null. */
export function entitlementOf(
  authorizations: readonly AuthorizationFact[],
  personId: string,
  at: Instant,
): AuthorizationFact | null {
  for (const authorization of authorizations)
    if (authorization.personId === personId && mayAct(authorization, at)) return authorization;
  return null;
}

export type LackOfEntitlement =
  | 'AUTHORIZATION_ENDED'
  | 'AUTHORIZATION_SUSPENDED'
  | 'DEPUTY_NOT_ACTIVATED'
  | 'NOT_YET_ACTIVATED'
  | 'OWNER_ONLY'
  | 'NEVER_AUTHORIZED';

export interface Lack {
  readonly code: LackOfEntitlement;
  readonly authorization: AuthorizationFact | null;
  readonly ended: Instant | null;
}

function lackInForce(authorization: AuthorizationFact, at: Instant): LackOfEntitlement {
  if (authorization.role === 'OWNER') return 'OWNER_ONLY';
  if (!isActivated(authorization, at)) return 'NOT_YET_ACTIVATED';
  return anyContains(authorization.suspensions, at)
    ? 'AUTHORIZATION_SUSPENDED'
    : 'DEPUTY_NOT_ACTIVATED';
}

/** Why a person does not belong to E(account, at): first what is in force, then what ended last. */
export function lackOfEntitlement(
  authorizations: readonly AuthorizationFact[],
  personId: string,
  at: Instant,
): Lack {
  let owner: AuthorizationFact | null = null;
  let last: AuthorizationFact | null = null;
  for (const one of authorizations) {
    if (one.personId !== personId) continue;
    if (contains(one.valid, at)) {
      if (one.role !== 'OWNER')
        return { code: lackInForce(one, at), authorization: one, ended: null };
      owner = one;
    } else if (hasEnded(one.valid, at) && (last?.valid.to ?? -Infinity) < (one.valid.to ?? 0))
      last = one;
  }
  if (owner) return { code: 'OWNER_ONLY', authorization: owner, ended: null };
  if (last) return { code: 'AUTHORIZATION_ENDED', authorization: last, ended: last.valid.to };
  return { code: 'NEVER_AUTHORIZED', authorization: null, ended: null };
}

/** The texts for a grant or an action of somebody who lacks the entitlement. */
export function lackTexts(
  de: string,
  en: string,
): Readonly<Record<LackOfEntitlement, { readonly de: string; readonly en: string }>> {
  return {
    AUTHORIZATION_ENDED: {
      de: `${de}, Berechtigung beendet am {ended:lastDay}.`,
      en: `${en}, authorisation ended on {ended:lastDay}.`,
    },
    AUTHORIZATION_SUSPENDED: {
      de: `${de}, die Berechtigung ist ausgesetzt.`,
      en: `${en}, the authorisation is suspended.`,
    },
    DEPUTY_NOT_ACTIVATED: {
      de: `${de}, der Vertretungsfall ist nicht eingetreten.`,
      en: `${en}, the deputy has not been activated.`,
    },
    NOT_YET_ACTIVATED: {
      de: `${de}, die Berechtigung ist nicht freigeschaltet.`,
      en: `${en}, the authorisation has not been activated.`,
    },
    OWNER_ONLY: {
      de: `${de}, eingetragen ist nur die Verantwortung für den Account, keine Schreibberechtigung.`,
      en: `${en}, on record is only responsibility for the account, not an authorisation to publish.`,
    },
    NEVER_AUTHORIZED: {
      de: `${de}, eine Berechtigung ist nicht eingetragen.`,
      en: `${en}, no authorisation is on record.`,
    },
  } satisfies ReasonTexts;
}
