import type { AccountGuard, Instant, Interval, PlatformKey } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText, rangeText } from '../database/values.js';

/** A handle that an account is to bear. */
export interface WantedHandle {
  readonly platformKey: PlatformKey;
  readonly handleKey: string;
  readonly valid: Interval;
}

/** Positions of the handles that some account bears at that time, whosoever it is. */
export async function takenHandles(
  queryable: Queryable,
  wanted: readonly WantedHandle[],
): Promise<ReadonlySet<number>> {
  if (wanted.length === 0) return new Set();
  const rows = await queryable.rows<{ position: number }>(
    'select n - 1 as position from app_handles_taken($1::text[], $2::text[], $3::tstzrange[]) n',
    [
      wanted.map(({ platformKey }) => platformKey),
      wanted.map(({ handleKey }) => handleKey),
      wanted.map(({ valid }) => rangeText(valid)),
    ],
  );
  return new Set(rows.map(({ position }) => position));
}

/** What of the guards of its lifecycle an account fulfils at an instant. */
export async function guardsFulfilled(
  queryable: Queryable,
  accountId: string,
  at: Instant,
): Promise<ReadonlySet<AccountGuard>> {
  const [row] = await queryable.rows<Record<AccountGuard, boolean>>(GUARDS, [
    accountId,
    instantText(at),
  ]);
  const fulfilled = Object.entries(row ?? {}).filter(([, holds]) => holds);
  return new Set(fulfilled.map(([guard]) => guard as AccountGuard));
}

const GUARDS = `
  with mandates as (
    select m.kind from approver_mandates m join accounts a on a.id = $1
    where m.authority_id = a.authority_id and m.valid @> $2::timestamptz
      and (m.account_ids is null or a.id = any(m.account_ids)))
  select
    exists (select from authorizations where account_id = a.id and role = 'OWNER' and valid @> $2::timestamptz) as "OWNER",
    a.kind <> 'INSTITUTIONAL' or (select count(distinct person_id) >= 2 from authorizations
      where account_id = a.id and role = 'AUTHOR' and valid @> $2::timestamptz) as "TWO_AUTHORS",
    exists (select from mandates where kind = 'PRIMARY') as "APPROVER",
    exists (select from mandates where kind = 'DEPUTY') as "DEPUTY_APPROVER",
    exists (select from second_factors where account_id = a.id and valid @> $2::timestamptz)
      or exists (select from platform_versions where platform_key = a.platform_key
        and valid @> $2::timestamptz and not supports_mfa) as "SECOND_FACTOR",
    a.imprint_url is not null as "IMPRINT",
    not exists (select from access_grants where account_id = a.id and valid @> $2::timestamptz) as "ACCESS_ENDED",
    exists (select from account_closings where account_id = a.id and archival_offered_on is not null) as "ARCHIVAL_OFFERED",
    exists (select from account_closings where account_id = a.id and handle_parked_on is not null) as "HANDLE_PARKED"
  from accounts a where a.id = $1`;
