import type { AccessMechanism, AccessModel } from './vocabulary.js';

/** What is checked off when somebody may no longer do something with an account (`domain.md` 2.3). */
export const OFFBOARDING_ITEMS = [
  'SECRET_ROTATED',
  'SEAT_REMOVED',
  'SESSIONS_REVOKED',
  'FACTOR_RETURNED',
  'RECOVERY_CHECKED',
] as const;
export type OffboardingItemKind = (typeof OFFBOARDING_ITEMS)[number];

/** Why the list was opened. */
export const OFFBOARDING_CAUSES = ['ENDED', 'SUSPENDED', 'EXPIRED', 'FUNCTION_ENDED'] as const;
export type OffboardingCause = (typeof OFFBOARDING_CAUSES)[number];

/** How it was closed: worked off, or not needed because the person may act again. */
export const OFFBOARDING_OUTCOMES = ['DONE', 'NOT_NEEDED'] as const;
export type OffboardingOutcome = (typeof OFFBOARDING_OUTCOMES)[number];

/** What an evidence is: a file that is kept, or what somebody states in their function. */
export const EVIDENCE_KINDS = ['FILE', 'STATEMENT'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a person has of an account when the entitlement ends. */
export interface HeldAccess {
  readonly accessModel: AccessModel | null;
  /** Of the ways onto the account that are still open; null = not known by what means. */
  readonly mechanisms: readonly (AccessMechanism | null)[];
  /** Applications whose tokens the person's login issued. */
  readonly connectedApps: number;
  readonly secondFactors: number;
  /** Official devices that were used for the account. */
  readonly devices: number;
}

/** Which item of the list closes an access by this means. */
export const ITEM_OF_MECHANISM: Readonly<Record<AccessMechanism, OffboardingItemKind>> = {
  PASSWORD_KNOWN: 'SECRET_ROTATED',
  DELEGATE_ROLE: 'SEAT_REMOVED',
  TOOL_SEAT: 'SEAT_REMOVED',
  APP_TOKEN: 'SESSIONS_REVOKED',
  ACTIVE_SESSION: 'SESSIONS_REVOKED',
  RECOVERY_CHANNEL: 'RECOVERY_CHECKED',
  SECOND_FACTOR: 'FACTOR_RETURNED',
};

/**
 * The items that apply, in the order in which they are best done; an empty list means that the
 * person had nothing. Whoever could sign in can still be signed in, so sessions always belong to it;
 * whoever knew the secret could have changed where it is recovered.
 */
export function offboardingItems(held: HeldAccess): readonly OffboardingItemKind[] {
  const has = (...wanted: readonly (AccessMechanism | null)[]) =>
    held.mechanisms.some((one) => wanted.includes(one));
  if (held.mechanisms.length + held.connectedApps + held.secondFactors + held.devices === 0)
    return [];
  const secret = has('PASSWORD_KNOWN', null);
  const signsIn = held.mechanisms.length + held.connectedApps + held.secondFactors > 0;
  const applies: Readonly<Record<OffboardingItemKind, boolean>> = {
    SECRET_ROTATED: secret,
    SEAT_REMOVED: has('DELEGATE_ROLE', 'TOOL_SEAT') || (has(null) && isDelegated(held.accessModel)),
    SESSIONS_REVOKED: signsIn,
    FACTOR_RETURNED: held.secondFactors + held.devices > 0 || has('SECOND_FACTOR'),
    RECOVERY_CHECKED: secret || has('RECOVERY_CHANNEL'),
  };
  return OFFBOARDING_ITEMS.filter((kind) => applies[kind]);
}

function isDelegated(model: AccessModel | null): boolean {
  return model !== 'SHARED_SECRET';
}
