import { ACCOUNT_GUARDS, type AccountGuard, type Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

/** What has been settled for the end of an account; local dates. */
export interface AccountClosing {
  readonly archivalOfferedOn: string | null;
  readonly archivalNote: string | null;
  readonly handleParkedOn: string | null;
}

/** How far an account is on its way: what of the guards of its lifecycle it fulfils. */
export interface AccountStanding {
  readonly accountId: string;
  readonly fulfilled: ReadonlySet<AccountGuard>;
  readonly closing: AccountClosing;
}

type StandingRow = AccountClosing &
  Readonly<Record<AccountGuard, boolean>> & { readonly accountId: string };

/** How far accounts are at an instant, all that their lifecycle asks for in one statement. */
export async function accountStandings(
  queryable: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<AccountStanding[]> {
  const rows = await queryable.rows<StandingRow>(STANDINGS, [instantText(at), accountIds]);
  return rows.map(({ accountId, archivalOfferedOn, archivalNote, handleParkedOn, ...guards }) => ({
    accountId,
    fulfilled: new Set(ACCOUNT_GUARDS.filter((guard) => guards[guard])),
    closing: { archivalOfferedOn, archivalNote, handleParkedOn },
  }));
}

// A usage concept counts as REG-07 counts it: approved, and before the day on which its review is due.
const STANDINGS = named(
  'account-standings',
  `with wanted as (
    select a.id, a.authority_id, a.kind, a.platform_key, a.imprint_url,
      ($1::timestamptz at time zone 'Europe/Berlin')::date as today
    from accounts a where a.id = any ($2::uuid[])),
  mandates as (
    select w.id as account_id, m.kind from wanted w join approver_mandates m
      on m.authority_id = w.authority_id and (m.account_ids is null or w.id = any (m.account_ids))
    where m.valid @> $1::timestamptz)
  select w.id as "accountId", c.archival_offered_on as "archivalOfferedOn",
    c.archival_note as "archivalNote", c.handle_parked_on as "handleParkedOn",
    exists (select from authorizations where account_id = w.id and role = 'OWNER'
      and valid @> $1::timestamptz) as "OWNER",
    w.kind <> 'INSTITUTIONAL' or (select count(distinct person_id) >= 2 from authorizations
      where account_id = w.id and role = 'AUTHOR' and valid @> $1::timestamptz) as "TWO_AUTHORS",
    exists (select from mandates where account_id = w.id and kind = 'PRIMARY') as "APPROVER",
    exists (select from mandates where account_id = w.id and kind = 'DEPUTY') as "DEPUTY_APPROVER",
    exists (select from second_factors where account_id = w.id and valid @> $1::timestamptz
        and evidence_at <= $1::timestamptz)
      or exists (select from platform_versions where platform_key = w.platform_key
        and valid @> $1::timestamptz and not supports_mfa) as "SECOND_FACTOR",
    exists (select from usage_concepts where account_id = w.id and valid @> $1::timestamptz
      and approved_on <= w.today and (review_by is null or review_by > w.today)) as "USAGE_CONCEPT",
    w.imprint_url is not null as "IMPRINT",
    not exists (select from access_grants where account_id = w.id
      and (upper_inf(valid) or upper(valid) > $1::timestamptz)) as "ACCESS_ENDED",
    coalesce(c.archival_offered_on <= w.today, false) as "ARCHIVAL_OFFERED",
    coalesce(c.handle_parked_on <= w.today, false) as "HANDLE_PARKED"
  from wanted w left join account_closings c on c.account_id = w.id`,
);
