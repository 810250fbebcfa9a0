import type { Due, Instant, Interval, Paragraph, PolicyKind, Severity } from '@vieraugen/domain';
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
  readonly due: Due | null;
  /** Number of the paragraph that it enforces. */
  readonly clause: string | null;
  readonly parameters: unknown;
  readonly valid: Interval;
}

const RULE_VERSION = `select id, rule_id as "ruleId", policy_version_id as "policyVersionId",
      authority_id as "authorityId", active, severity, due, clause, parameters, valid
    from rule_versions`;

/** How rules were put in force, newest first. */
export function versionsOfRules(
  q: Queryable,
  ruleIds: readonly string[],
): Promise<RuleVersionRow[]> {
  const text = `${RULE_VERSION} where rule_id = any ($1::text[]) order by lower(valid) desc, id`;
  return q.rows(named('versions-of-rules', text), [ruleIds]);
}

/** What policy versions put in force, by rule. */
export function rulesOfPolicyVersions(
  q: Queryable,
  policyVersionIds: readonly string[],
): Promise<RuleVersionRow[]> {
  const text = `${RULE_VERSION} where policy_version_id = any ($1::uuid[]) order by rule_id, id`;
  return q.rows(named('rules-of-policy-versions', text), [policyVersionIds]);
}

export interface PolicyVersionRow {
  readonly id: string;
  readonly documentId: string;
  readonly authorityId: string | null;
  readonly title: string;
  readonly kind: PolicyKind;
  readonly version: string;
  readonly url: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sha256: string | null;
  readonly acknowledge: boolean;
  readonly publishedAt: Instant | null;
  /** Local date of the decision. */
  readonly resolvedOn: string | null;
  readonly valid: Interval;
}

const POLICY = `select v.id, v.document_id as "documentId", d.authority_id as "authorityId", d.title,
      d.kind, v.version, v.url, v.paragraphs, v.sha256, v.acknowledge, v.published_at as "publishedAt",
      v.resolved_on as "resolvedOn", v.valid
    from policy_versions v join policy_documents d on d.id = v.document_id`;

export function policyVersionsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<PolicyVersionRow[]> {
  return q.rows(named('policy-versions-by-ids', `${POLICY} where v.id = any ($1::uuid[])`), [ids]);
}

/** All versions of documents, newest first. */
export function versionsOfPolicies(
  q: Queryable,
  documentIds: readonly string[],
): Promise<PolicyVersionRow[]> {
  const text = `${POLICY} where v.document_id = any ($1::uuid[]) order by lower(v.valid) desc`;
  return q.rows(named('versions-of-policies', text), [documentIds]);
}

/** The policies in force at the instant, state-wide ones first. */
export function policyVersionsAt(q: Queryable, at: Instant): Promise<PolicyVersionRow[]> {
  const text = `${POLICY} where v.valid @> $1::timestamptz order by d.authority_id nulls first, d.title`;
  return q.rows(named('policy-versions-at', text), [instantText(at)]);
}
