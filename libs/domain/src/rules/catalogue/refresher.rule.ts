import type { AccountFacts } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { dueSoonFrom } from '../../training/training-state.js';
import { mayAct } from '../effective.js';
import { aboutAccount, judgement, type Evidence, type Judgement } from '../judgement.js';
import { WARN_DAYS } from '../parameter-label.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';
import { trainingAt, trainingOfBoth, type TrainingFacts, type TrainingState } from '../training.js';

type Reason = 'TRAINING_VALID' | 'TRAINING_EXPIRED' | 'TRAINING_MISSING' | 'NO_MANDATORY_MODULE';

function judgeState(
  subjectType: 'AUTHORIZATION' | 'ACCOUNT',
  id: string,
  state: TrainingState,
): Judgement<Reason> {
  const { required, missing: modules, validUntil, lapsedAt, evidence } = state;
  if (required.length === 0)
    return judgement('NOT_APPLICABLE', subjectType, id, 'NO_MANDATORY_MODULE', evidence);
  if (modules.length === 0)
    return judgement('COMPLIANT', subjectType, id, 'TRAINING_VALID', evidence, { validUntil });
  return lapsedAt === null
    ? judgement('VIOLATED', subjectType, id, 'TRAINING_MISSING', evidence, { modules })
    : judgement('VIOLATED', subjectType, id, 'TRAINING_EXPIRED', evidence, { modules, lapsedAt });
}

function warned(judged: Judgement<Reason>, at: Instant, warnDays: number): Judgement<Reason> {
  const { validUntil } = judged.data;
  return typeof validUntil === 'number' && at >= dueSoonFrom(validUntil, warnDays)
    ? { ...judged, dueSoonAt: validUntil }
    : judged;
}

/** Those who approve are judged together, as part of the account: a person is never a subject. */
function approversState(
  facts: TrainingFacts & Pick<AccountFacts, 'account' | 'mandates'>,
  roles: readonly string[],
  at: Instant,
): TrainingState | null {
  let together: TrainingState | null = null;
  for (const { id, personId, valid } of facts.mandates) {
    if (!contains(valid, at)) continue;
    const state = trainingAt(facts, { fact: 'mandates', id }, personId, roles, at);
    together = together ? trainingOfBoth(together, state) : state;
  }
  return unlessKept(facts.account) ? null : together;
}

export const rule = accountRule({
  id: 'TRN-02',
  area: 'TRAINING',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Auffrischung fällig',
  titleEn: 'Refresher due',
  breachDe: 'Pflichtschulung abgelaufen oder nicht nachgewiesen',
  breachEn: 'Mandatory training expired or not on record',
  questionDe: 'Pflichtschulungen gültig?',
  questionEn: 'Mandatory trainings valid?',
  conditionDe:
    'Bei allen wirksam Berechtigten und allen Freigebenden ist jede vorgeschriebene Schulung noch gültig.',
  conditionEn:
    'For everybody effectively authorised or approving, every mandatory training is still valid.',
  source:
    'BSI ORP.2.A15 und ORP.3.A6; Drs. 6/3791, Antwort auf Frage 4 (Sensibilisierung); VwV Informationssicherheit Justiz (Unterweisung binnen zwei Monaten)',
  remediationDe: 'Termin buchen.',
  remediationEn: 'Book a session.',
  due: { immediately: true },
  facts: ['account', 'authorizations', 'mandates', 'trainingModules', 'trainingCompletions'],
  // Modules name roles of authorizations only: those who approve need what authors need.
  parameters: { warnDays: 30, mandateRoles: ['AUTHOR'] as readonly string[] },
  labels: {
    warnDays: WARN_DAYS,
    mandateRoles: {
      de: 'Wer freigibt, wird geschult wie',
      en: 'Whoever approves is trained like',
      unit: 'AUTHORIZATION_ROLES',
    },
  },
  reasons: {
    TRAINING_VALID: {
      de: 'Alle vorgeschriebenen Schulungen sind gültig.',
      en: 'All mandatory trainings are valid.',
    },
    TRAINING_EXPIRED: {
      de: 'Schulung abgelaufen am {lapsedAt:lastDay}: {modules:list}.',
      en: 'Training expired on {lapsedAt:lastDay}: {modules:list}.',
    },
    TRAINING_MISSING: {
      de: 'Ohne gültige Schulung: {modules:list}.',
      en: 'Without valid training: {modules:list}.',
    },
    NO_MANDATORY_MODULE: {
      de: 'Zu diesem Zeitpunkt ist für die Rolle keine Schulung vorgeschrieben.',
      en: 'No training is mandatory for the role at that time.',
    },
  },
  judge(facts, at, { warnDays, mandateRoles }) {
    const judgements: Judgement<Reason>[] = [];
    const { account, authorizations } = facts;
    for (const one of authorizations) {
      if (!mayAct(one, at)) continue;
      const own: Evidence = { fact: 'authorizations', id: one.id };
      const state = trainingAt(facts, own, one.personId, [one.role], at);
      judgements.push(warned(judgeState('AUTHORIZATION', one.id, state), at, warnDays));
    }
    const approving = approversState(facts, mandateRoles, at);
    if (approving)
      judgements.push(warned(judgeState('ACCOUNT', account.id, approving), at, warnDays));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
  boundaries({ trainingCompletions }, visit, { warnDays }) {
    for (const { valid } of trainingCompletions)
      if (valid.to !== null) visit(dueSoonFrom(valid.to, warnDays));
  },
});
