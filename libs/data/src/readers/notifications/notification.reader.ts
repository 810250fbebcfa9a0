import type { Instant, MailKind } from '@vieraugen/domain';
import type { Queryable, Transaction } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

/** What a user wants to be told, and where to. Who has chosen nothing is told everything. */
export interface PreferenceRow {
  readonly email: string | null;
  readonly digest: boolean;
  readonly critical: boolean;
  readonly calendarSince: Instant | null;
}

const CHOSEN = `coalesce(p.digest, true) as digest, coalesce(p.critical, true) as critical`;

export async function preferencesOf(q: Queryable, userId: string): Promise<PreferenceRow | null> {
  const text = `select u.email, ${CHOSEN}, p.calendar_since as "calendarSince"
    from users u left join notification_preferences p on p.user_id = u.id
    where u.id = $1 and u.active`;
  const [row] = await q.rows<PreferenceRow>(named('notification-preferences', text), [userId]);
  return row ?? null;
}

/** Users who can be written to and want this kind of mail. */
export async function usersToTell(q: Queryable, kind: MailKind): Promise<readonly string[]> {
  const wanted = kind === 'DIGEST' ? 'digest' : 'critical';
  const text = `select u.id from users u left join notification_preferences p on p.user_id = u.id
    where u.active and u.email is not null and coalesce(p.${wanted}, true) order by u.id`;
  return (await q.rows<{ id: string }>(text)).map(({ id }) => id);
}

export async function savePreferences(
  tx: Transaction,
  userId: string,
  chosen: { readonly digest: boolean; readonly critical: boolean },
): Promise<void> {
  await tx.rows(
    `insert into notification_preferences (user_id, digest, critical) values ($1, $2, $3)
     on conflict on constraint uq_notification_preferences__user_id
     do update set digest = excluded.digest, critical = excluded.critical`,
    [userId, chosen.digest, chosen.critical],
  );
}

/** The hash takes the place of the one before, whose address is void from then on. */
export async function saveCalendarToken(
  tx: Transaction,
  userId: string,
  tokenHash: string,
): Promise<void> {
  await tx.rows(
    `insert into notification_preferences (user_id, calendar_token_hash, calendar_since)
     values ($1, $2, app_now())
     on conflict on constraint uq_notification_preferences__user_id
     do update set calendar_token_hash = excluded.calendar_token_hash,
       calendar_since = excluded.calendar_since`,
    [userId, tokenHash],
  );
}

/** Takes the address away: there is no calendar until another one is made. */
export async function dropCalendarToken(tx: Transaction, userId: string): Promise<void> {
  await tx.rows(
    `update notification_preferences set calendar_token_hash = null, calendar_since = null
     where user_id = $1`,
    [userId],
  );
}

export async function userOfCalendar(q: Queryable, tokenHash: string): Promise<string | null> {
  const text = `select user_id as id from notification_preferences where calendar_token_hash = $1`;
  const [row] = await q.rows<{ id: string }>(named('calendar-token', text), [tokenHash]);
  return row?.id ?? null;
}

export interface CriticalOpening {
  readonly findingId: string;
  readonly authorityId: string;
  readonly accountId: string | null;
  readonly openedAt: Instant;
}

/** Critical findings that were opened since the instant and that nobody has taken up yet. */
export function criticalOpenings(q: Queryable, since: Instant): Promise<CriticalOpening[]> {
  const text = `select id as "findingId", authority_id as "authorityId", account_id as "accountId",
      last_opened_at as "openedAt"
    from findings where severity = 'CRITICAL' and state in ('OPEN', 'REOPENED')
      and last_opened_at >= $1::timestamptz order by last_opened_at, id`;
  return q.rows(named('critical-openings', text), [instantText(since)]);
}

/** What users have been told of openings since the instant. */
export function openingsTold(
  q: Queryable,
  since: Instant,
): Promise<{ userId: string; findingId: string; openedAt: Instant }[]> {
  const text = `select user_id as "userId", finding_id as "findingId", opened_at as "openedAt"
    from mail_findings where opened_at >= $1::timestamptz`;
  return q.rows(named('openings-told', text), [instantText(since)]);
}
