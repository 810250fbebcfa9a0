import { contains } from '../../time/interval.js';
import { entitlementOf } from '../effective.js';
import { aboutAccount, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

export const rule = accountRule({
  id: 'AUT-07',
  area: 'AUTHORIZATION',
  subject: 'ACCOUNT',
  severity: 'HIGH',
  titleDe: 'Freigebende und Vertretung benannt',
  titleEn: 'Approver and deputy approver',
  breachDe: 'Freigabe oder Vertretung nicht benannt',
  breachEn: 'Approver or deputy not named',
  questionDe: 'Freigabe und Vertretung benannt?',
  questionEn: 'Approver and deputy named?',
  conditionDe:
    'Für einen Account im Betrieb sind eine freigebende Person und ihre Vertretung benannt, und es sind zwei verschiedene Personen.',
  conditionEn:
    'For an account in operation an approver and a deputy approver are named, and they are two different people.',
  source:
    'Drs. 6/3791, Antwort auf Frage 3 (Vier-Augen-Prinzip); BSI ORP.1.A4; Fall vom 8. Januar 2016 (die freigebende Person war auch Autorin)',
  remediationDe: 'Stellvertretende Freigabe benennen.',
  remediationEn: 'Name a deputy approver.',
  due: { workingDays: 5 },
  facts: ['account', 'authorizations', 'mandates'],
  parameters: {},
  labels: {},
  reasons: {
    APPROVERS_NAMED: {
      de: 'Freigabe und Vertretung sind benannt.',
      en: 'Approver and deputy are named.',
    },
    NO_MANDATE_ON_RECORD: {
      de: 'Wer Beiträge freigibt, ist nicht eingetragen.',
      en: 'It is not on record who approves.',
    },
    NO_PRIMARY: {
      de: 'Eine freigebende Person ist zu diesem Zeitpunkt nicht benannt.',
      en: 'No approver is named at that time.',
    },
    NO_DEPUTY: {
      de: 'Eine Vertretung der freigebenden Person ist nicht benannt.',
      en: 'No deputy approver is named.',
    },
    NO_DEPUTY_FOR_WRITING_APPROVER: {
      de: 'Die freigebende Person schreibt selbst, und eine Vertretung für die Freigabe ist nicht benannt.',
      en: 'The approver also publishes, and no deputy approver is named.',
    },
    SAME_PERSON: {
      de: 'Freigabe und Vertretung liegen bei derselben Person.',
      en: 'Approver and deputy are the same person.',
    },
  },
  judge({ account, authorizations, mandates }, at) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    if (!mandates.some(({ valid }) => valid.from <= at))
      return [aboutAccount(account, 'UNDETERMINED', 'NO_MANDATE_ON_RECORD')];
    const current = mandates.filter(({ valid }) => contains(valid, at));
    const primaries = current.filter(({ kind }) => kind === 'PRIMARY');
    const deputies = current.filter(({ kind }) => kind === 'DEPUTY');
    const evidence: Evidence[] = current.map(({ id }) => ({ fact: 'mandates', id }));
    if (evidence.length === 0) evidence.push({ fact: 'account', id: account.id });
    if (primaries.length === 0)
      return [aboutAccount(account, 'VIOLATED', 'NO_PRIMARY', {}, evidence)];
    if (deputies.length === 0) {
      const writes = primaries.some((one) => entitlementOf(authorizations, one.personId, at));
      const reason = writes ? 'NO_DEPUTY_FOR_WRITING_APPROVER' : 'NO_DEPUTY';
      return [aboutAccount(account, 'VIOLATED', reason, {}, evidence)];
    }
    const different = primaries.some((one) => deputies.some((d) => d.personId !== one.personId));
    return different
      ? [aboutAccount(account, 'COMPLIANT', 'APPROVERS_NAMED', {}, evidence)]
      : [aboutAccount(account, 'VIOLATED', 'SAME_PERSON', {}, evidence)];
  },
});
