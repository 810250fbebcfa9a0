import type { AuthorizationFact, ConfirmationFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import type { Instant } from '../../time/interval.js';
import { isEffective } from '../effective.js';
import { aboutAccount, aboutAuthorization, type Evidence } from '../judgement.js';
import { lastConfirmation } from '../reviews.js';
import { WARN_DAYS } from '../parameter-label.js';
import { accountRule, type RuleContext } from '../rule.js';

/** Nobody could confirm before it was activated, nor before the rule asked for it. */
function firstBasis({ activatedAt, valid }: AuthorizationFact, context: RuleContext): Instant {
  return Math.max(activatedAt ?? valid.from, context.bindsFrom);
}

interface Period {
  readonly maxAgeDays: number;
  readonly warnDays: number;
}

function judgeConfirmation(
  one: AuthorizationFact,
  confirmations: readonly ConfirmationFact[],
  at: Instant,
  { maxAgeDays, warnDays }: Period,
  context: RuleContext,
) {
  const own: Evidence = { fact: 'authorizations', id: one.id };
  const last = lastConfirmation(confirmations, one.id, at);
  const until = (last ? last.at : firstBasis(one, context)) + maxAgeDays * DAY;
  const inTime = at <= until;
  const dueSoonAt = inTime && at >= until - warnDays * DAY ? until : null;
  if (!last)
    return inTime
      ? {
          ...aboutAuthorization(one, 'NOT_APPLICABLE', 'FIRST_NOT_DUE', [own], { until }),
          dueSoonAt,
        }
      : aboutAuthorization(one, 'VIOLATED', 'NEVER_CONFIRMED', [own], { until });
  const evidence: Evidence[] = [own, { fact: 'confirmations', id: last.id }];
  const data = { confirmedAt: last.at, until };
  return inTime
    ? { ...aboutAuthorization(one, 'COMPLIANT', 'CONFIRMED', evidence, data), dueSoonAt }
    : aboutAuthorization(one, 'VIOLATED', 'CONFIRMATION_TOO_OLD', evidence, data);
}

export const rule = accountRule({
  id: 'AUT-06',
  area: 'AUTHORIZATION',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Halbjährliche Bestätigung der Berechtigten',
  titleEn: 'Six-month access review',
  breachDe: 'Berechtigung seit mehr als einem halben Jahr nicht bestätigt',
  breachEn: 'Authorisation not confirmed for more than half a year',
  questionDe: 'Berechtigung bestätigt?',
  questionEn: 'Authorisation confirmed?',
  conditionDe: 'Jede wirksame Berechtigung wurde vor höchstens 183 Tagen bestätigt.',
  conditionEn: 'Every effective authorisation was confirmed at most 183 days ago.',
  source: 'NSW Government, Social media security („at least every 6 months“); BSI ORP.4.A3',
  remediationDe: 'Liste bestätigen oder streichen.',
  remediationEn: 'Confirm the list, or strike from it.',
  due: { immediately: true },
  facts: ['account', 'authorizations', 'confirmations'],
  parameters: { maxAgeDays: 183, warnDays: 14 },
  labels: {
    maxAgeDays: {
      de: 'Abstand zwischen zwei Bestätigungen, höchstens',
      en: 'Time between two confirmations, at most',
      unit: 'DAYS',
    },
    warnDays: WARN_DAYS,
  },
  reasons: {
    CONFIRMED: {
      de: 'Bestätigt am {confirmedAt:date}; die nächste Bestätigung ist bis {until:date} fällig.',
      en: 'Confirmed on {confirmedAt:date}; the next confirmation is due by {until:date}.',
    },
    CONFIRMATION_TOO_OLD: {
      de: 'Zuletzt bestätigt am {confirmedAt:date}; die Frist endete am {until:date}.',
      en: 'Last confirmed on {confirmedAt:date}; the period ended on {until:date}.',
    },
    NEVER_CONFIRMED: {
      de: 'Noch nie bestätigt; die Frist endete am {until:date}.',
      en: 'Never confirmed; the period ended on {until:date}.',
    },
    FIRST_NOT_DUE: {
      de: 'Die erste Bestätigung ist noch nicht fällig (bis {until:date}).',
      en: 'The first confirmation is not yet due (by {until:date}).',
    },
  },
  judge({ account, authorizations, confirmations }, at, period, context) {
    const effective = authorizations.filter((one) => isEffective(one, at));
    if (effective.length === 0)
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
    return effective.map((one) => judgeConfirmation(one, confirmations, at, period, context));
  },
  boundaries({ authorizations, confirmations }, visit, { maxAgeDays, warnDays }, context) {
    const around = (basis: Instant): void => {
      visit(basis + (maxAgeDays - warnDays) * DAY);
      visit(basis + maxAgeDays * DAY + 1);
    };
    for (const one of authorizations) around(firstBasis(one, context));
    for (const confirmation of confirmations) around(confirmation.at);
  },
});
