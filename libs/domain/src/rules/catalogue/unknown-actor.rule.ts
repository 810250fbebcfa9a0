import type { AccountFacts, ActionFact } from '../../facts/facts.js';
import { HOUR } from '../../time/duration.js';
import type { Instant } from '../../time/interval.js';
import { aboutAction, judgeEachAction, orNoAction, PUBLISHING_KINDS } from '../actions.js';
import { priorApproval } from '../approval.js';
import { privateUseOf, registrationOf } from '../devices.js';
import { entitlementOf, lackOfEntitlement, lackTexts } from '../effective.js';
import type { Evidence } from '../judgement.js';
import { hoursOf, SCHEDULE_TOLERANCE_MINUTES, type HoursFacts } from '../out-of-hours.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';

type Facts = HoursFacts & Pick<AccountFacts, 'authorizations' | 'permits'>;

/**
 * Data minimisation: who acted needs to be known only where another rule about publications or
 * devices is broken by the same action.
 */
function needsAttribution(action: ActionFact, facts: Facts): boolean {
  const { deviceId, occurredAt } = action;
  return (
    priorApproval(facts, action).result === 'VIOLATED' ||
    hoursOf(facts, action, SCHEDULE_TOLERANCE_MINUTES).result === 'VIOLATED' ||
    registrationOf(facts.devices, deviceId, occurredAt).result === 'VIOLATED' ||
    privateUseOf(facts, deviceId, null, occurredAt).result === 'VIOLATED'
  );
}

function judgeUnknown(action: ActionFact, facts: Facts, at: Instant, hours: number) {
  const until = action.occurredAt + hours * HOUR;
  const data = { occurredAt: action.occurredAt, until };
  if (!needsAttribution(action, facts))
    return aboutAction(action, 'NOT_APPLICABLE', 'ATTRIBUTION_NOT_NEEDED', data);
  return at < until
    ? aboutAction(action, 'UNDETERMINED', 'ACTOR_BEING_CLARIFIED', data)
    : aboutAction(action, 'VIOLATED', 'ACTOR_UNKNOWN', data);
}

function judgeAction(action: ActionFact, facts: Facts, at: Instant, hours: number) {
  const { actorId, occurredAt } = action;
  if (actorId === null) return judgeUnknown(action, facts, at, hours);
  const data = { occurredAt };
  const entitlement = entitlementOf(facts.authorizations, actorId, occurredAt);
  if (entitlement) {
    const basis: Evidence = { fact: 'authorizations', id: entitlement.id };
    return aboutAction(action, 'COMPLIANT', 'ACTOR_ENTITLED', data, basis);
  }
  const lack = lackOfEntitlement(facts.authorizations, actorId, occurredAt);
  const basis: Evidence | undefined = lack.authorization
    ? { fact: 'authorizations', id: lack.authorization.id }
    : undefined;
  return aboutAction(action, 'VIOLATED', lack.code, { occurredAt, ended: lack.ended }, basis);
}

export const rule = accountRule({
  id: 'PUB-04',
  area: 'PUBLICATION',
  subject: 'ACTION',
  severity: 'CRITICAL',
  titleDe: 'Veröffentlicht durch Unbefugte/Unbekannte',
  titleEn: 'Unauthorised or unknown actor',
  breachDe: 'Von Unbefugten oder Unbekannten veröffentlicht',
  breachEn: 'Published by somebody unauthorised or unknown',
  questionDe: 'Wer hat veröffentlicht?',
  questionEn: 'Who published?',
  conditionDe:
    'Wer veröffentlicht hat, war zu diesem Zeitpunkt wirksam berechtigt. Ist unbekannt, wer es war, bleiben 24 Stunden zur Klärung; gefragt wird nur, wenn der Vorgang eine weitere Regel verletzt.',
  conditionEn:
    'Whoever published was effectively authorised at that time. If it is not known who it was, 24 hours remain to clarify it; it is asked only where the action breaks another rule.',
  source: 'Drs. 6/3791, Antwort auf Frage 1 („Wie und durch wen … wird derzeit geklärt“)',
  remediationDe: 'Klären, wer veröffentlicht hat; Vorfall prüfen.',
  remediationEn: 'Clarify who published; consider an incident.',
  due: { hours: 24 },
  facts: [
    'account',
    'actions',
    'authorizations',
    'approvals',
    'standingApprovals',
    'mandates',
    'workTimeProfiles',
    'holidays',
    'outOfHours',
    'devices',
    'permits',
  ],
  parameters: { actionKinds: PUBLISHING_KINDS as readonly string[], clarificationHours: 24 },
  labels: {
    actionKinds: JUDGED_ACTIONS,
    clarificationHours: {
      de: 'Zeit zum Klären, wer es war',
      en: 'Time to find out who it was',
      unit: 'HOURS',
    },
  },
  reasons: {
    ...lackTexts('Veröffentlicht am {occurredAt:dateTime}', 'Published on {occurredAt:dateTime}'),
    ACTOR_ENTITLED: {
      de: 'Veröffentlicht am {occurredAt:dateTime} von einer wirksam berechtigten Person.',
      en: 'Published on {occurredAt:dateTime} by a person effectively authorised.',
    },
    ACTOR_BEING_CLARIFIED: {
      de: 'Durch wen am {occurredAt:dateTime} veröffentlicht wurde, wird geklärt (bis {until:dateTime}).',
      en: 'Who published on {occurredAt:dateTime} is being clarified (until {until:dateTime}).',
    },
    ACTOR_UNKNOWN: {
      de: 'Durch wen am {occurredAt:dateTime} veröffentlicht wurde, ist auch nach Ablauf der Frist am {until:dateTime} nicht bekannt.',
      en: 'Who published on {occurredAt:dateTime} is not known even after the period ended on {until:dateTime}.',
    },
    ATTRIBUTION_NOT_NEEDED: {
      de: 'Der Vorgang verletzt keine weitere Regel; wer veröffentlicht hat, muss nicht festgestellt werden.',
      en: 'The action breaks no other rule; who published need not be established.',
    },
  },
  judge(facts, at, parameters, context) {
    const judgements = judgeEachAction(facts.actions, at, parameters, context, (action) =>
      judgeAction(action, facts, at, parameters.clarificationHours),
    );
    return orNoAction(judgements, facts.account);
  },
  boundaries({ actions }, visit, { clarificationHours }) {
    for (const { actorId, occurredAt } of actions)
      if (actorId === null) visit(occurredAt + clarificationHours * HOUR);
  },
});
