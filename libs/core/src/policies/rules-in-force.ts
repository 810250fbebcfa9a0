import {
  deleteRows,
  insertRows,
  lockWhere,
  newId,
  type PolicyVersionEntity,
  RuleVersionEntity,
  updateRows,
} from '@vieraugen/data';
import { contains, isRuleId, parameterProblems, ruleOf, SEVERITIES } from '@vieraugen/domain';
import { invalid, oneOf, optionalText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { RuleInForce } from './policy.inputs.js';

/** Rules that exist as code, each once, with parameters that they know. */
export function validRules(rules: readonly RuleInForce[]): readonly RuleInForce[] {
  const seen = new Set<string>();
  return rules.map((rule) => {
    const { ruleId, severity, clause, parameters = {} } = rule;
    if (!isRuleId(ruleId) || seen.has(ruleId)) throw noSuchRule(ruleId);
    seen.add(ruleId);
    const [problem] = parameterProblems(ruleOf(ruleId), parameters);
    if (problem) throw invalid('rules', `Nicht möglich: ${problem}.`, `Not possible: ${problem}.`);
    return {
      ...rule,
      parameters,
      severity: severity ? oneOf('rules', severity, SEVERITIES) : null,
      clause: optionalText('rules', clause) ?? null,
    };
  });
}

function noSuchRule(ruleId: string) {
  return invalid(
    'rules',
    `Die Regel ${ruleId} gibt es nicht, oder sie ist doppelt genannt.`,
    `There is no rule ${ruleId}, or it is named twice.`,
  );
}

/** Ends what earlier versions of the document had put in force, and begins what this one does. */
export async function putRulesInForce(
  change: Change,
  { id: policyVersionId, documentId, authorityId, valid }: PolicyVersionEntity,
  rules: readonly RuleInForce[],
): Promise<void> {
  const rows = await lockWhere(
    change,
    RuleVersionEntity,
    't.policy_version_id in (select id from policy_versions where document_id = $1)',
    [documentId],
  );
  const current = [...rows.values()].filter((row) => contains(row.valid, valid.from));
  const replaced = current.filter((row) => row.valid.from === valid.from);
  await deleteRows(
    change,
    RuleVersionEntity,
    replaced.map(({ id }) => id),
  );
  await updateRows(
    change,
    RuleVersionEntity,
    current
      .filter((row) => row.valid.from < valid.from)
      .map((row) => ({ id: row.id, valid: { from: row.valid.from, to: valid.from } })),
  );
  await insertRows(
    change,
    RuleVersionEntity,
    rules.map(({ ruleId, active = true, severity, due, parameters = {}, clause }) => ({
      id: newId(change.now),
      ruleId,
      policyVersionId,
      authorityId,
      active,
      severity,
      due: due ?? null,
      parameters,
      clause,
      valid,
    })),
  );
}
