import { plusMonths } from '../../calendar/zone.js';
import type { SecondFactorFact } from '../../facts/facts.js';
import type { Severity } from '../../model/vocabulary.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';

/** From the best to the worst thing that can be said of a second factor. */
const STANDINGS = ['SECOND_FACTOR', 'EVIDENCE_UNKNOWN', 'EVIDENCE_TOO_OLD', 'SMS_ONLY'] as const;
type Standing = (typeof STANDINGS)[number];

const RESULTS = {
  SECOND_FACTOR: 'COMPLIANT',
  EVIDENCE_UNKNOWN: 'UNDETERMINED',
  EVIDENCE_TOO_OLD: 'VIOLATED',
  SMS_ONLY: 'VIOLATED',
} as const;

function standingOf({ type, evidenceAt }: SecondFactorFact, at: Instant, months: number): Standing {
  if (type === 'SMS') return 'SMS_ONLY';
  if (evidenceAt === null || evidenceAt > at) return 'EVIDENCE_UNKNOWN';
  return at <= plusMonths(evidenceAt, months) ? 'SECOND_FACTOR' : 'EVIDENCE_TOO_OLD';
}

function bestFactor(factors: readonly SecondFactorFact[], at: Instant, months: number) {
  let best: { readonly standing: Standing; readonly factor: SecondFactorFact } | null = null;
  for (const factor of factors) {
    if (!contains(factor.valid, at)) continue;
    const standing = standingOf(factor, at, months);
    if (!best || STANDINGS.indexOf(standing) < STANDINGS.indexOf(best.standing))
      best = { standing, factor };
  }
  return best;
}

export const rule = accountRule({
  id: 'ACC-04',
  area: 'ACCESS',
  subject: 'ACCOUNT',
  severity: 'HIGH',
  titleDe: 'Zwei-Faktor aktiv',
  titleEn: 'MFA enabled',
  breachDe: 'Kein ausreichender zweiter Faktor',
  breachEn: 'No sufficient second factor',
  questionDe: 'Zweiter Faktor eingerichtet?',
  questionEn: 'Second factor set up?',
  conditionDe:
    'Bietet die Plattform einen zweiten Faktor an, ist einer eingerichtet, nicht per SMS, und der Nachweis ist höchstens zwölf Monate alt.',
  conditionEn:
    'Where the platform offers a second factor, one is set up, not by SMS, and the evidence is at most twelve months old.',
  source:
    'CISA Capacity Enhancement Guide „Social Media“; BSI ORP.4.A21; UK Ministry of Justice („avoid SMS“)',
  remediationDe: 'Zweiten Faktor einrichten.',
  remediationEn: 'Set up a second factor.',
  due: { workingDays: 5 },
  facts: ['account', 'secondFactors'],
  parameters: { maxEvidenceMonths: 12, smsSeverity: 'MEDIUM' },
  labels: {
    maxEvidenceMonths: {
      de: 'Letzter Nachweis des zweiten Faktors, höchstens alt',
      en: 'Last evidence of the second factor, at most old',
      unit: 'MONTHS',
    },
    smsSeverity: {
      de: 'Schwere, wenn es nur einen Faktor über SMS gibt',
      en: 'Severity if there is only a factor by SMS',
      unit: 'SEVERITY',
    },
  },
  reasons: {
    SECOND_FACTOR: {
      de: 'Zweiter Faktor ({type:term}) eingerichtet, zuletzt nachgewiesen am {seenAt:date}.',
      en: 'Second factor ({type:term}) set up, last evidenced on {seenAt:date}.',
    },
    NO_SECOND_FACTOR: {
      de: 'Die Plattform bietet einen zweiten Faktor an, eingerichtet ist keiner.',
      en: 'The platform offers a second factor, none is set up.',
    },
    SMS_ONLY: {
      de: 'Als zweiter Faktor ist nur die SMS eingerichtet.',
      en: 'The only second factor is SMS.',
    },
    EVIDENCE_TOO_OLD: {
      de: 'Der zweite Faktor ({type:term}) wurde zuletzt am {seenAt:date} nachgewiesen.',
      en: 'The second factor ({type:term}) was last evidenced on {seenAt:date}.',
    },
    EVIDENCE_UNKNOWN: {
      de: 'Ein zweiter Faktor ({type:term}) ist eingetragen, ein Nachweis dazu nicht.',
      en: 'A second factor ({type:term}) is on record, evidence of it is not.',
    },
    NOT_SUPPORTED: {
      de: 'Die Plattform bietet keinen zweiten Faktor an.',
      en: 'The platform offers no second factor.',
    },
    SUPPORT_UNKNOWN: {
      de: 'Ob die Plattform einen zweiten Faktor anbietet, ist nicht eingetragen.',
      en: 'It is not on record whether the platform offers a second factor.',
    },
  },
  judge({ account, secondFactors }, at, { maxEvidenceMonths, smsSeverity }) {
    const exempt = unlessKept(account);
    if (exempt) return exempt;
    if (account.platformSupportsMfa === null)
      return [aboutAccount(account, 'UNDETERMINED', 'SUPPORT_UNKNOWN')];
    if (!account.platformSupportsMfa)
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NOT_SUPPORTED')];
    const best = bestFactor(secondFactors, at, maxEvidenceMonths);
    if (!best) return [aboutAccount(account, 'VIOLATED', 'NO_SECOND_FACTOR')];
    const { standing, factor } = best;
    const data = { type: factor.type, seenAt: factor.evidenceAt };
    const evidence = [{ fact: 'secondFactors', id: factor.id }] as const;
    const severity = standing === 'SMS_ONLY' ? (smsSeverity as Severity) : null;
    const judged = aboutAccount(account, RESULTS[standing], standing, data, evidence);
    return [severity ? { ...judged, severity } : judged];
  },
  boundaries({ secondFactors }, visit, { maxEvidenceMonths }) {
    for (const { evidenceAt } of secondFactors)
      if (evidenceAt !== null) visit(plusMonths(evidenceAt, maxEvidenceMonths) + 1);
  },
});
