import { type Instant, OPEN_STATES, type Severity } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { IN_REGISTER } from '../authorities/authority.reader.js';
import { named } from '../paging.js';

/** Where the viewer can act; null = everywhere. */
type Where = readonly string[] | null;

const WITHIN = (column: string) => `($2::uuid[] is null or ${column} = any ($2::uuid[]))`;
const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** A finding that somebody proposed to dismiss. */
export interface ProposedDismissalRow {
  readonly id: string;
  readonly ruleId: string;
  readonly result: 'VIOLATED' | 'UNDETERMINED';
  readonly severity: Severity;
  readonly accountId: string | null;
  readonly authorityId: string;
  /** The user who proposed it, and the person behind that user. */
  readonly proposedBy: string | null;
  readonly proposerId: string | null;
}

/** Findings whose last event is the proposal to dismiss them, the oldest first. */
export function proposedDismissals(q: Queryable, most: number): Promise<ProposedDismissalRow[]> {
  const text = `select f.id, f.rule_id as "ruleId", f.result, f.severity,
      f.account_id as "accountId", f.authority_id as "authorityId",
      e.actor_id as "proposedBy", u.person_id as "proposerId"
    from finding_events e join findings f on f.id = e.finding_id and f.state in (${OPEN})
    left join users u on u.id = e.actor_id
    where e.type = 'DISMISSAL_PROPOSED' and not exists (
      select from finding_events l where l.finding_id = e.finding_id and (l.at, l.id) > (e.at, e.id))
    order by e.at, f.id limit $1`;
  return q.rows(named('proposed-dismissals', text), [most]);
}

/** An account that somebody reported or proposed and nobody decided on. */
export interface AccountToReviewRow {
  readonly id: string;
  readonly authorityId: string;
  readonly status: 'PROPOSED' | 'DISCOVERED' | 'UNDER_REVIEW';
  readonly since: Instant;
}

export function accountsToReview(
  q: Queryable,
  at: Instant,
  where: Where,
  most: number,
): Promise<AccountToReviewRow[]> {
  const text = `select a.id, a.authority_id as "authorityId", s.status, lower(s.valid) as since
    from accounts a join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
    where a.valid @> $1::timestamptz and s.status in ('PROPOSED', 'DISCOVERED', 'UNDER_REVIEW')
      and ${WITHIN('a.authority_id')}
    order by lower(s.valid), a.id limit $3`;
  return q.rows(named('accounts-to-review', text), [instantText(at), where, most]);
}

/** The active accounts of an authority for which fewer than two can approve, now or soon. */
export interface MissingApproversRow {
  readonly authorityId: string;
  readonly accounts: number;
  /** One of them. */
  readonly accountId: string;
  /** First instant at which one of them has fewer than two; in the past or now = already so. */
  readonly from: Instant;
}

const APPROVERS = (at: string) => `(select count(distinct m.person_id)
  from approver_mandates m where m.authority_id = a.authority_id and m.valid @> ${at}::timestamptz
    and (m.account_ids is null or a.id = any (m.account_ids))
    and exists (select from function_assignments f where f.person_id = m.person_id
      and f.authority_id = a.authority_id and f.valid @> ${at}::timestamptz))`;

export function missingApprovers(
  q: Queryable,
  at: Instant,
  soon: Instant,
  where: Where,
): Promise<MissingApproversRow[]> {
  const text = `select x.authority_id as "authorityId", count(*)::int as accounts,
      (array_agg(x.id order by x.falls, x.id))[1] as "accountId", min(x.falls) as "from"
    from (
      select a.id, a.authority_id, case when ${APPROVERS('$1')} < 2 then $1::timestamptz
        when ${APPROVERS('$3')} < 2 then (select min(upper(m.valid)) from approver_mandates m
          where m.authority_id = a.authority_id and (m.account_ids is null or a.id = any (m.account_ids))
            and upper(m.valid) > $1::timestamptz and upper(m.valid) <= $3::timestamptz) end as falls
      from accounts a join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
      where a.valid @> $1::timestamptz and s.status = 'ACTIVE' and ${WITHIN('a.authority_id')}) x
    where x.falls is not null group by x.authority_id order by min(x.falls), x.authority_id`;
  return q.rows(text, [instantText(at), where, instantText(soon)]);
}

