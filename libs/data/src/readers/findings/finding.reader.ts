import type {
  CellState,
  Evidence,
  FindingState,
  Instant,
  ReasonData,
  RuleResult,
  Severity,
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
  type SortKey,
} from '../paging.js';
import { FINDING_RANK, OPEN, OVERDUE } from './rank.sql.js';

export interface FindingRow {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly accountId: string | null;
  readonly authorityId: string;
  readonly state: FindingState;
  readonly result: RuleResult;
  readonly severity: Severity;
  /** As the engine wrote them: reason code with data, and the rows that decided. */
  readonly reason: { readonly code: string; readonly data: ReasonData };
  readonly evidence: readonly Evidence[];
  readonly firstDetectedAt: Instant;
  readonly lastOpenedAt: Instant;
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** First instant at which its exemption no longer holds; null = not exempted, or without an end. */
  readonly exemptedUntil: Instant | null;
}

const COLUMNS = `
  f.id, f.rule_id as "ruleId", f.subject_type as "subjectType", f.subject_id as "subjectId",
  f.account_id as "accountId", f.authority_id as "authorityId", f.state, f.result, f.severity,
  f.reason, f.evidence, f.first_detected_at as "firstDetectedAt",
  f.last_opened_at as "lastOpenedAt", f.due_at as "dueAt", f.resolved_at as "resolvedAt",
  f.exempted_until as "exemptedUntil"`;
const SOURCE = { columns: COLUMNS, from: 'findings f', id: 'f.id' };
const SEVERITY_RANK = `(case f.severity when 'CRITICAL' then 0 when 'HIGH' then 1
  when 'MEDIUM' then 2 when 'LOW' then 3 else 4 end)`;

export interface FindingListFilter {
  readonly search?: string | null;
  readonly authorityId?: string | null;
  /** The ministry with everything below it. */
  readonly ministryId?: string | null;
  readonly accountId?: string | null;
  readonly ruleIds?: readonly string[] | null;
  readonly severities?: readonly Severity[] | null;
  readonly states?: readonly FindingState[] | null;
  readonly results?: readonly RuleResult[] | null;
  readonly overdue?: boolean | null;
  readonly cells?: readonly CellState[] | null;
  readonly openedSince?: Instant | null;
  readonly resolvedSince?: Instant | null;
  /** Rules whose title matches the search; the titles are code and not in the database. */
  readonly searchRuleIds?: readonly string[];
}

export type FindingSort = 'SEVERITY' | 'DUE_AT' | 'FIRST_DETECTED_AT';

