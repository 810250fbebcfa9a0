import type { Instant, OutOfHoursReason, WorkTimeProfileFact } from '@vieraugen/domain';

export interface SetWorkTimeProfileInput {
  /** null = the state-wide default. */
  readonly authorityId: string | null;
  /** Minutes after local midnight, Monday = 1 … Sunday = 7; a missing day is off. */
  readonly days: WorkTimeProfileFact['days'];
  /** The document that says so. */
  readonly basis: string;
  readonly from: Instant;
  readonly reason?: string | null;
}

export interface DeclareHolidaysInput {
  readonly years: readonly number[];
  readonly reason?: string | null;
}

export interface OrderDayOffInput {
  /** Local date. */
  readonly date: string;
  readonly name: string;
  readonly basis: string;
  readonly reason?: string | null;
}

export interface AuthorizeOutOfHoursInput {
  readonly authorityId: string;
  readonly accountIds: readonly string[];
  /** null = with any registered device. */
  readonly deviceIds?: readonly string[] | null;
  readonly ground: OutOfHoursReason;
  readonly note?: string | null;
  readonly approvedByFunction: string;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}
