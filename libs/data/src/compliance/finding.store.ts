import type {
  FindingContent,
  FindingState,
  Instant,
  KnownFinding,
  RuleResult,
} from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';
import type { JudgedSubjectType } from '../readers/facts/subject-ids.reader.js';

/** A finding as it is stored, with what an evaluation needs to move it. */
export interface StoredFinding extends KnownFinding {
  /** The account, or the authority, whose evaluation it belongs to. */
  readonly ownerId: string;
  readonly lastOpenedAt: Instant;
  readonly dueAt: Instant | null;
}

const COLUMNS = `id, rule_id as "ruleId", subject_type as "subjectType", subject_id as "subjectId",
  state, result, severity, reason->>'code' as reason, reason->'data' as data, evidence,
  exempted_until as "exemptedUntil", last_opened_at as "lastOpenedAt", due_at as "dueAt"`;

const OF_OWNERS = {
  ACCOUNT: {
    name: 'findings-to-reconcile',
    text: `select ${COLUMNS}, account_id as "ownerId" from findings
      where account_id = any ($1::uuid[]) order by id`,
  },
  AUTHORITY: {
    name: 'findings-of-authorities',
    text: `select ${COLUMNS}, subject_id as "ownerId" from findings
      where authority_id = any ($1::uuid[]) and account_id is null and subject_type = 'AUTHORITY'
      order by id`,
  },
} as const;

/** All findings of accounts or authorities, settled ones too. */
export function readStoredFindings(
  q: Queryable,
  owner: JudgedSubjectType,
  ids: readonly string[],
): Promise<StoredFinding[]> {
  return q.rows<StoredFinding>(OF_OWNERS[owner], [ids]);
}

/** A finding that is opened, and whose it is. */
export interface OpenedFinding {
  readonly accountId: string | null;
  readonly authorityId: string;
  readonly content: FindingContent;
  readonly dueAt: Instant;
}

export type MoveType = 'REOPENED' | 'RESULT_CHANGED' | 'EXEMPTED' | 'RESOLVED';

/** What becomes of a finding that is there already. `content` null: it keeps what it says. */
export interface MovedFinding {
  readonly id: string;
  readonly type: MoveType;
  /** The state that it was read in; one that somebody has changed since is left alone. */
  readonly from: FindingState;
  readonly to: FindingState;
  readonly result: RuleResult;
  readonly content: FindingContent | null;
  readonly dueAt: Instant | null;
}

interface Stamp {
  readonly at: Instant;
  readonly evaluationId: string;
}

/** Opens findings with the first entry of their history; one that is there already is left alone. */
const OPEN = {
  name: 'findings-open',
  text: `with opened as (
      insert into findings (rule_id, subject_type, subject_id, account_id, authority_id, state,
        result, severity, reason, evidence, first_detected_at, last_opened_at, due_at, exempted_until, evaluation_id)
      select x.rule_id, x.subject_type, x.subject_id, x.account_id, x.authority_id, x.state, x.result,
        x.severity, x.reason, x.evidence, $1::timestamptz, $1::timestamptz, x.due_at, x.exempted_until, $2::uuid
      from unnest($3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
          $10::jsonb[], $11::jsonb[], $12::timestamptz[], $13::text[], $14::timestamptz[])
        x (rule_id, subject_type, subject_id, account_id, authority_id, result, severity, reason, evidence,
          due_at, state, exempted_until)
      on conflict (rule_id, subject_type, subject_id, account_id) do nothing
      returning id, authority_id, account_id, state, result)
    insert into finding_events (finding_id, authority_id, account_id, at, type, state, result, evaluation_id)
    select id, authority_id, account_id, $1::timestamptz, 'OPENED', state, result, $2::uuid from opened
    returning id`,
};

