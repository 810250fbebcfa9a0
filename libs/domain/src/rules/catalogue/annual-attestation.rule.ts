import type { AccountFact, AttestationFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import type { Instant } from '../../time/interval.js';
import { aboutAccount } from '../judgement.js';
import { WARN_DAYS } from '../parameter-label.js';
import { accountRule, type RuleContext } from '../rule.js';
import { unlessKept } from '../status.js';

function lastAttestation(
  attestations: readonly AttestationFact[],
  at: Instant,
): AttestationFact | null {
  let last: AttestationFact | null = null;
  for (const one of attestations) if (one.at <= at && (!last || one.at > last.at)) last = one;
  return last;
}

/** Nobody could attest before the account was on record, nor before the rule asked for it. */
function firstBasis(account: AccountFact, context: RuleContext): Instant {
  return Math.max(account.valid.from, context.bindsFrom);
}

export const rule = accountRule({
  id: 'REG-03',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: 'Jährliche Bestätigung',
  titleEn: 'Annual attestation',
  breachDe: 'Jährliche Bestätigung überfällig',
  breachEn: 'Annual attestation overdue',
  questionDe: 'Jährlich bestätigt?',
  questionEn: 'Attested within the year?',
  conditionDe: 'Die letzte Bestätigung der Angaben liegt höchstens 365 Tage zurück.',
  conditionEn: 'The entry was last attested at most 365 days ago.',
  source: 'U.S. Digital Registry der GSA („annually review registered accounts“); BSI ORP.4.A3',
  remediationDe: 'Angaben prüfen und bestätigen.',
  remediationEn: 'Check the entry and attest it.',
  due: { immediately: true },
  facts: ['account', 'attestations'],
  parameters: { maxAgeDays: 365, warnDays: 30 },
  labels: {
    maxAgeDays: {
      de: 'Abstand zwischen zwei Bestätigungen, höchstens',
      en: 'Time between two attestations, at most',
      unit: 'DAYS',
    },
    warnDays: WARN_DAYS,
  },
  reasons: {
    ATTESTED: {
      de: 'Bestätigt am {attestedAt:date}; die nächste Bestätigung ist bis {until:date} fällig.',
      en: 'Attested on {attestedAt:date}; the next attestation is due by {until:date}.',
    },
    ATTESTATION_TOO_OLD: {
      de: 'Zuletzt bestätigt am {attestedAt:date}; die Frist endete am {until:date}.',
      en: 'Last attested on {attestedAt:date}; the period ended on {until:date}.',
    },
    NEVER_ATTESTED: {
      de: 'Noch nie bestätigt; die Frist endete am {until:date}.',
      en: 'Never attested; the period ended on {until:date}.',
    },
    FIRST_NOT_DUE: {
      de: 'Die erste Bestätigung ist noch nicht fällig (bis {until:date}).',
      en: 'The first attestation is not yet due (by {until:date}).',
    },
  },
  judge({ account, attestations }, at, { maxAgeDays, warnDays }, context) {
    const exempt = unlessKept(account);
    if (exempt) return exempt;
    const last = lastAttestation(attestations, at);
    const until = (last ? last.at : firstBasis(account, context)) + maxAgeDays * DAY;
    const inTime = at <= until;
    const dueSoonAt = inTime && at >= until - warnDays * DAY ? until : null;
    if (last) {
      const data = { attestedAt: last.at, until };
      const evidence = [{ fact: 'attestations', id: last.id }] as const;
      return inTime
        ? [{ ...aboutAccount(account, 'COMPLIANT', 'ATTESTED', data, evidence), dueSoonAt }]
        : [aboutAccount(account, 'VIOLATED', 'ATTESTATION_TOO_OLD', data, evidence)];
    }
    return inTime
      ? [{ ...aboutAccount(account, 'NOT_APPLICABLE', 'FIRST_NOT_DUE', { until }), dueSoonAt }]
      : [aboutAccount(account, 'VIOLATED', 'NEVER_ATTESTED', { until })];
  },
  boundaries({ account, attestations }, visit, { maxAgeDays, warnDays }, context) {
    const around = (basis: Instant): void => {
      visit(basis + (maxAgeDays - warnDays) * DAY);
      visit(basis + maxAgeDays * DAY + 1);
    };
    around(firstBasis(account, context));
    for (const attestation of attestations) around(attestation.at);
  },
});
