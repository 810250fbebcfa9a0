import type { AuthorityKind, AuthorityTier, Instant, Interval } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface AuthorityRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly tier: AuthorityTier;
  readonly kind: AuthorityKind;
  readonly url: string | null;
  readonly officialDomains: readonly string[];
  readonly name: string;
  readonly shortName: string | null;
  readonly parentId: string | null;
  readonly isDemo: boolean;
  readonly valid: Interval;
}

export const AUTHORITY_COLUMNS = `
  a.id, a.external_id as "externalId", a.tier, a.kind, a.url,
  a.official_domains as "officialDomains", coalesce(n.name, '–') as name,
  n.short_name as "shortName", p.parent_id as "parentId", a.is_demo as "isDemo", a.valid`;

/**
 * Authorities with name and parent at the instant $1. Where none was in force then (before the
 * first or after the last day on record), the name that is next to it in time.
 */
export const AUTHORITY_FROM = `
  authorities a
  left join lateral (
    select x.name, x.short_name from authority_names x where x.authority_id = a.id
    order by x.valid @> $1::timestamptz desc, lower(x.valid) <= $1::timestamptz desc,
      case when lower(x.valid) <= $1::timestamptz then lower(x.valid) end desc, lower(x.valid)
    limit 1) n on true
  left join authority_parents p on p.authority_id = a.id and p.valid @> $1::timestamptz`;

export function authoritiesByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<AuthorityRow[]> {
  const text = `select ${AUTHORITY_COLUMNS} from ${AUTHORITY_FROM} where a.id = any ($2::uuid[])`;
  return q.rows(named('authorities-by-ids', text), [instantText(at), ids]);
}

/** The direct subordinates of each authority at the instant, in the order of their names. */
export function childrenOf(
  q: Queryable,
  parentIds: readonly string[],
  at: Instant,
): Promise<AuthorityRow[]> {
  const text = `select ${AUTHORITY_COLUMNS} from ${AUTHORITY_FROM}
    where p.parent_id = any ($2::uuid[]) and a.valid @> $1::timestamptz
    order by n.name collate "de-x-icu"`;
  return q.rows(named('children-of', text), [instantText(at), parentIds]);
}

/** The ministry above each authority at the instant; itself if it is one; none without a parent. */
export function ministriesOf(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<{ authorityId: string; ministryId: string }[]> {
  const text = `with recursive up (authority_id, id, depth) as (
      select x, x, 0 from unnest($2::uuid[]) x
      union
      select up.authority_id, p.parent_id, up.depth + 1 from up
      join authority_parents p on p.authority_id = up.id and p.valid @> $1::timestamptz
      where up.depth < 20)
    select distinct on (up.authority_id) up.authority_id as "authorityId", a.id as "ministryId"
    from up join authorities a on a.id = up.id
    where a.kind in ('MINISTRY', 'STATE_CHANCELLERY')
    order by up.authority_id, up.depth desc`;
  return q.rows(named('ministries-of', text), [instantText(at), ids]);
}

export interface AuthorityNameRow {
  readonly authorityId: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly valid: Interval;
}

/** All names that authorities ever had, newest first. */
export function namesOfAuthorities(
  q: Queryable,
  ids: readonly string[],
): Promise<AuthorityNameRow[]> {
  const text = `select authority_id as "authorityId", name, short_name as "shortName", valid
    from authority_names where authority_id = any ($1::uuid[]) order by lower(valid) desc`;
  return q.rows(named('names-of-authorities', text), [ids]);
}

export interface AuthorityParentRow {
  readonly authorityId: string;
  readonly parentId: string;
  readonly valid: Interval;
}

/** All parents that authorities ever had, newest first. */
export function parentsOfAuthorities(
  q: Queryable,
  ids: readonly string[],
): Promise<AuthorityParentRow[]> {
  const text = `select authority_id as "authorityId", parent_id as "parentId", valid
    from authority_parents where authority_id = any ($1::uuid[]) order by lower(valid) desc`;
  return q.rows(named('parents-of-authorities', text), [ids]);
}

export interface NilReturnRow {
  readonly id: string;
  readonly authorityId: string;
  readonly statedByFunction: string;
  readonly valid: Interval;
}

/** All nil returns of authorities, newest first. */
export function nilReturnsOf(q: Queryable, ids: readonly string[]): Promise<NilReturnRow[]> {
  const text = `select id, authority_id as "authorityId", stated_by_function as "statedByFunction", valid
    from nil_returns where authority_id = any ($1::uuid[]) order by lower(valid) desc`;
  return q.rows(named('nil-returns-of', text), [ids]);
}

/** How many accounts each authority runs at the instant, without those that are closed or refused. */
export function accountCountsOf(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<{ authorityId: string; count: number }[]> {
  const text = `select a.authority_id as "authorityId", count(*) as count from accounts a
    left join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
    where a.authority_id = any ($2::uuid[]) and a.valid @> $1::timestamptz and ${IN_REGISTER}
    group by a.authority_id`;
  return q.rows(named('account-counts-of', text), [instantText(at), ids]);
}

/** Accounts that count: whatever is not refused, a fake, closed or archived. */
export const IN_REGISTER = `(s.status is null or s.status not in
  ('REJECTED', 'IMPERSONATION_REPORTED', 'CLOSED', 'ARCHIVED'))`;
