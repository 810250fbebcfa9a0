import type { Instant } from '@vieraugen/domain';

/** Something of the list was done. Either a file that was kept before, or a statement. */
export interface TickOffboardingItemInput {
  readonly itemId: string;
  /** Now if left out. */
  readonly doneAt?: Instant | null;
  readonly evidenceId?: string | null;
  readonly statement?: string | null;
  /** Who states it, as the function that they have. */
  readonly byFunction?: string | null;
  readonly reason?: string | null;
}

/** Somebody leaves an authority: all functions there end, and with them all that hangs on them. */
export interface RecordDepartureInput {
  readonly personId: string;
  /** The person's own if left out. */
  readonly authorityId?: string | null;
  readonly at?: Instant | null;
  /** Whether the person goes on elsewhere in the administration; never why. */
  readonly trigger?: 'FUNCTION_ENDED' | 'TRANSFER' | null;
  readonly reason?: string | null;
}
