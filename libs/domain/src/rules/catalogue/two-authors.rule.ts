import { isEffective } from '../effective.js';
import { aboutAccount, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

export const rule = accountRule({
  id: 'AUT-01',
  area: 'AUTHORIZATION',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: 'Mindestens zwei Berechtigte',
  titleEn: 'At least two authors',
  breachDe: 'Weniger als zwei Berechtigte',
  breachEn: 'Fewer than two authors',
  questionDe: 'Zwei Berechtigte eingetragen?',
  questionEn: 'Two authors on record?',
  conditionDe:
    'Ein Behörden-Account im Betrieb hat mindestens zwei Personen mit wirksamer Schreibberechtigung.',
  conditionEn:
    'An institutional account in operation has at least two people with an effective authorisation as author.',
  source:
    'Drs. 6/3791, Antwort auf Frage 2 („überwiegend zwei Personen“); digital.gov („more than one employee“)',
  remediationDe: 'Zweite Person benennen.',
  remediationEn: 'Name a second person.',
  due: { workingDays: 10 },
  facts: ['account', 'authorizations'],
  parameters: { minAuthors: 2 },
  labels: {
    minAuthors: {
      de: 'Autorinnen und Autoren, mindestens',
      en: 'Authors, at least',
      unit: 'PERSONS',
    },
  },
  reasons: {
    ENOUGH_AUTHORS: {
      de: 'Wirksam schreibberechtigt: {count}; nötig sind mindestens {minimum}.',
      en: 'Effective authors: {count}; at least {minimum} are needed.',
    },
    TOO_FEW_AUTHORS: {
      de: 'Wirksam schreibberechtigt: {count}; nötig sind mindestens {minimum}.',
      en: 'Effective authors: {count}; at least {minimum} are needed.',
    },
    NOT_INSTITUTIONAL: {
      de: 'Die Regel gilt nur für Behörden-Accounts.',
      en: 'The rule covers institutional accounts only.',
    },
  },
  judge({ account, authorizations }, at, { minAuthors }) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    if (account.kind !== 'INSTITUTIONAL')
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NOT_INSTITUTIONAL')];
    const authors = authorizations.filter((one) => one.role === 'AUTHOR' && isEffective(one, at));
    const count = new Set(authors.map(({ personId }) => personId)).size;
    const enough = count >= minAuthors;
    const evidence: Evidence[] = authors.map(({ id }) => ({ fact: 'authorizations', id }));
    if (evidence.length === 0) evidence.push({ fact: 'account', id: account.id });
    return [
      aboutAccount(
        account,
        enough ? 'COMPLIANT' : 'VIOLATED',
        enough ? 'ENOUGH_AUTHORS' : 'TOO_FEW_AUTHORS',
        { count, minimum: minAuthors },
        evidence,
      ),
    ];
  },
});
