import {
  type PolicyVersionRow,
  policyVersionsAt,
  policyVersionsByIds,
  type RuleVersionRow,
  versionsOfRules,
} from '@vieraugen/data';
import { RULES } from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';

export { policyVersionsByIds, versionsOfRules };
export type { PolicyVersionRow, RuleVersionRow };

/** The policies in force at the instant. */
export const policiesInForce = (reading: Reading) => policyVersionsAt(reading, reading.at);

/** Rules whose id, or a title of theirs or of their findings, contains a text; texts are code. */
export function rulesMatching(text: string): readonly string[] {
  const wanted = text.trim().toLocaleLowerCase('de');
  return RULES.filter((rule) =>
    [
      ...[rule.id, rule.titleDe, rule.titleEn],
      ...[rule.breachDe, rule.breachEn, rule.questionDe, rule.questionEn],
    ].some((one) => one.toLocaleLowerCase('de').includes(wanted)),
  ).map(({ id }) => id);
}
