import { ruleOf } from './registry.js';
import type { Language } from './render-reason.js';

/**
 * What a finding is called: the breach, or the open question as long as a fact is missing, since
 * what is not known accuses nobody.
 */
export function findingTitle(
  finding: { readonly ruleId: string; readonly result: string },
  language: Language,
): string {
  const rule = ruleOf(finding.ruleId);
  const broken = finding.result === 'VIOLATED';
  if (language === 'en') return broken ? rule.breachEn : rule.questionEn;
  return broken ? rule.breachDe : rule.questionDe;
}