/** An authority that has neither an account nor a nil return, or whose nil return ends soon. */
export interface MissingReturnRow {
  readonly authorityId: string;
  readonly name: string | null;
  /** First instant without one; null = there is none already. */
  readonly endsAt: Instant | null;
}

export function missingReturns(
  q: Queryable,
  at: Instant,
  soon: Instant,
  where: Where,
): Promise<MissingReturnRow[]> {
  const text = `select a.id as "authorityId", coalesce(n.short_name, n.name) as name,
      upper(r.valid) as "endsAt"
    from authorities a
    left join authority_names n on n.authority_id = a.id and n.valid @> $1::timestamptz
    left join lateral (select x.valid from nil_returns x
      where x.authority_id = a.id and x.valid @> $1::timestamptz
      order by upper(x.valid) desc limit 1) r on true
    where a.valid @> $1::timestamptz and ${WITHIN('a.id')}
      and (r.valid is null or upper(r.valid) < $3::timestamptz)
      and not exists (select from accounts x
        left join account_states s on s.account_id = x.id and s.valid @> $1::timestamptz
        where x.authority_id = a.id and x.valid @> $1::timestamptz and ${IN_REGISTER})
    order by upper(r.valid) nulls first, a.id`;
  return q.rows(text, [instantText(at), where, instantText(soon)]);
}

/** The last import of a kind that somebody carried out, where rows of it were refused. */
export interface RefusedImportRow {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly refused: number;
}

export function refusedImports(
  q: Queryable,
  userId: string,
  since: Instant,
): Promise<RefusedImportRow[]> {
  const text = `select * from (
      select distinct on (i.kind) i.id, i.kind, i.file_name as "fileName", i.started_at,
        coalesce(jsonb_array_length(i.report->'rejected'), 0) as refused
      from imports i where i.started_by = $1::uuid and not i.dry_run
        and i.finished_at is not null and i.started_at >= $2::timestamptz
      order by i.kind, i.started_at desc, i.id desc) x
    where x.refused > 0 order by x.started_at, x.id`;
  return q.rows(named('refused-imports', text), [userId, instantText(since)]);
}

/** A draft of a policy that can be released, or that was proposed and has to be taken up. */
export interface OpenDraftRow {
  readonly id: string;
  readonly status: 'PROPOSED' | 'DRAFT';
  readonly authorityId: string | null;
  readonly title: string;
  readonly version: string;
  readonly authorIds: readonly string[];
}

export function openDraftTasks(q: Queryable): Promise<OpenDraftRow[]> {
  const text = `select f.id, f.status, f.authority_id as "authorityId", d.title, f.version,
      f.author_ids as "authorIds"
    from policy_drafts f join policy_documents d on d.id = f.document_id
    where f.status in ('PROPOSED', 'DRAFT') order by f.recorded_at, f.id limit 100`;
  return q.rows(named('open-draft-tasks', text));
}

/** Leaving lists of a manager's people that are still open, by account. */
export interface TeamLeavingRow {
  readonly open: number;
  readonly since: Instant | null;
}

export async function teamLeaving(
  q: Queryable,
  managerId: string,
  at: Instant,
): Promise<TeamLeavingRow> {
  const text = `select count(*)::int as open, min(t.ended_at) as since
    from offboarding_tasks t join people p on p.id = t.person_id
    where p.manager_id = $2::uuid and t.opened_at <= $1::timestamptz
      and (t.closed_at is null or t.closed_at > $1::timestamptz)`;
  const [row] = await q.rows<TeamLeavingRow>(named('team-leaving', text), [
    instantText(at),
    managerId,
  ]);
  return row ?? { open: 0, since: null };
}
