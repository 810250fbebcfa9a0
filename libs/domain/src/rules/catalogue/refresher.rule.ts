import type { AccountFacts, MandateFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { contains, earlierEnd, type Instant } from '../../time/interval.js';
import { mayAct } from '../effective.js';
import { aboutAccount, judgement, type Evidence, type Judgement } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';
import {
  lastCompletionEnd,
  trainingAt,
  type TrainingFacts,
  type TrainingState,
} from '../training.js';

type Reason = 'TRAINING_VALID' | 'TRAINING_EXPIRED' | 'TRAINING_MISSING' | 'NO_MANDATORY_MODULE';

/** When the first of the missing modules lapsed; null = none of them had ever been valid. */
function earliestLapse(
  facts: TrainingFacts,
  personId: string,
  modules: readonly string[],
  at: Instant,
): Instant | null {
  let end: Instant | null = null;
  for (const module of modules)
    end = earlierEnd(end, lastCompletionEnd(facts, personId, module, at));
  return end;
}

function verdictOf(
  subjectType: 'AUTHORIZATION' | 'ACCOUNT',
  id: string,
  state: TrainingState,
  expired: Instant | null,
  own: Evidence,
): Judgement<Reason> {
  const evidence = [own].concat(state.evidence);
  const { required, missing: modules, validUntil } = state;
  if (required.length === 0)
    return judgement('NOT_APPLICABLE', subjectType, id, 'NO_MANDATORY_MODULE', evidence);
  if (modules.length === 0)
    return judgement('COMPLIANT', subjectType, id, 'TRAINING_VALID', evidence, { validUntil });
  return expired === null
    ? judgement('VIOLATED', subjectType, id, 'TRAINING_MISSING', evidence, { modules })
    : judgement('VIOLATED', subjectType, id, 'TRAINING_EXPIRED', evidence, { modules, expired });
}

function warned(judged: Judgement<Reason>, at: Instant, warnDays: number): Judgement<Reason> {
  const { validUntil } = judged.data;
  return typeof validUntil === 'number' && at >= validUntil - warnDays * DAY
    ? { ...judged, dueSoonAt: validUntil }
    : judged;
}

/** Those who approve are judged together, as part of the account: a person is never a subject. */
function judgeMandates(
  facts: TrainingFacts & Pick<AccountFacts, 'account'>,
  current: readonly MandateFact[],
  roles: readonly string[],
  at: Instant,
): Judgement<Reason> | null {
  const required = new Set<string>();
  const missing = new Set<string>();
  const evidence: Evidence[] = [];
  let validUntil: Instant | null = null;
  let expired: Instant | null = null;
  for (const { id, personId } of current) {
    const state = trainingAt(facts, personId, roles, at);
    state.required.forEach((key) => required.add(key));
    state.missing.forEach((key) => missing.add(key));
    evidence.push({ fact: 'mandates', id }, ...state.evidence);
    validUntil = earlierEnd(validUntil, state.validUntil);
    expired = earlierEnd(expired, earliestLapse(facts, personId, state.missing, at));
  }
  if (required.size === 0) return null;
  const together = { required: [...required], missing: [...missing], validUntil, evidence };
  const own: Evidence = { fact: 'account', id: facts.account.id };
  return verdictOf('ACCOUNT', facts.account.id, together, expired, own);
}

export const rule = accountRule({
  id: 'TRN-02',
  area: 'TRAINING',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Auffrischung fällig',
  titleEn: 'Refresher due',
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
  reasons: {
    TRAINING_VALID: {
      de: 'Alle vorgeschriebenen Schulungen sind gültig.',
      en: 'All mandatory trainings are valid.',
    },
    TRAINING_EXPIRED: {
      de: 'Schulung abgelaufen am {expired:lastDay}: {modules:list}.',
      en: 'Training expired on {expired:lastDay}: {modules:list}.',
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
    for (const one of facts.authorizations) {
      if (!mayAct(one, at)) continue;
      const state = trainingAt(facts, one.personId, [one.role], at);
      const expired = earliestLapse(facts, one.personId, state.missing, at);
      const own: Evidence = { fact: 'authorizations', id: one.id };
      judgements.push(
        warned(verdictOf('AUTHORIZATION', one.id, state, expired, own), at, warnDays),
      );
    }
    const current = facts.mandates.filter(({ valid }) => contains(valid, at));
    const approving = unlessKept(facts.account)
      ? null
      : judgeMandates(facts, current, mandateRoles, at);
    if (approving) judgements.push(warned(approving, at, warnDays));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
  boundaries({ trainingCompletions }, visit, { warnDays }) {
    for (const { valid } of trainingCompletions)
      if (valid.to !== null) visit(valid.to - warnDays * DAY);
  },
});
