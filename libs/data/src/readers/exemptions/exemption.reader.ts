import type {
  ExemptionState,
  ExemptionStatus,
  Instant,
  Interval,
  SubjectType,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { BELOW } from '../authorities/authority-tree.sql.js';
import {
  Conditions,
  countRows,
  likePattern,
  named,
  type Page,
  type PageOf,
  readPage,
} from '../paging.js';

export interface ExemptionRow {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly accountId: string | null;
  readonly authorityId: string;
  /** The finding about the same; null = there never was one. */
  readonly findingId: string | null;
  readonly status: ExemptionStatus;
  /** At the instant of the question. */
  readonly state: ExemptionState;
  readonly reason: string | null;
  readonly riskAssessment: string | null;
  readonly requestedBy: string | null;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalNote: string | null;
  /** Local date. */
  readonly reviewOn: string | null;
  readonly valid: Interval;
}

/** The SQL of the domain's `exemptionStateAt` at $1. */
const STATE = `(case when e.status <> 'APPROVED' then e.status
  when e.valid @> $1::timestamptz then 'IN_FORCE'
  when lower(e.valid) > $1::timestamptz then 'UPCOMING'
  when e.withdrawn_at is null then 'ENDED' else 'WITHDRAWN' end)`;
const COLUMNS = `
  e.id, e.rule_id as "ruleId", e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.account_id as "accountId", e.authority_id as "authorityId", f.id as "findingId", e.status,
  ${STATE} as state, e.reason, e.risk_assessment as "riskAssessment",
  e.requested_by as "requestedBy", e.requested_at as "requestedAt", e.decided_by as "decidedBy",
  e.decided_at as "decidedAt", e.decision_note as "decisionNote",
  e.withdrawn_at as "withdrawnAt", e.withdrawal_note as "withdrawalNote",
  e.review_on as "reviewOn", e.valid`;
/** Findings are not governed: of the past, too, they are those of today. */
const FROM = `exemptions e
  left join public.findings f on f.rule_id = e.rule_id and f.subject_type = e.subject_type
    and f.subject_id = e.subject_id and f.account_id is not distinct from e.account_id`;
const SOURCE = { columns: COLUMNS, from: FROM, id: 'e.id' };
/** What waits for a decision first, then what ends first. */
const SORT = {
  sql: `(case when e.status = 'REQUESTED' then '-infinity'::timestamptz else coalesce(upper(e.valid), 'infinity'::timestamptz) end)`,
  type: 'timestamptz',
} as const;

export interface ExemptionListFilter {
  readonly search?: string | null;
  readonly authorityId?: string | null;
  /** The ministry with everything below it. */
  readonly ministryId?: string | null;
  readonly accountId?: string | null;
  readonly ruleIds?: readonly string[] | null;
  readonly states?: readonly ExemptionState[] | null;
}

export function exemptionPage(
  q: Queryable,
  at: Instant,
  filter: ExemptionListFilter,
  page: Page,
): Promise<PageOf<ExemptionRow>> {
  const conditions = conditionsOf(filter, at);
  return readPage(q, SOURCE, { conditions, sort: SORT, descending: false, page });
}

export function countExemptions(
  q: Queryable,
  at: Instant,
  filter: ExemptionListFilter,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, at));
}

function conditionsOf(filter: ExemptionListFilter, at: Instant): Conditions {
  return new Conditions(instantText(at))
    .always('$1::timestamptz is not null')
    .when(filter.authorityId, (v) => `e.authority_id = ${v}::uuid`)
    .when(filter.ministryId, (v) => `e.authority_id in (${BELOW(v)})`)
    .when(filter.accountId, (v) => `e.account_id = ${v}::uuid`)
    .when(filter.ruleIds, (v) => `e.rule_id = any (${v}::text[])`)
    .when(filter.states, (v) => `${STATE} = any (${v}::text[])`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) => `(e.rule_id ilike ${v} or e.reason ilike ${v} or exists (
        select from account_handles h where h.account_id = e.account_id and h.handle ilike ${v}))`,
    );
}

export function exemptionsByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<ExemptionRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where e.id = any ($2::uuid[])`;
  return q.rows(named('exemptions-by-ids', text), [instantText(at), ids]);
}

/** What was requested about the subjects of findings, newest first. */
export function exemptionsOfFindings(
  q: Queryable,
  findingIds: readonly string[],
  at: Instant,
): Promise<ExemptionRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where f.id = any ($2::uuid[])
    order by e.requested_at desc, e.id desc`;
  return q.rows(named('exemptions-of-findings', text), [instantText(at), findingIds]);
}
