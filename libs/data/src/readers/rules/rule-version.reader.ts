import type { Instant, Interval, PolicyKind, Severity } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface RuleVersionRow {
  readonly id: string;
  readonly ruleId: string;
  readonly policyVersionId: string;
  readonly authorityId: string | null;
  readonly active: boolean;
  readonly severity: Severity | null;
  readonly clause: string | null;
  readonly parameters: unknown;
  readonly valid: Interval;
}

/** How rules were put in force, newest first. */
export function versionsOfRules(
  q: Queryable,
  ruleIds: readonly string[],
): Promise<RuleVersionRow[]> {
  const text = `select id, rule_id as "ruleId", policy_version_id as "policyVersionId",
      authority_id as "authorityId", active, severity, clause, parameters, valid
    from rule_versions where rule_id = any ($1::text[]) order by lower(valid) desc, id`;
  return q.rows(named('versions-of-rules', text), [ruleIds]);
}

export interface PolicyVersionRow {
  readonly id: string;
  readonly documentId: string;
  readonly authorityId: string | null;
  readonly title: string;
  readonly kind: PolicyKind;
  readonly version: string;
  readonly url: string | null;
  readonly text: string | null;
  readonly valid: Interval;
}

const POLICY = `v.id, v.document_id as "documentId", d.authority_id as "authorityId", d.title, d.kind,
  v.version, v.url, v.text, v.valid`;

export function policyVersionsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<PolicyVersionRow[]> {
  const text = `select ${POLICY} from policy_versions v join policy_documents d on d.id = v.document_id
    where v.id = any ($1::uuid[])`;
  return q.rows(named('policy-versions-by-ids', text), [ids]);
}

/** The policies in force at the instant, state-wide ones first. */
export function policyVersionsAt(q: Queryable, at: Instant): Promise<PolicyVersionRow[]> {
  const text = `select ${POLICY} from policy_versions v join policy_documents d on d.id = v.document_id
    where v.valid @> $1::timestamptz order by d.authority_id nulls first, d.title`;
  return q.rows(named('policy-versions-at', text), [instantText(at)]);
}
