import type { ActionFact } from '../../facts/facts.js';
import type { Severity } from '../../model/vocabulary.js';
import { aboutAction, judgeEachAction, orNoAction, PUBLISHING_KINDS } from '../actions.js';
import { priorApproval } from '../approval.js';
import { hoursOf, SCHEDULE_TOLERANCE_MINUTES, type HoursFacts } from '../out-of-hours.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';

interface Weight {
  readonly toleranceMinutes: number;
  readonly unapprovedSeverity: string;
}

function judgeAction(action: ActionFact, facts: HoursFacts, parameters: Weight) {
  const { result, reason, workTime, evidence } = hoursOf(
    facts,
    action,
    parameters.toleranceMinutes,
  );
  const data = { occurredAt: action.occurredAt, workTime };
  const judged = aboutAction(action, result, reason, data, evidence ?? undefined);
  return result === 'VIOLATED' && priorApproval(facts, action).result === 'VIOLATED'
    ? { ...judged, severity: parameters.unapprovedSeverity as Severity }
    : judged;
}

export const rule = accountRule({
  id: 'PUB-06',
  area: 'PUBLICATION',
  subject: 'ACTION',
  severity: 'MEDIUM',
  titleDe: 'Außerhalb der Kernarbeitszeit ohne Regelung',
  titleEn: 'Outside core hours without cover',
  breachDe: 'Außerhalb der Kernarbeitszeit ohne Regelung',
  breachEn: 'Outside core hours without cover',
  questionDe: 'In der Kernarbeitszeit oder durch eine Regelung gedeckt?',
  questionEn: 'Within core hours or covered?',
  conditionDe:
    'Ein Beitrag erscheint in der Kernarbeitszeit, oder er war für diese Zeit (15 Minuten vor oder nach) freigegeben, oder ein Einsatzplan oder eine Einzelfreigabe deckt Account, Zeit und Gerät.',
  conditionEn:
    'An action falls into core hours, or it was approved for that time (15 minutes before or after), or a roster or a single permission covers the account, the time and the device.',
  source:
    'Drs. 6/3791, Antwort auf Frage 4 („sowie außerhalb der Kernarbeitszeit“); Drs. 6/3798, Frage 3; SächsAZVO',
  remediationDe: 'Einsatzplan oder Einzelfreigabe hinterlegen.',
  remediationEn: 'File a roster or a single permission.',
  due: { workingDays: 2 },
  facts: [
    'account',
    'actions',
    'approvals',
    'standingApprovals',
    'mandates',
    'workTimeProfiles',
    'holidays',
    'outOfHours',
    'devices',
  ],
  parameters: {
    actionKinds: PUBLISHING_KINDS as readonly string[],
    toleranceMinutes: SCHEDULE_TOLERANCE_MINUTES,
    unapprovedSeverity: 'CRITICAL',
  },
  labels: {
    actionKinds: JUDGED_ACTIONS,
    toleranceMinutes: {
      de: 'Abweichung von der geplanten Zeit, höchstens',
      en: 'Deviation from the planned time, at most',
      unit: 'MINUTES',
    },
    unapprovedSeverity: {
      de: 'Schwere, wenn auch die Freigabe fehlt',
      en: 'Severity if the approval is missing, too',
      unit: 'SEVERITY',
    },
  },
  reasons: {
    CORE_HOURS: {
      de: '{occurredAt:weekdayTime} liegt in der Kernarbeitszeit.',
      en: '{occurredAt:weekdayTime} lies within core hours.',
    },
    SCHEDULED: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit, der Beitrag war für diese Zeit freigegeben.',
      en: '{occurredAt:weekdayTime} lies outside core hours, the action was approved for that time.',
    },
    COVERED: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit, ein Einsatzplan oder eine Einzelfreigabe deckt es.',
      en: '{occurredAt:weekdayTime} lies outside core hours, a roster or a single permission covers it.',
    },
    OUTSIDE_CORE_HOURS: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit ({workTime:term}); eine Regelung dafür ist nicht eingetragen.',
      en: '{occurredAt:weekdayTime} lies outside core hours ({workTime:term}); no cover for it is on record.',
    },
    COVER_NOT_FOR_DEVICE: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit; die Regelung dafür gilt nicht für das benutzte Gerät.',
      en: '{occurredAt:weekdayTime} lies outside core hours; the cover for it does not extend to the device used.',
    },
    COVER_DEVICE_UNKNOWN: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit; ob die Regelung dafür das benutzte Gerät deckt, ist nicht bekannt.',
      en: '{occurredAt:weekdayTime} lies outside core hours; whether the cover extends to the device used is not known.',
    },
    APPROVAL_UNCLEAR: {
      de: '{occurredAt:weekdayTime} liegt außerhalb der Kernarbeitszeit; ob der Beitrag für diese Zeit wirksam freigegeben war, ist offen.',
      en: '{occurredAt:weekdayTime} lies outside core hours; whether the action was validly approved for that time is open.',
    },
    NO_PROFILE: {
      de: 'Für {occurredAt:weekdayTime} ist keine Arbeitszeitregelung der Behörde eingetragen.',
      en: 'No working hours of the authority are on record for {occurredAt:weekdayTime}.',
    },
    HOLIDAYS_UNKNOWN: {
      de: 'Für das Jahr von {occurredAt:weekdayTime} sind keine Feiertage eingetragen.',
      en: 'No public holidays are on record for the year of {occurredAt:weekdayTime}.',
    },
  },
  judge(facts, at, parameters, context) {
    const judgements = judgeEachAction(facts.actions, at, parameters, context, (action) =>
      judgeAction(action, facts, parameters),
    );
    return orNoAction(judgements, facts.account);
  },
});
