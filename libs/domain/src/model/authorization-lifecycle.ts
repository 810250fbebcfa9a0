import type { AuthorizationFact } from '../facts/facts.js';
import { contains, type Instant } from '../time/interval.js';

/** The states of an authorization, from the request to its end (`domain.md` 2.3). */
export const AUTHORIZATION_STATUSES = [
  'REQUESTED',
  'MANAGER_CONFIRMED',
  'DENIED',
  'TRAINING_PENDING',
  'ACTIVE',
  'SUSPENDED',
  'REVOKED',
  'EXPIRED',
] as const;
export type AuthorizationStatus = (typeof AUTHORIZATION_STATUSES)[number];

/** The part before anybody may do anything: the request. GRANTED leads to an authorization. */
export const REQUEST_STATUSES = [
  'REQUESTED',
  'MANAGER_CONFIRMED',
  'GRANTED',
  'DENIED',
  'WITHDRAWN',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/**
 * The lifecycle as data (`domain.md` 2.3): what is absent is not possible. Beyond the text, a grant
 * leads to ACTIVE at once where the mandatory trainings are valid, who grants may also deny what the
 * manager has confirmed, and every authorization ends, whether it came into effect or not.
 */
export const AUTHORIZATION_TRANSITIONS: Readonly<
  Record<AuthorizationStatus, readonly AuthorizationStatus[]>
> = {
  REQUESTED: ['MANAGER_CONFIRMED', 'DENIED'],
  MANAGER_CONFIRMED: ['TRAINING_PENDING', 'ACTIVE', 'DENIED'],
  DENIED: [],
  TRAINING_PENDING: ['ACTIVE', 'REVOKED', 'EXPIRED'],
  ACTIVE: ['SUSPENDED', 'REVOKED', 'EXPIRED'],
  SUSPENDED: ['ACTIVE', 'REVOKED', 'EXPIRED'],
  REVOKED: [],
  EXPIRED: [],
};

export const REQUEST_TRANSITIONS: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  REQUESTED: ['MANAGER_CONFIRMED', 'DENIED', 'WITHDRAWN'],
  MANAGER_CONFIRMED: ['GRANTED', 'DENIED', 'WITHDRAWN'],
  GRANTED: [],
  DENIED: [],
  WITHDRAWN: [],
};

interface Refusal {
  readonly de: string;
  readonly en: string;
}

/** Why a request cannot go from one status to another. */
const REQUEST_REFUSALS: Readonly<Record<RequestStatus, Refusal>> = {
  REQUESTED: {
    de: 'Die Führungskraft hat diesen Antrag noch nicht bestätigt. Erst danach wird er erteilt.',
    en: 'The manager has not confirmed this request yet. It is granted only after that.',
  },
  MANAGER_CONFIRMED: {
    de: 'Die Führungskraft hat diesen Antrag bereits bestätigt.',
    en: 'The manager has confirmed this request already.',
  },
  GRANTED: {
    de: 'Dieser Antrag ist bereits erteilt.',
    en: 'This request has been granted already.',
  },
  DENIED: {
    de: 'Dieser Antrag ist abgelehnt. Stellen Sie einen neuen.',
    en: 'This request has been denied. Make a new one.',
  },
  WITHDRAWN: {
    de: 'Dieser Antrag ist zurückgezogen. Stellen Sie einen neuen.',
    en: 'This request has been withdrawn. Make a new one.',
  },
};

/** Null if the step is possible, else why not. */
export function requestRefusal(from: RequestStatus, to: RequestStatus): Refusal | null {
  return REQUEST_TRANSITIONS[from].includes(to) ? null : REQUEST_REFUSALS[from];
}

/** Why a granted authorization cannot go from one state to another. */
const AUTHORIZATION_REFUSALS: Readonly<Record<AuthorizationStatus, Refusal>> = {
  REQUESTED: REQUEST_REFUSALS.REQUESTED,
  MANAGER_CONFIRMED: {
    de: 'Diese Berechtigung ist noch nicht erteilt.',
    en: 'This authorization has not been granted yet.',
  },
  DENIED: REQUEST_REFUSALS.DENIED,
  TRAINING_PENDING: {
    de: 'Diese Berechtigung ist noch nicht wirksam. Auszusetzen ist daran nichts; Sie können sie beenden.',
    en: 'This authorization has no effect yet. There is nothing to suspend; you can end it.',
  },
  ACTIVE: {
    de: 'Diese Berechtigung ist nicht ausgesetzt.',
    en: 'This authorization is not suspended.',
  },
  SUSPENDED: {
    de: 'Diese Berechtigung ist in dem Zeitraum bereits ausgesetzt.',
    en: 'This authorization is suspended in that time already.',
  },
  REVOKED: {
    de: 'Diese Berechtigung ist dann bereits beendet.',
    en: 'This authorization has ended by then.',
  },
  EXPIRED: {
    de: 'Diese Berechtigung ist dann bereits abgelaufen.',
    en: 'This authorization has expired by then.',
  },
};

/** Null if the step is possible, else why not. */
export function authorizationRefusal(
  from: AuthorizationStatus,
  to: AuthorizationStatus,
): Refusal | null {
  return AUTHORIZATION_TRANSITIONS[from].includes(to) ? null : AUTHORIZATION_REFUSALS[from];
}

/** What of an authorization says in which state it is. */
export type StateParts = Pick<
  AuthorizationFact,
  'valid' | 'activatedAt' | 'suspensions' | 'revocationTrigger'
>;

/** The state of a granted authorization at an instant. */
export function authorizationStatusAt(
  { valid, activatedAt, suspensions, revocationTrigger }: StateParts,
  at: Instant,
): AuthorizationStatus {
  if (valid.to !== null && valid.to <= at) return revocationTrigger ? 'REVOKED' : 'EXPIRED';
  if (suspensions.some((suspended) => contains(suspended, at))) return 'SUSPENDED';
  return activatedAt !== null && activatedAt <= at ? 'ACTIVE' : 'TRAINING_PENDING';
}