export async function openFindings(
  q: Queryable,
  findings: readonly OpenedFinding[],
  { at, evaluationId }: Stamp,
): Promise<number> {
  if (findings.length === 0) return 0;
  const rows = await q.rows(OPEN, [
    instantText(at),
    evaluationId,
    findings.map(({ content }) => content.ruleId),
    findings.map(({ content }) => content.subjectType),
    findings.map(({ content }) => content.subjectId),
    findings.map((one) => one.accountId),
    findings.map((one) => one.authorityId),
    findings.map(({ content }) => content.result),
    findings.map(({ content }) => content.severity),
    findings.map(({ content }) => reasonJson(content)),
    findings.map(({ content }) => JSON.stringify(content.evidence)),
    findings.map((one) => instantText(one.dueAt)),
    findings.map(({ content }) => (content.exemption ? 'EXEMPTED' : 'OPEN')),
    findings.map(({ content }) => untilText(content)),
  ]);
  return rows.length;
}

const MOVE = {
  name: 'findings-move',
  text: `with moved as (
      update findings f set state = x.state, result = x.result,
        severity = coalesce(x.severity, f.severity), reason = coalesce(x.reason, f.reason),
        evidence = coalesce(x.evidence, f.evidence), due_at = x.due_at,
        exempted_until = x.exempted_until, evaluation_id = $2::uuid,
        last_opened_at = case when x.type = 'REOPENED' then $1::timestamptz else f.last_opened_at end,
        resolved_at = case x.type when 'RESOLVED' then $1::timestamptz when 'REOPENED' then null when 'EXEMPTED' then null else f.resolved_at end
      from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[],
          $10::jsonb[], $11::timestamptz[], $12::timestamptz[])
        x (id, type, was, state, result, severity, reason, evidence, due_at, exempted_until)
      where f.id = x.id and f.state = x.was
      returning f.id, f.authority_id, f.account_id, f.state, f.result, x.type)
    insert into finding_events (finding_id, authority_id, account_id, at, type, state, result, evaluation_id)
    select id, authority_id, account_id, $1::timestamptz, type, state, result, $2::uuid from moved
    returning type`,
};

/** Changes findings, each with an entry of its history. */
export async function moveFindings(
  q: Queryable,
  findings: readonly MovedFinding[],
  { at, evaluationId }: Stamp,
): Promise<Readonly<Record<MoveType, number>>> {
  const counts = { REOPENED: 0, RESULT_CHANGED: 0, EXEMPTED: 0, RESOLVED: 0 };
  if (findings.length === 0) return counts;
  const rows = await q.rows<{ type: MoveType }>(MOVE, [
    instantText(at),
    evaluationId,
    findings.map((one) => one.id),
    findings.map((one) => one.type),
    findings.map((one) => one.from),
    findings.map((one) => one.to),
    findings.map((one) => one.result),
    findings.map(({ content }) => content?.severity ?? null),
    findings.map(({ content }) => content && reasonJson(content)),
    findings.map(({ content }) => content && JSON.stringify(content.evidence)),
    findings.map((one) => (one.dueAt === null ? null : instantText(one.dueAt))),
    findings.map(({ content }) => content && untilText(content)),
  ]);
  for (const { type } of rows) counts[type] += 1;
  return counts;
}

function untilText({ exemption }: FindingContent): string | null {
  return exemption?.until ? instantText(exemption.until) : null;
}

function reasonJson({ reason, data }: FindingContent): string {
  return JSON.stringify({ code: reason, data });
}

/** Findings follow their account when another authority takes it over. */
export async function followAuthority(
  q: Queryable,
  accounts: readonly { readonly id: string; readonly authorityId: string }[],
): Promise<void> {
  if (accounts.length === 0) return;
  await q.rows(
    `update findings f set authority_id = x.authority_id
     from unnest($1::uuid[], $2::uuid[]) x (account_id, authority_id)
     where f.account_id = x.account_id and f.authority_id <> x.authority_id`,
    [accounts.map((one) => one.id), accounts.map((one) => one.authorityId)],
  );
}
