import type { ConfirmationFact, ConnectedAppFact } from '../../facts/facts.js';
import type { RuleResult } from '../../model/vocabulary.js';
import { DAY } from '../../time/duration.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAccount, type Evidence, type ReasonData } from '../judgement.js';
import { lastConfirmation } from '../reviews.js';
import { WARN_DAYS } from '../parameter-label.js';
import { accountRule, type RuleContext } from '../rule.js';

type Code = keyof typeof REASONS;

interface Verdict {
  readonly app: ConnectedAppFact;
  readonly result: RuleResult;
  readonly code: Code;
  /** When its approval ends or its review is due, whichever comes first; null = not known. */
  readonly until: Instant | null;
}

/** The worst comes first; what stands later is said only where nothing before it is the case. */
const WORST_FIRST: readonly Code[] = [
  'REVOCATION_OUTSTANDING',
  'APPROVAL_ENDED',
  'REVIEW_TOO_OLD',
  'APPROVAL_UNKNOWN',
  'APPS_IN_ORDER',
];

const REASONS = {
  APPS_IN_ORDER: {
    de: 'Verbundene Anwendungen, genehmigt und durchgesehen: {apps}.',
    en: 'Connected apps, approved and reviewed: {apps}.',
  },
  NO_APPS: {
    de: 'Eine verbundene Anwendung ist nicht eingetragen.',
    en: 'No connected app is on record.',
  },
  REVOCATION_OUTSTANDING: {
    de: 'In der Durchsicht gestrichen, aber noch verbunden: {apps}.',
    en: 'Struck in the review, but still connected: {apps}.',
  },
  APPROVAL_ENDED: {
    de: 'Die Genehmigung ist abgelaufen: {apps}.',
    en: 'The approval has ended: {apps}.',
  },
  REVIEW_TOO_OLD: {
    de: 'Seit mehr als {days} Tagen nicht durchgesehen: {apps}.',
    en: 'Not reviewed for more than {days} days: {apps}.',
  },
  APPROVAL_UNKNOWN: {
    de: 'Eine Genehmigung ist nicht eingetragen: {apps}.',
    en: 'No approval is on record: {apps}.',
  },
};

/** When it was last looked at, up to an instant; null = never, as far as is known. */
function reviewedAt(
  app: ConnectedAppFact,
  confirmations: readonly ConfirmationFact[],
  at: Instant,
): Instant | null {
  const own = app.lastReviewedAt !== null && app.lastReviewedAt <= at ? app.lastReviewedAt : null;
  const confirmed = lastConfirmation(confirmations, app.id, at)?.at ?? null;
  return own === null || confirmed === null ? (own ?? confirmed) : Math.max(own, confirmed);
}

function firstBasis({ valid }: ConnectedAppFact, { bindsFrom }: RuleContext): Instant {
  return Math.max(valid.from, bindsFrom);
}

function judgeApp(
  app: ConnectedAppFact,
  confirmations: readonly ConfirmationFact[],
  at: Instant,
  maxAgeDays: number,
  context: RuleContext,
): Verdict {
  const { approvedUntil, revocationDemandedAt } = app;
  const basis = reviewedAt(app, confirmations, at) ?? firstBasis(app, context);
  const reviewBy = basis + maxAgeDays * DAY;
  const broken = (code: Code): Verdict => ({ app, result: 'VIOLATED', code, until: null });
  if (revocationDemandedAt !== null && revocationDemandedAt <= at)
    return broken('REVOCATION_OUTSTANDING');
  if (approvedUntil !== null && approvedUntil <= at) return broken('APPROVAL_ENDED');
  if (at > reviewBy) return broken('REVIEW_TOO_OLD');
  return approvedUntil === null
    ? { app, result: 'UNDETERMINED', code: 'APPROVAL_UNKNOWN', until: null }
    : { app, result: 'COMPLIANT', code: 'APPS_IN_ORDER', until: Math.min(approvedUntil, reviewBy) };
}

export const rule = accountRule({
  id: 'ACC-08',
  area: 'ACCESS',
  subject: 'ACCOUNT',
  severity: 'HIGH',
  titleDe: 'Verbundene Anwendung nicht genehmigt',
  titleEn: 'Unapproved connected app',
  breachDe: 'Verbundene Anwendung ohne gültige Genehmigung oder Durchsicht',
  breachEn: 'Connected app without a valid approval or review',
  questionDe: 'Verbundene Anwendungen genehmigt?',
  questionEn: 'Connected apps approved?',
  conditionDe:
    'Jede verbundene Anwendung ist genehmigt und wurde vor höchstens 183 Tagen durchgesehen.',
  conditionEn: 'Every connected app is approved and was reviewed at most 183 days ago.',
  source:
    'CISA Capacity Enhancement Guide („vet third-party vendors“); digital.gov; NSW Government, Social media security',
  remediationDe: 'Prüfen und genehmigen oder entfernen.',
  remediationEn: 'Check and approve, or remove.',
  due: { workingDays: 5 },
  facts: ['account', 'connectedApps', 'confirmations'],
  parameters: { maxAgeDays: 183, warnDays: 14 },
  labels: {
    maxAgeDays: {
      de: 'Abstand zwischen zwei Überprüfungen, höchstens',
      en: 'Time between two reviews, at most',
      unit: 'DAYS',
    },
    warnDays: WARN_DAYS,
  },
  reasons: REASONS,
  judge({ account, connectedApps, confirmations }, at, { maxAgeDays, warnDays }, context) {
    const verdicts = connectedApps
      .filter(({ valid }) => contains(valid, at))
      .map((app) => judgeApp(app, confirmations, at, maxAgeDays, context));
    const code = WORST_FIRST.find((one) => verdicts.some((verdict) => verdict.code === one));
    const worst = verdicts.filter((verdict) => verdict.code === code);
    const [first] = worst;
    if (!first || !code) return [aboutAccount(account, 'NOT_APPLICABLE', 'NO_APPS')];
    const apps = worst.map(({ app }) => app.appName);
    const data: ReasonData = code === 'REVIEW_TOO_OLD' ? { apps, days: maxAgeDays } : { apps };
    const evidence = worst.map(({ app }): Evidence => ({ fact: 'connectedApps', id: app.id }));
    const until = Math.min(...worst.map((verdict) => verdict.until ?? Infinity));
    const dueSoonAt = at >= until - warnDays * DAY ? until : null;
    return [{ ...aboutAccount(account, first.result, code, data, evidence), dueSoonAt }];
  },
  boundaries({ connectedApps, confirmations }, visit, { maxAgeDays, warnDays }, context) {
    const around = (basis: Instant): void => {
      visit(basis + (maxAgeDays - warnDays) * DAY);
      visit(basis + maxAgeDays * DAY + 1);
    };
    for (const app of connectedApps) {
      around(firstBasis(app, context));
      if (app.lastReviewedAt !== null) around(app.lastReviewedAt);
      if (app.approvedUntil !== null) visit(app.approvedUntil - warnDays * DAY);
      if (app.revocationDemandedAt !== null) visit(app.revocationDemandedAt);
    }
    for (const confirmation of confirmations) around(confirmation.at);
  },
});
