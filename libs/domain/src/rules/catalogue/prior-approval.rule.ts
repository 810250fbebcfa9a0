import type { ActionFact } from '../../facts/facts.js';
import { judgeEachAction, aboutAction, orNoAction, PUBLISHING_KINDS } from '../actions.js';
import { priorApproval, type ApprovalFacts } from '../approval.js';
import type { Evidence } from '../judgement.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';

function judgeAction(action: ActionFact, facts: ApprovalFacts) {
  const { result, reason, approval, standing } = priorApproval(facts, action);
  const basis: Evidence | undefined = standing
    ? { fact: 'standingApprovals', id: standing.id }
    : approval
      ? { fact: 'approvals', id: approval.id }
      : undefined;
  const data = {
    occurredAt: action.occurredAt,
    kind: action.kind,
    decidedAt: approval?.decidedAt ?? null,
    validUntil: approval?.validUntil ?? null,
  };
  return aboutAction(action, result, reason, data, basis);
}

export const rule = accountRule({
  id: 'PUB-01',
  area: 'PUBLICATION',
  subject: 'ACTION',
  severity: 'CRITICAL',
  titleDe: 'Ohne vorherige Freigabe',
  titleEn: 'No prior approval (four eyes)',
  breachDe: 'Ohne vorherige Freigabe veröffentlicht',
  breachEn: 'Published without prior approval',
  questionDe: 'Vorher freigegeben?',
  questionEn: 'Approved beforehand?',
  conditionDe:
    'Jeder Beitrag war vorher von einer dazu bestellten Person freigegeben, oder eine Rahmenfreigabe deckte Art und Anlass zu diesem Zeitpunkt.',
  conditionEn:
    'Every action had been approved beforehand by somebody with a mandate, or a standing approval covered its kind and category at that time.',
  source:
    'Drs. 6/3791, Antwort auf Frage 3: „Es gilt das Vier-Augen-Prinzip. Meldungen werden vorher durch die Pressesprecherin autorisiert.“',
  remediationDe: 'Nachträglich bewerten, Vorfall prüfen.',
  remediationEn: 'Assess it afterwards, consider an incident.',
  due: { workingDays: 1 },
  facts: ['account', 'actions', 'approvals', 'standingApprovals', 'mandates'],
  parameters: { actionKinds: PUBLISHING_KINDS as readonly string[] },
  labels: {
    actionKinds: JUDGED_ACTIONS,
  },
  reasons: {
    APPROVED: {
      de: 'Freigegeben am {decidedAt:dateTime}, veröffentlicht am {occurredAt:dateTime}.',
      en: 'Approved on {decidedAt:dateTime}, published on {occurredAt:dateTime}.',
    },
    STANDING_APPROVAL: {
      de: 'Veröffentlicht am {occurredAt:dateTime} im Rahmen einer Rahmenfreigabe.',
      en: 'Published on {occurredAt:dateTime} under a standing approval.',
    },
    NO_APPROVAL: {
      de: '{kind:term} vom {occurredAt:dateTime}; eine Freigabe ist nicht eingetragen.',
      en: '{kind:term} of {occurredAt:dateTime}; no approval is on record.',
    },
    NOT_APPROVED: {
      de: '{kind:term} vom {occurredAt:dateTime}; die Freigabe war versagt oder der Entwurf zurückgegeben.',
      en: '{kind:term} of {occurredAt:dateTime}; the approval had been refused or the draft returned.',
    },
    APPROVAL_FOR_OTHER_ACCOUNT: {
      de: '{kind:term} vom {occurredAt:dateTime}; die genannte Freigabe gilt nicht für diesen Account.',
      en: '{kind:term} of {occurredAt:dateTime}; the approval named is not for this account.',
    },
    APPROVED_AFTERWARDS: {
      de: 'Veröffentlicht am {occurredAt:dateTime}, freigegeben erst am {decidedAt:dateTime}.',
      en: 'Published on {occurredAt:dateTime}, approved only on {decidedAt:dateTime}.',
    },
    APPROVAL_LAPSED: {
      de: 'Veröffentlicht am {occurredAt:dateTime}; die Freigabe galt nur bis {validUntil:dateTime}.',
      en: 'Published on {occurredAt:dateTime}; the approval was valid only until {validUntil:dateTime}.',
    },
    APPROVER_WITHOUT_MANDATE: {
      de: 'Freigegeben am {decidedAt:dateTime} von einer Person, die zur Freigabe nicht bestellt war.',
      en: 'Approved on {decidedAt:dateTime} by a person without a mandate to approve.',
    },
    MANDATES_UNKNOWN: {
      de: 'Freigegeben am {decidedAt:dateTime}; wer zur Freigabe bestellt war, ist nicht eingetragen.',
      en: 'Approved on {decidedAt:dateTime}; it is not on record who had a mandate to approve.',
    },
    APPROVAL_NOT_ON_RECORD: {
      de: 'Zu der genannten Freigabe liegen für diesen Account keine Angaben vor.',
      en: 'There is nothing on record for this account about the approval named.',
    },
    CATEGORY_UNKNOWN: {
      de: 'Eine Rahmenfreigabe bestand; ob sie den Vorgang vom {occurredAt:dateTime} deckt, ist ohne Angabe des Anlasses offen.',
      en: 'There was a standing approval; whether it covers the action of {occurredAt:dateTime} is open without its category.',
    },
  },
  judge(facts, at, parameters, context) {
    const judgements = judgeEachAction(facts.actions, at, parameters, context, (action) =>
      judgeAction(action, facts),
    );
    return orNoAction(judgements, facts.account);
  },
});