const SORTS: Readonly<Record<FindingSort, SortKey>> = {
  // Descending: the worst first, and of those the oldest.
  SEVERITY: {
    sql: `(4 - ${SEVERITY_RANK}) * 100000000000::bigint - extract(epoch from f.first_detected_at)::bigint`,
    type: 'bigint',
  },
  DUE_AT: { sql: `coalesce(f.due_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
  FIRST_DETECTED_AT: { sql: 'f.first_detected_at', type: 'timestamptz' },
};

export function findingPage(
  q: Queryable,
  now: Instant,
  filter: FindingListFilter,
  order: { readonly sort: FindingSort; readonly descending: boolean },
  page: Page,
): Promise<PageOf<FindingRow>> {
  const { descending } = order;
  const conditions = conditionsOf(filter, now);
  return readPage(q, SOURCE, { conditions, sort: SORTS[order.sort], descending, page });
}

export function countFindings(
  q: Queryable,
  now: Instant,
  filter: FindingListFilter,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, now));
}

function conditionsOf(filter: FindingListFilter, now: Instant): Conditions {
  const conditions = new Conditions(instantText(now))
    .always('$1::timestamptz is not null')
    .when(filter.authorityId, (v) => `f.authority_id = ${v}::uuid`)
    .when(filter.ministryId, (v) => `f.authority_id in (${BELOW(v)})`)
    .when(filter.accountId, (v) => `f.account_id = ${v}::uuid`)
    .when(filter.ruleIds, (v) => `f.rule_id = any (${v}::text[])`)
    .when(filter.severities, (v) => `f.severity = any (${v}::text[])`)
    .when(filter.states, (v) => `f.state = any (${v}::text[])`)
    .when(filter.results, (v) => `f.result = any (${v}::text[])`)
    .when(filter.cells, (v) => `f.state in (${OPEN}) and (${CELL}) = any (${v}::text[])`)
    .when(filter.openedSince && instantText(filter.openedSince), openedSince)
    .when(filter.resolvedSince && instantText(filter.resolvedSince), resolvedSince);
  if (filter.overdue === true) conditions.always(`f.state in (${OPEN}) and ${OVERDUE}`);
  if (filter.overdue === false) conditions.always(`not (f.state in (${OPEN}) and ${OVERDUE})`);
  if (filter.search) addSearch(conditions, filter.search, filter.searchRuleIds ?? []);
  return conditions;
}

const CELL = `(array['OVERDUE','CRITICAL','OPEN','UNDETERMINED'])[1 + ${FINDING_RANK}]`;
const openedSince = (v: string) => `f.last_opened_at >= ${v}::timestamptz`;
const resolvedSince = (v: string) => `f.state = 'RESOLVED' and f.resolved_at >= ${v}::timestamptz`;

function addSearch(conditions: Conditions, search: string, ruleIds: readonly string[]): void {
  const like = conditions.value(likePattern(search));
  const rules = conditions.value(ruleIds);
  conditions.always(`(f.rule_id ilike ${like} or f.rule_id = any (${rules}::text[])
    or f.account_id in (select h.account_id from account_handles h where h.handle ilike ${like})
    or f.account_id in (select x.id from accounts x where x.display_name ilike ${like})
    or f.authority_id in (select n.authority_id from authority_names n
      where n.name ilike ${like} or n.short_name ilike ${like}))`);
}

export function findingsByIds(q: Queryable, ids: readonly string[]): Promise<FindingRow[]> {
  const text = `select ${COLUMNS} from findings f where f.id = any ($1::uuid[])`;
  return q.rows(named('findings-by-ids', text), [ids]);
}

/** The findings of accounts that are not done with, worst first. */
export function findingsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<FindingRow[]> {
  const text = `select ${COLUMNS} from findings f
    where f.account_id = any ($1::uuid[]) and f.state in (${OPEN}, 'EXEMPTED')
    order by case f.result when 'VIOLATED' then 0 else 1 end, ${SEVERITY_RANK}, f.first_detected_at, f.id`;
  return q.rows(named('findings-of-accounts', text), [accountIds]);
}

export interface FindingCountRow {
  readonly accountId: string;
  readonly critical: number;
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  /** Rank of the worst of them. */
  readonly rank: number;
}

/** How many findings of each account are open, by kind; accounts without any have no row. */
export function findingCountsOf(
  q: Queryable,
  accountIds: readonly string[],
  now: Instant,
): Promise<FindingCountRow[]> {
  const text = `select f.account_id as "accountId",
      count(*) filter (where f.result = 'VIOLATED' and f.severity = 'CRITICAL') as critical,
      count(*) filter (where f.result = 'VIOLATED') as open,
      count(*) filter (where ${OVERDUE}) as overdue,
      count(*) filter (where f.result <> 'VIOLATED') as undetermined,
      min(${FINDING_RANK}) as rank
    from findings f where f.account_id = any ($2::uuid[]) and f.state in (${OPEN})
    group by f.account_id`;
  return q.rows(named('finding-counts-of', text), [instantText(now), accountIds]);
}

/** The last results of accounts: whether any rule is satisfied, for those without findings. */
export function judgedAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<{ accountId: string; compliant: boolean }[]> {
  const text = `select subject_id as "accountId",
      jsonb_path_exists(results, '$.* ? (@ == "COMPLIANT")') as compliant
    from subject_results where subject_type = 'ACCOUNT' and subject_id = any ($1::uuid[])`;
  return q.rows(named('judged-accounts', text), [accountIds]);
}

export interface FindingEventRow {
  readonly id: string;
  readonly authorityId: string;
  readonly findingId: string;
  readonly at: Instant;
  readonly type: string;
  readonly state: FindingState;
  readonly result: RuleResult;
  readonly actorLabel: string | null;
  readonly note: string | null;
}

/** What happened to findings, oldest first. */
export function eventsOfFindings(
  q: Queryable,
  findingIds: readonly string[],
): Promise<FindingEventRow[]> {
  const text = `select id, finding_id as "findingId", authority_id as "authorityId", at, type, state, result,
      actor_label as "actorLabel", note
    from finding_events where finding_id = any ($1::uuid[]) order by at, id`;
  return q.rows(named('events-of-findings', text), [findingIds]);
}
