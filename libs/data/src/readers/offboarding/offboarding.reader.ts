import type {
  EvidenceKind,
  Instant,
  OffboardingCause,
  OffboardingItemKind,
  OffboardingOutcome,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { Conditions, countRows, named, type Page, type PageOf, readPage } from '../paging.js';

export interface OffboardingTaskRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly authorizationId: string;
  readonly cause: OffboardingCause;
  readonly endedAt: Instant;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly outcome: OffboardingOutcome | null;
}

const TASK = `t.id, t.account_id as "accountId", t.authority_id as "authorityId",
  t.person_id as "personId", t.authorization_id as "authorizationId", t.cause,
  t.ended_at as "endedAt", t.opened_at as "openedAt", t.closed_at as "closedAt", t.outcome`;
const SOURCE = { columns: TASK, from: 'offboarding_tasks t', id: 't.id' };

export interface OffboardingFilter {
  /** Open at the instant; false = closed by then; left out = both. */
  readonly open?: boolean | null;
  readonly authorityId?: string | null;
  readonly accountId?: string | null;
  readonly personId?: string | null;
}

/** Lists opened by the instant, the oldest first. */
export function offboardingPage(
  q: Queryable,
  at: Instant,
  filter: OffboardingFilter,
  page: Page,
): Promise<PageOf<OffboardingTaskRow>> {
  const sort = { sql: 't.ended_at', type: 'timestamptz' } as const;
  const conditions = conditionsOf(filter, at);
  return readPage(q, SOURCE, { conditions, sort, descending: filter.open === false, page });
}

export function countOffboardings(
  q: Queryable,
  at: Instant,
  filter: OffboardingFilter,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, at));
}

function conditionsOf(filter: OffboardingFilter, at: Instant): Conditions {
  const conditions = new Conditions(instantText(at))
    .always('t.opened_at <= $1::timestamptz')
    .when(filter.authorityId, (v) => `t.authority_id = ${v}::uuid`)
    .when(filter.accountId, (v) => `t.account_id = ${v}::uuid`)
    .when(filter.personId, (v) => `t.person_id = ${v}::uuid`);
  if (filter.open === true)
    conditions.always('(t.closed_at is null or t.closed_at > $1::timestamptz)');
  if (filter.open === false) conditions.always('t.closed_at <= $1::timestamptz');
  return conditions;
}

export function offboardingsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<OffboardingTaskRow[]> {
  const text = `select ${TASK} from offboarding_tasks t where t.id = any ($1::uuid[])`;
  return q.rows(named('offboardings-by-ids', text), [ids]);
}

/** All lists of accounts, closed ones too, newest first. */
export function offboardingsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<OffboardingTaskRow[]> {
  const text = `select ${TASK} from offboarding_tasks t where t.account_id = any ($1::uuid[])
    order by t.ended_at desc, t.id`;
  return q.rows(named('offboardings-of-accounts', text), [accountIds]);
}

export function offboardingsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<OffboardingTaskRow[]> {
  const text = `select ${TASK} from offboarding_tasks t where t.person_id = any ($1::uuid[])
    order by t.ended_at desc, t.id`;
  return q.rows(named('offboardings-of-people', text), [personIds]);
}

export interface OffboardingItemRow {
  readonly id: string;
  readonly taskId: string;
  readonly kind: OffboardingItemKind;
  readonly doneAt: Instant | null;
  readonly evidenceId: string | null;
}

export function itemsOfOffboardings(
  q: Queryable,
  taskIds: readonly string[],
): Promise<OffboardingItemRow[]> {
  const text = `select id, task_id as "taskId", kind, done_at as "doneAt", evidence_id as "evidenceId"
    from offboarding_items where task_id = any ($1::uuid[])
    order by array_position('{SECRET_ROTATED,SEAT_REMOVED,SESSIONS_REVOKED,FACTOR_RETURNED,RECOVERY_CHECKED}', kind)`;
  return q.rows(named('items-of-offboardings', text), [taskIds]);
}

export interface EvidenceRow {
  readonly id: string;
  readonly authorityId: string;
  readonly accountId: string | null;
  readonly kind: EvidenceKind;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly mime: string | null;
  readonly size: number | null;
  readonly statement: string | null;
  readonly byFunction: string;
  readonly capturedAt: Instant;
}

/** Evidence by id, without the bytes. */
export function evidenceByIds(q: Queryable, ids: readonly string[]): Promise<EvidenceRow[]> {
  const text = `select id, authority_id as "authorityId", account_id as "accountId", kind, sha256,
      file_name as "fileName", mime, size, statement, by_function as "byFunction",
      captured_at as "capturedAt"
    from evidence_items where id = any ($1::uuid[])`;
  return q.rows(named('evidence-by-ids', text), [ids]);
}

/** The bytes of an evidence; null where it is no file or not to be seen. */
export async function evidenceContent(q: Queryable, id: string): Promise<Buffer | null> {
  const [row] = await q.rows<{ content: string }>(
    `select encode(content, 'base64') as content from evidence_files where id = $1::uuid`,
    [id],
  );
  return row ? Buffer.from(row.content, 'base64') : null;
}
