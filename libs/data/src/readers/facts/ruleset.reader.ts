import {
  type Due,
  type Interval,
  type RuleParameters,
  Ruleset,
  type Severity,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { byId, statement } from './fact-batch.js';

/** A version binds only while the policy version that it stands in is in force. */
const RULE_VERSIONS = statement(
  'rule-versions',
  `select r.id, r.rule_id as "ruleId", r.policy_version_id as "policyVersionId",
     p.document_id as "documentId", r.authority_id as "authorityId", r.active, r.severity, r.due, r.parameters,
     r.valid * p.valid as valid
   from rule_versions r join policy_versions p on p.id = r.policy_version_id
   where r.valid && p.valid`,
);

/** A version as it stands on record, with the document that it stands in. */
export interface RecordedRuleVersion {
  readonly id: string;
  readonly documentId: string;
  readonly ruleId: string;
  readonly policyVersionId: string;
  readonly authorityId: string | null;
  readonly active: boolean;
  readonly severity: Severity | null;
  readonly due: Due | null;
  readonly parameters: RuleParameters;
  readonly valid: Interval;
}

/** Which rules bind whom and since when, with their numbers, as the policies set them. */
export async function readRuleset(q: Queryable): Promise<Ruleset> {
  return new Ruleset(await readRuleVersions(q));
}

/** The same as rows, for whoever supposes others. */
export async function readRuleVersions(q: Queryable): Promise<RecordedRuleVersion[]> {
  const rows = await q.rows<RecordedRuleVersion>(RULE_VERSIONS);
  return rows.sort(byId);
}
