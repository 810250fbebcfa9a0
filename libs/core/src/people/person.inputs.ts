import type { Instant, OfficialFunction } from '@vieraugen/domain';

export interface RegisterPersonInput {
  readonly authorityId: string;
  /** What everybody sees instead of a name. */
  readonly functionLabel: string;
  readonly function: OfficialFunction;
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly email?: string | null;
  readonly managerId?: string | null;
  /** The manager as a position in the same bulk change, for one that has no id yet. */
  readonly managerIndex?: number | null;
  readonly externalId?: string | null;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly isDemo?: boolean;
  readonly reason?: string | null;
}

/** What is left out stays. A name changes from `from` on (now if left out), the rest at once. */
export interface ChangePersonInput {
  readonly id: string;
  readonly functionLabel?: string | null;
  readonly managerId?: string | null;
  readonly externalId?: string | null;
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly email?: string | null;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface AssignFunctionInput {
  readonly personId: string;
  /** The person's own authority if left out. */
  readonly authorityId?: string | null;
  readonly function: OfficialFunction;
  readonly label: string;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

export interface EndFunctionInput {
  readonly functionAssignmentId: string;
  readonly at?: Instant | null;
  /** Why authorizations end with it; the end of the function if left out. */
  readonly trigger?: 'FUNCTION_ENDED' | 'TRANSFER';
  readonly reason?: string | null;
}
