import type { AccountStatus } from './vocabulary.js';

/** What has to be on record before an account may take a status. */
export const ACCOUNT_GUARDS = [
  'OWNER',
  'TWO_AUTHORS',
  'APPROVER',
  'DEPUTY_APPROVER',
  'SECOND_FACTOR',
  'IMPRINT',
  'ACCESS_ENDED',
  'ARCHIVAL_OFFERED',
  'HANDLE_PARKED',
] as const;
export type AccountGuard = (typeof ACCOUNT_GUARDS)[number];

/**
 * The lifecycle of an account as data (`domain.md` 2.3): from a status to the next ones; what is
 * absent is not possible. A review can also end in a rejection.
 */
export const ACCOUNT_TRANSITIONS: Readonly<Record<AccountStatus, readonly AccountStatus[]>> = {
  PROPOSED: ['UNDER_REVIEW', 'REJECTED'],
  UNDER_REVIEW: ['ACTIVE', 'REJECTED'],
  ACTIVE: ['SUSPENDED', 'DECOMMISSIONING'],
  SUSPENDED: ['ACTIVE', 'DECOMMISSIONING'],
  DECOMMISSIONING: ['CLOSED'],
  CLOSED: ['ARCHIVED'],
  ARCHIVED: [],
  REJECTED: [],
  DISCOVERED: ['UNDER_REVIEW', 'CLOSED', 'IMPERSONATION_REPORTED'],
  IMPERSONATION_REPORTED: ['CLOSED'],
};

/** What each status asks for; the usage concept joins when it is on record. */
export const GUARDS_OF_STATUS: Readonly<Partial<Record<AccountStatus, readonly AccountGuard[]>>> = {
  ACTIVE: ['OWNER', 'TWO_AUTHORS', 'APPROVER', 'DEPUTY_APPROVER', 'SECOND_FACTOR', 'IMPRINT'],
  CLOSED: ['ACCESS_ENDED', 'ARCHIVAL_OFFERED', 'HANDLE_PARKED'],
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

/** Whether an account may go from one status to another. */
export function canBecome(from: AccountStatus, to: AccountStatus): boolean {
  return ACCOUNT_TRANSITIONS[from].includes(to);
}

/** An account that was never ours has no records to offer and no name to keep. */
const NEVER_OURS: readonly AccountStatus[] = ['DISCOVERED', 'IMPERSONATION_REPORTED'];
const OF_OURS: readonly AccountGuard[] = ['ARCHIVAL_OFFERED', 'HANDLE_PARKED'];

/** What a status asks for and is not there yet; `from` is the status that the account has. */
export function missingForStatus(
  status: AccountStatus,
  fulfilled: ReadonlySet<AccountGuard>,
  from: AccountStatus | null = null,
): readonly AccountGuard[] {
  const isOurs = from === null || !NEVER_OURS.includes(from);
  return (GUARDS_OF_STATUS[status] ?? []).filter(
    (guard) => !fulfilled.has(guard) && (isOurs || !OF_OURS.includes(guard)),
  );
}
