import type { Instant, LocalDate, MailFailure, MailKind, MailStatus } from '@vieraugen/domain';
import type { Queryable, Transaction } from '../../database/database.js';
import { named } from '../paging.js';

export interface MailRow {
  readonly id: string;
  readonly userId: string;
  readonly kind: MailKind;
  readonly key: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly claimedUntil: Instant | null;
  readonly interruptions: number;
  readonly findingIds: readonly string[];
}

/** Locks a mail, so that of two runs of its job one decides first. */
export async function lockMail(tx: Transaction, id: string): Promise<MailRow | null> {
  const text = `select m.id, m.user_id as "userId", m.kind, m.key, m.status, m.attempts,
      m.claimed_until as "claimedUntil", m.interruptions,
      array(select f.finding_id from mail_findings f where f.mail_id = m.id) as "findingIds"
    from mails m where m.id = $1 for update`;
  const [row] = await tx.rows<MailRow>(text, [id]);
  return row ?? null;
}

/** Asks for the mails to be sent, once the transaction is committed. */
export async function requestMails(tx: Transaction, ids: Iterable<string>): Promise<void> {
  await tx.rows(
    `insert into outbox (queue, job, payload, created_at)
     select 'notifications', 'send-mail', jsonb_build_object('mailId', id), app_now()
     from unnest($1::uuid[]) id`,
    [[...ids]],
  );
}

/** A mail as its recipient sees it in the list of the own mails. */
export interface SentMailRow {
  readonly id: string;
  readonly kind: MailKind;
  /** null = it was not tried yet. */
  readonly subject: string | null;
  readonly status: MailStatus;
  readonly failure: MailFailure | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly nextTryAt: Instant | null;
}

/** The mails to one user, the newest first. */
export function mailsOfUser(q: Queryable, userId: string, most: number): Promise<SentMailRow[]> {
  const text = `select id, kind, subject, status, failure, attempts, created_at as "createdAt",
      sent_at as "sentAt", next_try_at as "nextTryAt"
    from mails where user_id = $1 order by created_at desc, id desc limit $2`;
  return q.rows(named('mails-of-user', text), [userId, most]);
}

/** Which days' reminders a digest told. */
export interface DigestDayRow {
  readonly day: LocalDate;
  readonly afterDay: LocalDate;
}

/** The digest of a day, else the last one before it. */
export async function digestDayUpTo(q: Queryable, day: LocalDate): Promise<DigestDayRow | null> {
  const text = `select day, after_day as "afterDay" from digest_days
    where day <= $1::date order by day desc limit 1`;
  const [row] = await q.rows<DigestDayRow>(named('digest-day-up-to', text), [day]);
  return row ?? null;
}
