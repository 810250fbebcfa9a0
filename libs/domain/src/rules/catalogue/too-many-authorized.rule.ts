import { mayAct } from '../effective.js';
import { aboutAccount, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';

export const rule = accountRule({
  id: 'AUT-02',
  area: 'AUTHORIZATION',
  subject: 'ACCOUNT',
  severity: 'LOW',
  titleDe: 'Zu viele Berechtigte',
  titleEn: 'Too many authorised',
  breachDe: 'Zu viele Berechtigte',
  breachEn: 'Too many authorised',
  questionDe: 'Zahl der Berechtigten begrenzt?',
  questionEn: 'Number of authorised people limited?',
  conditionDe:
    'Höchstens so viele Personen sind wirksam berechtigt, wie für den Account festgelegt ist (ohne Festlegung vier).',
  conditionEn:
    'No more people are effectively authorised than is set for the account (four if nothing is set).',
  source:
    'BfDI, interne Verhaltensregeln zu Mastodon (Zahl der Zugänge „möglichst gering“); CISA Capacity Enhancement Guide „Social Media“ (Zahl begrenzen)',
  remediationDe: 'Nicht benötigte Berechtigungen entziehen.',
  remediationEn: 'Withdraw authorisations that are not needed.',
  due: { workingDays: 20 },
  facts: ['account', 'authorizations'],
  parameters: {},
  labels: {},
  reasons: {
    FEW_ENOUGH: {
      de: 'Wirksam berechtigt: {count}; höchstens {maximum} sind vorgesehen.',
      en: 'Effectively authorised: {count}; at most {maximum} are provided for.',
    },
    TOO_MANY: {
      de: 'Wirksam berechtigt: {count}; höchstens {maximum} sind vorgesehen.',
      en: 'Effectively authorised: {count}; at most {maximum} are provided for.',
    },
  },
  judge({ account, authorizations }, at) {
    const effective = authorizations.filter((one) => mayAct(one, at));
    if (effective.length === 0)
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
    const count = new Set(effective.map(({ personId }) => personId)).size;
    const maximum = account.maxAuthorized;
    const evidence: Evidence[] = effective.map(({ id }) => ({ fact: 'authorizations', id }));
    return count <= maximum
      ? [aboutAccount(account, 'COMPLIANT', 'FEW_ENOUGH', { count, maximum }, evidence)]
      : [aboutAccount(account, 'VIOLATED', 'TOO_MANY', { count, maximum }, evidence)];
  },
});
