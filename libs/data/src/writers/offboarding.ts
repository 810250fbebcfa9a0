import type { AccessMechanism, AccessModel, Instant } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';

/** Somebody who may no longer do something with an account, since an instant. */
export interface Leaving {
  readonly accountId: string;
  readonly personId: string;
  readonly endedAt: Instant;
}

/** What a person has of an account, and whether another authorization goes on. */
export interface HeldOfAccount {
  readonly accessModel: AccessModel | null;
  readonly mechanisms: readonly (AccessMechanism | null)[];
  readonly connectedApps: number;
  readonly secondFactors: number;
  readonly devices: number;
  readonly goesOn: boolean;
}

const GOES_ON = `exists (select from authorizations z
  where z.account_id = l.account_id and z.person_id = l.person_id and z.role <> 'OWNER'
    and z.valid @> $NOW::timestamptz and z.activated_at <= $NOW::timestamptz
    and not exists (select from authorization_suspensions s
      where s.authorization_id = z.id and s.valid @> $NOW::timestamptz))`;

/** In the order of `leaving`: what is open at `now`; devices as they were used until the end. */
export async function heldAccess(
  q: Queryable,
  leaving: readonly Leaving[],
  now: Instant,
): Promise<readonly HeldOfAccount[]> {
  if (leaving.length === 0) return [];
  return q.rows<HeldOfAccount>(HELD, [
    leaving.map(({ accountId }) => accountId),
    leaving.map(({ personId }) => personId),
    leaving.map(({ endedAt }) => instantText(endedAt)),
    instantText(now),
  ]);
}

const HELD = `
  select a.access_model as "accessModel",
    (select coalesce(jsonb_agg(g.mechanism order by g.id), '[]') from access_grants g
      where g.account_id = l.account_id and g.holder_id = l.person_id
        and g.valid @> $4::timestamptz) as mechanisms,
    (select count(*)::int from connected_apps c
      where c.account_id = l.account_id and c.holder_id = l.person_id
        and c.valid @> $4::timestamptz) as "connectedApps",
    (select count(*)::int from second_factors f
      where f.account_id = l.account_id and f.holder_id = l.person_id
        and f.valid @> $4::timestamptz) as "secondFactors",
    (select count(distinct u.device_id)::int from device_uses u
      join authorizations z on z.id = u.authorization_id
      join devices d on d.id = u.device_id
      where u.account_id = l.account_id and z.person_id = l.person_id and d.ownership = 'OFFICIAL'
        and u.valid && tstzrange(l.ended_at - interval '1 ms', null)) as devices,
    ${GOES_ON.replaceAll('$NOW', '$4')} as "goesOn"
  from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) with ordinality l (account_id, person_id, ended_at, n)
  join accounts a on a.id = l.account_id
  order by l.n`;

/** An entitlement that has ended by itself or for a time, and for which no list was opened. */
export interface LapsedEntitlement extends Leaving {
  readonly authorizationId: string;
  readonly authorityId: string;
  readonly cause: 'ENDED' | 'SUSPENDED' | 'EXPIRED' | 'FUNCTION_ENDED';
}

/**
 * Entitlements that are over at `now` while something of the account is still open for the person.
 * Who has nothing any more is not listed: what was closed before needs no list.
 */
export function lapsedEntitlements(q: Queryable, now: Instant): Promise<LapsedEntitlement[]> {
  return q.rows<LapsedEntitlement>(LAPSED, [instantText(now)]);
}

const LAPSED = `
  with l as (
    select z.id, z.account_id, z.authority_id, z.person_id, upper(z.valid) as ended_at,
      case z.revocation_trigger when 'FUNCTION_ENDED' then 'FUNCTION_ENDED' else
        case when z.revocation_trigger is null then 'EXPIRED' else 'ENDED' end end as cause
    from authorizations z where upper(z.valid) <= $1::timestamptz
    union all
    select z.id, z.account_id, z.authority_id, z.person_id, lower(s.valid), 'SUSPENDED'
    from authorization_suspensions s join authorizations z on z.id = s.authorization_id
    where s.valid @> $1::timestamptz and z.valid @> $1::timestamptz)
  select distinct on (l.account_id, l.person_id) l.id as "authorizationId",
    l.account_id as "accountId", l.authority_id as "authorityId", l.person_id as "personId",
    l.ended_at as "endedAt", l.cause
  from l
  where not exists (select from offboarding_tasks t
      where t.authorization_id = l.id and t.ended_at = l.ended_at)
    and (exists (select from access_grants g where g.account_id = l.account_id
          and g.holder_id = l.person_id and g.valid @> $1::timestamptz)
      or exists (select from connected_apps c where c.account_id = l.account_id
          and c.holder_id = l.person_id and c.valid @> $1::timestamptz)
      or exists (select from second_factors f where f.account_id = l.account_id
          and f.holder_id = l.person_id and f.valid @> $1::timestamptz))
    and not ${GOES_ON.replaceAll('$NOW', '$1')}
  order by l.account_id, l.person_id, l.ended_at desc`;

/** A person and an authority whose last function there has ended. */
export interface FunctionLess {
  readonly personId: string;
  readonly authorityId: string;
}

/** Those of the pairs in which the person holds no function at `at` or later. */
export async function withoutFunction<F extends FunctionLess & { readonly at: Instant }>(
  q: Queryable,
  pairs: readonly F[],
): Promise<readonly F[]> {
  if (pairs.length === 0) return [];
  const rows = await q.rows<{ position: number }>(
    `select n::int - 1 as position
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) with ordinality p (person_id, authority_id, at, n)
     where not exists (select from function_assignments f
       where f.person_id = p.person_id and f.authority_id = p.authority_id
         and (upper_inf(f.valid) or upper(f.valid) > p.at))`,
    [
      pairs.map(({ personId }) => personId),
      pairs.map(({ authorityId }) => authorityId),
      pairs.map(({ at }) => instantText(at)),
    ],
  );
  return rows.flatMap(({ position }) => pairs[position] ?? []);
}
