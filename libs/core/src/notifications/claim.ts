import type { MailRow } from '@vieraugen/data';
import { type Instant, MINUTE } from '@vieraugen/domain';

/** Longer than a conversation with a mail server that keeps answering takes. */
export const CLAIM = 5 * MINUTE;
/** So often it may be unknown whether the server took a mail before nobody tries any more. */
const MOST_INTERRUPTIONS = 2;

/** What a run of a mail's job may do. */
export type Claim =
  /** Sent, or not wanted any more. */
  | { readonly kind: 'DONE' }
  /** Another run is handing it over right now. */
  | { readonly kind: 'HELD' }
  /** Its run was cut off twice; a third try could be a third copy. */
  | { readonly kind: 'GIVEN_UP' }
  | { readonly kind: 'CLAIMED'; readonly interruptions: number };

/**
 * One run at a time, and after a run that was cut off between the server's word and ours at most
 * one more: it carries the same Message-ID. A person who has it retried by hand begins anew.
 */
export function claimOf(
  mail: Pick<MailRow, 'status' | 'claimedUntil' | 'interruptions'> | null,
  now: Instant,
): Claim {
  if (!mail || mail.status === 'SENT' || mail.status === 'DROPPED') return { kind: 'DONE' };
  const { status, claimedUntil } = mail;
  if (claimedUntil !== null && claimedUntil > now) return { kind: 'HELD' };
  const before = status === 'FAILED' ? 0 : mail.interruptions;
  const interruptions = before + (claimedUntil === null ? 0 : 1);
  return interruptions < MOST_INTERRUPTIONS
    ? { kind: 'CLAIMED', interruptions }
    : { kind: 'GIVEN_UP' };
}
