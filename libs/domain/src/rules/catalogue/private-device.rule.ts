import type { AccountFacts, ActionFact, DeviceUseFact } from '../../facts/facts.js';
import type { Severity } from '../../model/vocabulary.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAction, judgeEachAction, PUBLISHING_KINDS } from '../actions.js';
import { privateUseOf, type PrivateUseReason, type PrivateUseVerdict } from '../devices.js';
import { aboutAccount, addWorst, judgement, type Evidence, type Judgement } from '../judgement.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';

type Facts = Pick<AccountFacts, 'authorizations' | 'devices' | 'permits'>;

function basisOf(verdict: PrivateUseVerdict, deviceId: string | null): Evidence | undefined {
  if (verdict.permit) return { fact: 'permits', id: verdict.permit.id };
  return deviceId === null ? undefined : { fact: 'devices', id: deviceId };
}

function permitData({ permit }: PrivateUseVerdict) {
  return { from: permit?.valid.from ?? null, ended: permit?.valid.to ?? null };
}

function judgeLink(use: DeviceUseFact, facts: Facts, at: Instant): Judgement<PrivateUseReason> {
  const holder = facts.authorizations.find(({ id }) => id === use.authorizationId);
  const verdict = privateUseOf(facts, use.deviceId, holder?.personId ?? null, at);
  const evidence: Evidence[] = [{ fact: 'deviceUses', id: use.id }];
  const basis = basisOf(verdict, use.deviceId);
  if (basis) evidence.push(basis);
  const { result, reason } = verdict;
  return judgement(result, 'DEVICE', use.deviceId, reason, evidence, permitData(verdict));
}

function judgeAction(action: ActionFact, facts: Facts): Judgement<PrivateUseReason> {
  const { deviceId, actorId, occurredAt } = action;
  const verdict = privateUseOf(facts, deviceId, actorId, occurredAt);
  const { result, reason } = verdict;
  return aboutAction(action, result, reason, permitData(verdict), basisOf(verdict, deviceId));
}

export const rule = accountRule({
  id: 'DEV-02',
  area: 'DEVICE',
  subject: 'DEVICE',
  severity: 'CRITICAL',
  titleDe: 'Privatgerät ohne Genehmigung',
  titleEn: 'Private device without permit',
  breachDe: 'Privatgerät ohne Genehmigung',
  breachEn: 'Private device without permit',
  questionDe: 'Privatgerät genehmigt?',
  questionEn: 'Private device with a permit?',
  conditionDe:
    'Ein privates Gerät, das eingetragen ist oder benutzt wurde, war zu diesem Zeitpunkt für diese Person und diesen Account genehmigt.',
  conditionEn:
    'A private device that is linked or was used had, at that time, a permit for this person and this account.',
  source:
    'Drs. 6/3791, Antwort auf Frage 1 („Privat-PC“) und Frage 4; BSI INF.9.A4; CISA („trusted devices“); NCSC (dienstliche Geräte)',
  remediationDe: 'Nutzung beenden, abmelden; ggf. Genehmigung beantragen.',
  remediationEn: 'Stop using it, log it off; apply for a permit where appropriate.',
  due: { immediately: true },
  facts: ['account', 'authorizations', 'deviceUses', 'devices', 'permits', 'actions'],
  parameters: {
    actionKinds: PUBLISHING_KINDS as readonly string[],
    linkedSeverity: 'HIGH',
  },
  labels: {
    actionKinds: JUDGED_ACTIONS,
    linkedSeverity: {
      de: 'Schwere, solange das Gerät nur eingetragen ist',
      en: 'Severity while the device is only linked',
      unit: 'SEVERITY',
    },
  },
  reasons: {
    OFFICIAL_DEVICE: {
      de: 'Benutzt wurde ein dienstliches Gerät.',
      en: 'An official device was used.',
    },
    PERMITTED: {
      de: 'Das private Gerät ist seit {from:date} genehmigt.',
      en: 'The private device has had a permit since {from:date}.',
    },
    NO_PERMIT: {
      de: 'Privates Gerät; eine Genehmigung ist nicht eingetragen.',
      en: 'Private device; no permit is on record.',
    },
    PERMIT_ENDED: {
      de: 'Privates Gerät; die Genehmigung endete am {ended:lastDay}.',
      en: 'Private device; the permit ended on {ended:lastDay}.',
    },
    PERSON_UNKNOWN: {
      de: 'Das private Gerät ist genehmigt; ob für die Person, die es benutzt hat, ist nicht bekannt.',
      en: 'The private device has a permit; whether for the person who used it is not known.',
    },
    DEVICE_UNKNOWN: {
      de: 'Welches Gerät benutzt wurde, ist nicht bekannt.',
      en: 'It is not known which device was used.',
    },
    DEVICE_NOT_ON_RECORD: {
      de: 'Zu dem Gerät liegen keine Angaben vor.',
      en: 'There is nothing on record about the device.',
    },
    NO_PRIVATE_DEVICE: {
      de: 'Ein privates Gerät ist weder eingetragen noch benutzt worden.',
      en: 'No private device is linked or was used.',
    },
  },
  judge(facts, at, parameters, context) {
    const judgements: Judgement<PrivateUseReason>[] = [];
    const ofActions = judgeEachAction(facts.actions, at, parameters, context, (action) =>
      judgeAction(action, facts),
    );
    for (const use of facts.deviceUses) {
      if (!contains(use.valid, at)) continue;
      const judged = judgeLink(use, facts, at);
      if (judged.result === 'NOT_APPLICABLE') continue;
      const wasUsed = facts.actions.some(
        (action) =>
          action.deviceId === use.deviceId &&
          action.occurredAt <= at &&
          action.occurredAt >= context.actionsFrom &&
          parameters.actionKinds.includes(action.kind),
      );
      const severity = wasUsed ? null : (parameters.linkedSeverity as Severity);
      addWorst(judgements, { ...judged, severity });
    }
    if (judgements.length + ofActions.length > 0) return [...judgements, ...ofActions];
    return [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_PRIVATE_DEVICE')];
  },
});
