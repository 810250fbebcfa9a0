import type { Instant, Interval } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

/** What a row of the record is called when it is named as evidence or as the subject of a finding. */
export interface RecordRow {
  readonly id: string;
  /** The fact of the rules that it belongs to. */
  readonly fact: string;
  /** A code of the vocabulary: role, mechanism, kind. */
  readonly code: string | null;
  /** A handle, a title, a function label. */
  readonly label: string | null;
  /** When it was, for what happened at one instant. */
  readonly at: Instant | null;
  /** From when to when, for what lasts. */
  readonly valid: Interval | null;
  /** Whose function `label` is, or whose words; null = the label names nobody. */
  readonly authorityId: string | null;
}

const PERSON = (column: string) => `(select p.function_label from people p where p.id = ${column})`;

/** Branches whose label is somebody's function, or a text that may name one. */
const NAMING = new Set([
  'authorizations',
  'functionAssignments',
  'mandates',
  'accessGrants',
  'confirmations',
  'attestations',
  'nilReturns',
]);

/** One branch per table; $1 the instant of the question, $2 the ids that are asked for. */
const BRANCHES: readonly (readonly [fact: string, table: string, columns: string])[] = [
  [
    'account',
    'accounts',
    `a.platform_key, coalesce((select '@' || h.handle from account_handles h where h.account_id = a.id and h.valid @> $1::timestamptz), a.display_name, a.url), null, null`,
  ],
  [
    'authority',
    'authorities',
    `a.kind, (select n.name from authority_names n where n.authority_id = a.id order by n.valid @> $1::timestamptz desc, lower(n.valid) desc limit 1), null, null`,
  ],
  ['authorizations', 'authorizations', `a.role, ${PERSON('a.person_id')}, null, a.valid`],
  ['functionAssignments', 'function_assignments', `a.function, a.label, null, a.valid`],
  ['mandates', 'approver_mandates', `a.kind, ${PERSON('a.person_id')}, null, a.valid`],
  ['accessGrants', 'access_grants', `a.mechanism, ${PERSON('a.holder_id')}, null, a.valid`],
  ['credentialEvents', 'credential_events', `a.event, null, a.occurred_at, null`],
  ['secondFactors', 'second_factors', `a.type, null, null, a.valid`],
  ['devices', 'devices', `a.category, null, null, null`],
  ['deviceUses', 'device_uses', `null, null, null, a.valid`],
  ['permits', 'private_use_permits', `null, null, null, a.valid`],
  ['trainingModules', 'training_modules', `null, a.title_de, null, a.valid`],
  ['trainingCompletions', 'training_completions', `null, a.module_key, null, a.valid`],
  [
    'policyVersions',
    'policy_versions',
    `null, (select d.title || ' ' || a.version from policy_documents d where d.id = a.document_id), null, a.valid`,
  ],
  ['policyAcknowledgements', 'policy_acknowledgements', `null, null, a.acknowledged_at, null`],
  ['approvals', 'approvals', `a.decision, null, a.decided_at, null`],
  ['standingApprovals', 'standing_approvals', `null, a.category, null, a.valid`],
  ['outOfHours', 'out_of_hours_authorizations', `a.reason, null, null, a.valid`],
  ['actions', 'account_actions', `a.kind, null, a.occurred_at, null`],
  ['connectedApps', 'connected_apps', `null, a.app_name, null, a.valid`],
  ['confirmations', 'review_rows', `a.state, a.decided_by_function, a.decided_at, null`],
  ['exemptions', 'exemptions', `a.rule_id, null, null, a.valid`],
  ['pageChecks', 'page_checks', `a.page, null, a.checked_at, null`],
  ['verifications', 'account_verifications', `a.method, null, a.checked_at, null`],
  ['usageConcepts', 'usage_concepts', `null, a.title, null, a.valid`],
  ['attestations', 'attestations', `null, a.attested_by_function, a.attested_at, null`],
  ['workTimeProfiles', 'work_time_profiles', `null, a.basis, null, a.valid`],
  ['nilReturns', 'nil_returns', `null, a.stated_by_function, null, a.valid`],
];

const RECORDS = BRANCHES.map(
  ([fact, table, columns]) =>
    `select a.id, '${fact}' as fact, ${columns}, ${NAMING.has(fact) ? 'a.authority_id' : 'null'}
    from ${table} a where a.id = any ($2::uuid[])`,
).join('\nunion all\n');

/** Rows of any table by id, in one statement; what the viewer may not see is left out. */
export function recordsByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<RecordRow[]> {
  const text = `with record (id, fact, code, label, at, valid, "authorityId") as (
    select null::uuid, null::text, null::text, null::text, null::timestamptz, null::tstzrange, null::uuid where false
    union all
    ${RECORDS}) select * from record`;
  return q.rows(named('records-by-ids', text), [instantText(at), ids]);
}
