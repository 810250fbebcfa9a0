import {
  deleteRows,
  insertRows,
  lockWhere,
  newId,
  type PolicyVersionEntity,
  RuleVersionEntity,
  updateRows,
} from '@vieraugen/data';
import { contains, type DraftedRule } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';

/** Ends what earlier versions of the document had put in force, and begins what this one does. */
export async function putRulesInForce(
  change: Change,
  { id: policyVersionId, documentId, authorityId, valid }: PolicyVersionEntity,
  rules: readonly DraftedRule[],
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
    rules.map((rule) => ({
      ...rule,
      id: newId(change.now),
      policyVersionId,
      authorityId,
      valid,
    })),
  );
}
