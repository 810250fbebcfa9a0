import type { AccountStatus } from './vocabulary.js';

/** What has to be on record before an account may take a step. */
export const ACCOUNT_GUARDS = [
  'OWNER',
  'TWO_AUTHORS',
  'APPROVER',
  'DEPUTY_APPROVER',
  'SECOND_FACTOR',
  'USAGE_CONCEPT',
  'IMPRINT',
  'ACCESS_ENDED',
  'ARCHIVAL_OFFERED',
  'HANDLE_PARKED',
] as const;
export type AccountGuard = (typeof ACCOUNT_GUARDS)[number];

/** What each guard asks for, as the rest of „Dafür fehlt noch: …“. */
export const ACCOUNT_GUARD_TEXTS: Readonly<
  Record<AccountGuard, { readonly de: string; readonly en: string }>
> = {
  OWNER: { de: 'eine verantwortliche Person', en: 'an owner' },
  TWO_AUTHORS: { de: 'zwei Berechtigte, die veröffentlichen', en: 'two authors' },
  APPROVER: { de: 'eine freigebende Person', en: 'an approver' },
  DEPUTY_APPROVER: { de: 'eine Vertretung für die Freigabe', en: 'a deputy approver' },
  SECOND_FACTOR: {
    de: 'ein zweiter Faktor mit Nachweis',
    en: 'a second factor with evidence',
  },
  USAGE_CONCEPT: {
    de: 'ein genehmigtes Nutzungskonzept, das nicht zur Fortschreibung fällig ist',
    en: 'an approved usage concept that is not due for review',
  },
  IMPRINT: { de: 'der Verweis auf das Impressum', en: 'a link to the imprint' },
  ACCESS_ENDED: { de: 'das Ende aller Zugänge', en: 'the end of all access' },
  ARCHIVAL_OFFERED: {
    de: 'der Vermerk über die Anbietung an das Staatsarchiv',
    en: 'a note that the records were offered to the archive',
  },
  HANDLE_PARKED: {
    de: 'der Vermerk, dass der Name gesichert ist',
    en: 'a note that the handle is parked',
  },
};

const TO_OPERATE: readonly AccountGuard[] = [
  'OWNER',
  'TWO_AUTHORS',
  'APPROVER',
  'DEPUTY_APPROVER',
  'SECOND_FACTOR',
  'USAGE_CONCEPT',
  'IMPRINT',
];
const TO_CLOSE: readonly AccountGuard[] = ['ACCESS_ENDED', 'ARCHIVAL_OFFERED', 'HANDLE_PARKED'];

type Steps = Readonly<Partial<Record<AccountStatus, readonly AccountGuard[]>>>;

/**
 * The lifecycle of an account as data (`domain.md` 2.3): from a status to the next ones, each with
 * what it asks for; what is absent is not possible. Beyond the text, a review can also end in a
 * rejection, what is in operation is wound up without being suspended first, and what was reported as
 * an impersonation is closed when it is gone. An account that was never ours has no records to offer
 * and no name to keep.
 */
export const ACCOUNT_STEPS: Readonly<Record<AccountStatus, Steps>> = {
  PROPOSED: { UNDER_REVIEW: [], REJECTED: [] },
  UNDER_REVIEW: { ACTIVE: TO_OPERATE, REJECTED: [] },
  ACTIVE: { SUSPENDED: [], DECOMMISSIONING: [] },
  SUSPENDED: { ACTIVE: TO_OPERATE, DECOMMISSIONING: [] },
  DECOMMISSIONING: { CLOSED: TO_CLOSE },
  CLOSED: { ARCHIVED: [] },
  ARCHIVED: {},
  REJECTED: {},
  DISCOVERED: { UNDER_REVIEW: [], CLOSED: ['ACCESS_ENDED'], IMPERSONATION_REPORTED: [] },
  IMPERSONATION_REPORTED: { CLOSED: ['ACCESS_ENDED'] },
};

/** With which status an account may enter the register; existing ones enter as what they are. */
export const FIRST_ACCOUNT_STATUSES: readonly AccountStatus[] = [
  'PROPOSED',
  'UNDER_REVIEW',
  'ACTIVE',
  'SUSPENDED',
  'DECOMMISSIONING',
  'CLOSED',
  'DISCOVERED',
];

/**
 * What ends a review: whoever keeps the entry may bring it there, the coordinator decides
 * (`domain.md` 2.5, "approve own").
 */
export const DECIDED_ACCOUNT_STATUSES: readonly AccountStatus[] = ['ACTIVE', 'REJECTED'];

const OVER: readonly AccountStatus[] = ['CLOSED', 'ARCHIVED', 'REJECTED', 'IMPERSONATION_REPORTED'];

/** Whether nobody may be authorised for an account any more: it is over, or was never ours. */
export function isOver(status: AccountStatus): boolean {
  return OVER.includes(status);
}

/** Whether an account may go from one status to another, if nothing is missing for it. */
export function canBecome(from: AccountStatus, to: AccountStatus): boolean {
  return ACCOUNT_STEPS[from][to] !== undefined;
}

/** What a step asks for; nothing where there is no such step. */
export function guardsOfStep(from: AccountStatus, to: AccountStatus): readonly AccountGuard[] {
  return ACCOUNT_STEPS[from][to] ?? [];
}

/** A step that an account may take next, with all that it asks for and whether that is there. */
export interface AccountStep {
  readonly to: AccountStatus;
  readonly conditions: readonly { readonly guard: AccountGuard; readonly fulfilled: boolean }[];
}

/** The steps from a status, in the order of the table: what refuses them is what is shown of them. */
export function stepsOfAccount(
  from: AccountStatus,
  fulfilled: ReadonlySet<AccountGuard>,
): readonly AccountStep[] {
  const next = Object.keys(ACCOUNT_STEPS[from]) as AccountStatus[];
  return next.map((to) => ({
    to,
    conditions: guardsOfStep(from, to).map((guard) => ({ guard, fulfilled: fulfilled.has(guard) })),
  }));
}

interface Refusal {
  readonly de: string;
  readonly en: string;
}

/** Null if an account may take the step, else why not; the one judge of a change of status. */
export function accountRefusal(
  from: AccountStatus | null,
  to: AccountStatus,
  fulfilled: ReadonlySet<AccountGuard>,
): Refusal | null {
  const step = from && stepsOfAccount(from, fulfilled).find((one) => one.to === to);
  if (!step) return noStep(from ?? '–', to);
  const missing = step.conditions.filter((condition) => !condition.fulfilled);
  if (missing.length === 0) return null;
  const list = (language: 'de' | 'en') =>
    missing.map(({ guard }) => ACCOUNT_GUARD_TEXTS[guard][language]).join(', ');
  return {
    de: `Dafür fehlt noch: ${list('de')}.`,
    en: `Still missing for this: ${list('en')}.`,
  };
}

function noStep(from: string, to: string): Refusal {
  return {
    de: `Von „${from}“ führt kein Schritt zu „${to}“.`,
    en: `No step leads from “${from}” to “${to}”.`,
  };
}
