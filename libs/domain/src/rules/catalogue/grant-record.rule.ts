import type { AuthorizationFact } from '../../facts/facts.js';
import { isEffective } from '../effective.js';
import { aboutAccount, aboutAuthorization } from '../judgement.js';
import { accountRule } from '../rule.js';

const FIELDS = ['accessPurpose', 'grantedAt', 'grantedBy', 'managerConfirmedBy'] as const;

function judgeRecord(one: AuthorizationFact) {
  const evidence = [{ fact: 'authorizations', id: one.id }] as const;
  const missing = FIELDS.filter((field) => one[field] === null);
  if (missing.length > 0)
    return aboutAuthorization(one, 'VIOLATED', 'RECORD_INCOMPLETE', evidence, { missing });
  if (one.grantedBy === one.personId)
    return aboutAuthorization(one, 'VIOLATED', 'GRANTED_TO_SELF', evidence);
  if (one.requestedBy === one.grantedBy)
    return aboutAuthorization(one, 'VIOLATED', 'GRANTED_BY_REQUESTER', evidence);
  if (one.managerConfirmedBy === one.personId)
    return aboutAuthorization(one, 'VIOLATED', 'CONFIRMED_BY_SELF', evidence);
  if (one.requestedBy === null)
    return aboutAuthorization(one, 'UNDETERMINED', 'REQUESTER_UNKNOWN', evidence);
  const data = { grantedAt: one.grantedAt };
  return aboutAuthorization(one, 'COMPLIANT', 'RECORD_COMPLETE', evidence, data);
}

export const rule = accountRule({
  id: 'AUT-03',
  area: 'AUTHORIZATION',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Berechtigungsakte vollständig',
  titleEn: 'Complete grant record',
  breachDe: 'Berechtigungsakte unvollständig oder fehlerhaft',
  breachEn: 'Grant record incomplete or wrong',
  questionDe: 'Berechtigungsakte vollständig?',
  questionEn: 'Grant record complete?',
  conditionDe:
    'Zu jeder wirksamen Berechtigung sind Zweck, Tag und erteilende Stelle sowie die Bestätigung der Führungskraft eingetragen; niemand erteilt sie sich selbst oder auf eigenen Antrag.',
  conditionEn:
    'For every effective authorisation the purpose, the date, who granted it and the confirmation of the manager are on record; nobody grants it to themselves or on their own request.',
  source: 'BfDI, Liste der Zugangsberechtigten; BSI ORP.4.A3; BSI ORP.1.A4 (Funktionstrennung)',
  remediationDe: 'Zweck, Datum, erteilende Stelle ergänzen.',
  remediationEn: 'Add the purpose, the date and who granted it.',
  due: { workingDays: 5 },
  facts: ['account', 'authorizations'],
  parameters: {},
  labels: {},
  reasons: {
    RECORD_COMPLETE: {
      de: 'Die Berechtigungsakte ist vollständig (erteilt am {grantedAt:date}).',
      en: 'The grant record is complete (granted on {grantedAt:date}).',
    },
    RECORD_INCOMPLETE: {
      de: 'In der Berechtigungsakte fehlt: {missing:terms}.',
      en: 'Missing in the grant record: {missing:terms}.',
    },
    GRANTED_TO_SELF: {
      de: 'Die berechtigte Person hat sich die Berechtigung selbst erteilt.',
      en: 'The authorised person granted the authorisation to themselves.',
    },
    GRANTED_BY_REQUESTER: {
      de: 'Antrag und Erteilung stammen von derselben Person.',
      en: 'The authorisation was requested and granted by the same person.',
    },
    CONFIRMED_BY_SELF: {
      de: 'Die berechtigte Person hat an Stelle der Führungskraft selbst bestätigt.',
      en: 'The authorised person confirmed in place of the manager.',
    },
    REQUESTER_UNKNOWN: {
      de: 'Wer die Berechtigung beantragt hat, ist nicht eingetragen.',
      en: 'It is not on record who requested the authorisation.',
    },
  },
  judge({ account, authorizations }, at) {
    const judgements = [];
    for (const one of authorizations) if (isEffective(one, at)) judgements.push(judgeRecord(one));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
});
