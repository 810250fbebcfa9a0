import type { AccountFacts, ActionFact, AuthorizationFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAction, judgeEachAction, PUBLISHING_KINDS } from '../actions.js';
import { entitlementOf } from '../effective.js';
import { aboutAccount, aboutAuthorization, type Evidence } from '../judgement.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';
import { trainingAt, type TrainingFacts } from '../training.js';

type Facts = Pick<AccountFacts, 'authorizations'> & TrainingFacts;

/** A deputy needs what the principal needs; an author, where the principal is not on record. */
function judgeDeputy(deputy: AuthorizationFact, facts: Facts, at: Instant) {
  const principal = facts.authorizations.find(({ id }) => id === deputy.principalId);
  const roles = ['DEPUTY', principal?.role ?? 'AUTHOR'];
  const own: Evidence = { fact: 'authorizations', id: deputy.id };
  const training = trainingAt(facts, own, deputy.personId, roles, at);
  const { evidence } = training;
  const missing: string[] = [];
  if (deputy.principalId === null) missing.push('principal');
  if (deputy.scope === null) missing.push('scope');
  if (missing.length > 0)
    return aboutAuthorization(deputy, 'VIOLATED', 'DEPUTY_INCOMPLETE', evidence, { missing });
  if (training.missing.length > 0)
    return aboutAuthorization(deputy, 'VIOLATED', 'DEPUTY_UNTRAINED', evidence, {
      modules: training.missing,
    });
  return aboutAuthorization(deputy, 'COMPLIANT', 'DEPUTY_SET_UP', evidence);
}

function judgeAction(action: ActionFact, authorizations: readonly AuthorizationFact[]) {
  const { actorId, occurredAt } = action;
  const data = { occurredAt };
  const deputy = authorizations.find(
    (one) => one.role === 'DEPUTY' && one.personId === actorId && contains(one.valid, occurredAt),
  );
  if (!deputy) return aboutAction(action, 'NOT_APPLICABLE', 'NOT_BY_DEPUTY', data);
  const entitlement = entitlementOf(authorizations, deputy.personId, occurredAt);
  if (entitlement && entitlement.role !== 'DEPUTY')
    return aboutAction(action, 'NOT_APPLICABLE', 'NOT_BY_DEPUTY', data);
  const own: Evidence = { fact: 'authorizations', id: (entitlement ?? deputy).id };
  return entitlement || deputy.activations.some((one) => contains(one, occurredAt))
    ? aboutAction(action, 'COMPLIANT', 'WITHIN_ACTIVATION', data, own)
    : aboutAction(action, 'VIOLATED', 'OUTSIDE_ACTIVATION', data, own);
}

export const rule = accountRule({
  id: 'AUT-04',
  area: 'AUTHORIZATION',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Vertretung geregelt',
  titleEn: 'Deputy properly set up',
  breachDe: 'Vertretung nicht ausreichend geregelt',
  breachEn: 'Deputy not properly set up',
  questionDe: 'Vertretung geregelt?',
  questionEn: 'Deputy properly set up?',
  conditionDe:
    'Zu jeder Vertretung sind die vertretene Berechtigung und der Umfang eingetragen, die gleichen Pflichtschulungen sind gültig, und jeder Vorgang der Vertretung liegt in einem eingetragenen Vertretungsfall.',
  conditionEn:
    'For every deputy the principal and the scope are on record, the same mandatory trainings are valid, and every action of the deputy lies within an activation on record.',
  source: 'Drs. 6/3791, Antwort auf Frage 2 („Weitere Vertretungen sind möglich“); BSI ORP.2.A3',
  remediationDe: 'Vertretungsumfang und -zeitraum eintragen.',
  remediationEn: 'Enter the scope and the period of the deputy.',
  due: { workingDays: 5 },
  facts: ['account', 'authorizations', 'trainingModules', 'trainingCompletions', 'actions'],
  parameters: { actionKinds: PUBLISHING_KINDS as readonly string[] },
  labels: {
    actionKinds: JUDGED_ACTIONS,
  },
  reasons: {
    DEPUTY_SET_UP: {
      de: 'Die Vertretung ist vollständig geregelt.',
      en: 'The deputy is properly set up.',
    },
    DEPUTY_INCOMPLETE: {
      de: 'Zur Vertretung fehlt: {missing:terms}.',
      en: 'Missing for the deputy: {missing:terms}.',
    },
    DEPUTY_UNTRAINED: {
      de: 'Der Vertretung fehlt eine gültige Pflichtschulung: {modules:list}.',
      en: 'The deputy lacks a valid mandatory training: {modules:list}.',
    },
    WITHIN_ACTIVATION: {
      de: 'Vorgang vom {occurredAt:dateTime} in einem eingetragenen Vertretungsfall.',
      en: 'Action of {occurredAt:dateTime} within an activation on record.',
    },
    OUTSIDE_ACTIVATION: {
      de: 'Vorgang vom {occurredAt:dateTime} durch eine Vertretung, ohne dass ein Vertretungsfall eingetragen ist.',
      en: 'Action of {occurredAt:dateTime} by a deputy without an activation on record.',
    },
    NOT_BY_DEPUTY: {
      de: 'Der Vorgang stammt nach Aktenlage nicht von einer Vertretung.',
      en: 'As far as is on record the action was not by a deputy.',
    },
    NO_DEPUTY: {
      de: 'Eine Vertretung ist nicht eingetragen.',
      en: 'No deputy is on record.',
    },
  },
  judge(facts, at, parameters, context) {
    const { account, authorizations, actions } = facts;
    const deputies = authorizations.filter(
      ({ role, valid }) => role === 'DEPUTY' && contains(valid, at),
    );
    const judgements = [
      ...deputies.map((deputy) => judgeDeputy(deputy, facts, at)),
      ...judgeEachAction(actions, at, parameters, context, (action) =>
        judgeAction(action, authorizations),
      ),
    ];
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NO_DEPUTY')];
  },
});
