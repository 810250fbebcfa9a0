import type { ExemptionFact } from '../../facts/facts.js';
import { plusMonths } from '../../calendar/zone.js';
import type { RuleResult } from '../../model/vocabulary.js';
import { DAY } from '../../time/duration.js';
import { contains } from '../../time/interval.js';
import { judgement, type Evidence, type ReasonData } from '../judgement.js';
import { WARN_DAYS } from '../parameter-label.js';
import { authorityRule } from '../rule.js';

type Code = keyof typeof REASONS;

const REASONS = {
  EXEMPTIONS_IN_ORDER: {
    de: 'Ausnahmen, begründet, bewertet und befristet: {count}.',
    en: 'Exemptions with reason, risk assessment and end: {count}.',
  },
  NO_EXEMPTIONS: {
    de: 'Zu diesem Zeitpunkt gilt keine Ausnahme.',
    en: 'No exemption is in force at that time.',
  },
  NO_END: {
    de: 'Ausnahme ohne Ende: {rules}.',
    en: 'Exemption without an end: {rules}.',
  },
  TOO_LONG: {
    de: 'Ausnahme für mehr als {months} Monate: {rules}.',
    en: 'Exemption for more than {months} months: {rules}.',
  },
  NOT_REASONED: {
    de: 'Ausnahme ohne Begründung oder ohne Bewertung des Risikos: {rules}.',
    en: 'Exemption without a reason or a risk assessment: {rules}.',
  },
  ONE_PERSON: {
    de: 'Ausnahme von der Person genehmigt, die sie beantragt hat: {rules}.',
    en: 'Exemption approved by the person who requested it: {rules}.',
  },
  DECIDER_UNKNOWN: {
    de: 'Es ist nicht eingetragen, wer die Ausnahme beantragt und wer sie genehmigt hat: {rules}.',
    en: 'It is not on record who requested and who approved the exemption: {rules}.',
  },
};

/** The worst comes first; what stands later is said only where nothing before it is the case. */
const WORST_FIRST: readonly (readonly [Code, RuleResult])[] = [
  ['NO_END', 'VIOLATED'],
  ['TOO_LONG', 'VIOLATED'],
  ['NOT_REASONED', 'VIOLATED'],
  ['ONE_PERSON', 'VIOLATED'],
  ['DECIDER_UNKNOWN', 'UNDETERMINED'],
  ['EXEMPTIONS_IN_ORDER', 'COMPLIANT'],
];

function codeOf(one: ExemptionFact, maxMonths: number): Code {
  const { from, to } = one.valid;
  if (to === null) return 'NO_END';
  if (to > plusMonths(from, maxMonths)) return 'TOO_LONG';
  if (!one.hasReason || !one.hasRiskAssessment) return 'NOT_REASONED';
  if (one.requestedBy === null || one.approvedBy === null) return 'DECIDER_UNKNOWN';
  return one.requestedBy === one.approvedBy ? 'ONE_PERSON' : 'EXEMPTIONS_IN_ORDER';
}

export const rule = authorityRule({
  id: 'GOV-01',
  area: 'GOVERNANCE',
  subject: 'AUTHORITY',
  severity: 'MEDIUM',
  titleDe: 'Ausnahme befristet und begründet',
  titleEn: 'Exemption limited and reasoned',
  breachDe: 'Ausnahme nicht befristet, nicht begründet oder ohne zweite Person',
  breachEn: 'Exemption without an end, a reason or a second person',
  questionDe: 'Ausnahme von zweiter Person genehmigt?',
  questionEn: 'Exemption approved by a second person?',
  conditionDe:
    'Jede geltende Ausnahme ist begründet, ihr Risiko bewertet, von einer zweiten Person genehmigt und auf höchstens zwölf Monate befristet.',
  conditionEn:
    'Every exemption in force has a reason and a risk assessment, was approved by a second person, and lasts twelve months at most.',
  source: 'BSI ORP.5.A5 („Alle Ausnahmegenehmigungen SOLLTEN befristet sein“)',
  remediationDe: 'Ausnahme zurücknehmen oder befristet und begründet neu beantragen.',
  remediationEn: 'Withdraw the exemption, or request it anew with a reason and an end.',
  due: { workingDays: 5 },
  facts: ['authority', 'exemptions'],
  parameters: { maxMonths: 12, warnDays: 30 },
  labels: {
    maxMonths: {
      de: 'Dauer einer Ausnahme, höchstens',
      en: 'Length of an exemption, at most',
      unit: 'MONTHS',
    },
    warnDays: WARN_DAYS,
  },
  reasons: REASONS,
  judge({ authority, exemptions }, at, { maxMonths, warnDays }) {
    const inForce = exemptions.filter(({ valid }) => contains(valid, at));
    const codes = inForce.map((one) => codeOf(one, maxMonths));
    const [code, result] = WORST_FIRST.find(([one]) => codes.includes(one)) ?? [];
    if (!code || !result) {
      const own: Evidence = { fact: 'authority', id: authority.id };
      return [judgement('NOT_APPLICABLE', 'AUTHORITY', authority.id, 'NO_EXEMPTIONS', [own])];
    }
    const worst = inForce.filter((_, index) => codes[index] === code);
    const rules = [...new Set(worst.map(({ ruleId }) => ruleId))].sort();
    const named: ReasonData = code === 'TOO_LONG' ? { rules, months: maxMonths } : { rules };
    const data = code === 'EXEMPTIONS_IN_ORDER' ? { count: worst.length } : named;
    const evidence = worst.map(({ id }): Evidence => ({ fact: 'exemptions', id }));
    const ends = Math.min(...inForce.map(({ valid }) => valid.to ?? Infinity));
    const dueSoonAt = result === 'COMPLIANT' && at >= ends - warnDays * DAY ? ends : null;
    return [{ ...judgement(result, 'AUTHORITY', authority.id, code, evidence, data), dueSoonAt }];
  },
  boundaries({ exemptions }, visit, { warnDays }) {
    for (const { valid } of exemptions) if (valid.to !== null) visit(valid.to - warnDays * DAY);
  },
});
