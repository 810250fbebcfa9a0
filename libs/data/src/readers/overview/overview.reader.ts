import type { Instant, OverlaidResult } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import {
  AUTHORITY_COLUMNS,
  AUTHORITY_FROM,
  type AuthorityRow,
  IN_REGISTER,
} from '../authorities/authority.reader.js';
import { FINDING_RANK, OPEN } from '../findings/rank.sql.js';

// None of these is prepared: they read much, and are planned for their instant each time.

/** All authorities that exist at the instant, with name and parent, in the order of their names. */
export function authorityTree(q: Queryable, at: Instant): Promise<AuthorityRow[]> {
  const text = `select ${AUTHORITY_COLUMNS} from ${AUTHORITY_FROM}
    where a.valid @> $1::timestamptz order by n.name collate "de-x-icu", a.id`;
  return q.rows(text, [instantText(at)]);
}

export interface AuthorityNumbers {
  readonly authorityId: string;
  readonly accounts: number;
  /** People who are authorised on some account: how small a number about them would be. */
  readonly people: number;
  readonly nilReturns: number;
}

/** What each authority has at the instant; authorities without anything have no row. */
export function numbersByAuthority(q: Queryable, at: Instant): Promise<AuthorityNumbers[]> {
  const text = `
    select authority_id as "authorityId", sum(accounts)::int as accounts, sum(people)::int as people,
      sum(nil_returns)::int as "nilReturns"
    from (
      select a.authority_id, count(*) as accounts, 0 as people, 0 as nil_returns from accounts a
      left join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
      where a.valid @> $1::timestamptz and ${IN_REGISTER} group by a.authority_id
      union all
      select authority_id, 0, count(distinct person_id), 0 from authorizations
      where valid @> $1::timestamptz group by authority_id
      union all
      select authority_id, 0, 0, count(*) from nil_returns
      where valid @> $1::timestamptz group by authority_id) x
    group by authority_id`;
  return q.rows(text, [instantText(at)]);
}

export interface OpenFindingGroup {
  readonly authorityId: string;
  readonly ruleId: string;
  /** Rank of the cell state, 0 = overdue. */
  readonly rank: number;
  readonly severe: boolean;
  readonly count: number;
}

/** What is open at the instant, counted by authority, rule and state. */
export function openFindingGroups(q: Queryable, at: Instant): Promise<OpenFindingGroup[]> {
  const text = `select f.authority_id as "authorityId", f.rule_id as "ruleId", ${FINDING_RANK} as rank,
      f.result = 'VIOLATED' and f.severity = 'CRITICAL' as severe, count(*)::int as count
    from findings f where f.state in (${OPEN}) group by 1, 2, 3, 4`;
  return q.rows(text, [instantText(at)]);
}

export interface ResultGroup {
  readonly authorityId: string;
  readonly results: Readonly<Record<string, OverlaidResult>>;
  /** How many accounts or authorities have exactly these results. */
  readonly count: number;
}

/** The last results, equal ones together: there are few kinds of them, however many accounts. */
export function resultGroups(q: Queryable): Promise<ResultGroup[]> {
  const text = `select authority_id as "authorityId", results, count(*)::int as count
    from subject_results group by authority_id, results`;
  return q.rows(text, []);
}

export interface MovementRow {
  readonly criticalBefore: number | null;
  readonly overdueBefore: number | null;
  readonly opened: number;
  readonly resolved: number;
}

/**
 * What was open at `since` and what has happened until `at`, from the history of the findings.
 * Before the first event on record it cannot be told what was open: null.
 */
export async function movement(q: Queryable, since: Instant, at: Instant): Promise<MovementRow> {
  const text = `
    with before as (
      select f.severity, f.due_at, f.last_opened_at from findings f
      cross join lateral (
        select e.state, e.result from finding_events e
        where e.finding_id = f.id and e.at <= $1::timestamptz order by e.at desc, e.id desc limit 1) e
      where e.state in (${OPEN}) and e.result = 'VIOLATED'),
    known as (select exists (select from finding_events where at <= $1::timestamptz) as known),
    moved as (
      select count(distinct finding_id) filter (where type in ('OPENED', 'REOPENED'))::int as opened,
        count(distinct finding_id) filter (where type = 'RESOLVED')::int as resolved
      from finding_events where at > $1::timestamptz and at <= $2::timestamptz)
    select m.opened, m.resolved,
      case when k.known then (select count(*)::int from before where severity = 'CRITICAL') end as "criticalBefore",
      case when k.known then (select count(*)::int from before
        where due_at <= $1::timestamptz and last_opened_at <= $1::timestamptz) end as "overdueBefore"
    from moved m, known k`;
  const [row] = await q.rows<MovementRow>(text, [instantText(since), instantText(at)]);
  return row ?? { criticalBefore: null, overdueBefore: null, opened: 0, resolved: 0 };
}

export interface DeadlineRow {
  readonly kind: 'PERMIT' | 'AUTHORIZATION' | 'TRAINING' | 'NIL_RETURN' | 'ATTESTATION';
  /** The earliest of them. */
  readonly at: Instant;
  readonly count: number;
  readonly authorityIds: readonly string[];
}

/** What ends between two instants, by kind. Attestations last a year (REG-03). */
export function deadlines(q: Queryable, at: Instant, until: Instant): Promise<DeadlineRow[]> {
  const text = `
    with ending (kind, ends, authority_id) as (
      select 'PERMIT', upper(valid), authority_id from private_use_permits where valid @> $1::timestamptz
      union all
      select 'AUTHORIZATION', upper(valid), authority_id from authorizations where valid @> $1::timestamptz
      union all
      select 'NIL_RETURN', upper(valid), authority_id from nil_returns where valid @> $1::timestamptz
      union all
      select 'TRAINING', upper(c.valid), c.authority_id from training_completions c
      where upper(c.valid) > $1::timestamptz and upper(c.valid) <= $2::timestamptz
        and exists (select from authorizations z join training_modules m
          on m.key = c.module_key and m.valid @> $1::timestamptz and z.role = any (m.mandatory_for_roles)
          where z.person_id = c.person_id and z.valid @> $1::timestamptz)
        and not exists (select from training_completions later where later.person_id = c.person_id
          and later.module_key = c.module_key and upper(later.valid) > upper(c.valid))
      union all
      select 'ATTESTATION', max(t.attested_at) + interval '365 days', t.authority_id from attestations t
      join account_states s on s.account_id = t.account_id and s.valid @> $1::timestamptz and s.status = 'ACTIVE'
      where t.attested_at <= $1::timestamptz group by t.account_id, t.authority_id)
    select kind, min(ends) as at, count(*)::int as count, array_agg(distinct authority_id) as "authorityIds"
    from ending where ends > $1::timestamptz and ends <= $2::timestamptz
    group by kind order by min(ends)`;
  return q.rows(text, [instantText(at), instantText(until)]);
}
