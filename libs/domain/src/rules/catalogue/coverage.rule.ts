import { contains } from '../../time/interval.js';
import { judgement } from '../judgement.js';
import { authorityRule } from '../rule.js';

export const rule = authorityRule({
  id: 'REG-01',
  area: 'REGISTER',
  subject: 'AUTHORITY',
  severity: 'HIGH',
  titleDe: 'Auskunft vollständig',
  titleEn: 'Coverage or nil return',
  breachDe: 'Weder Account noch gültige Fehlanzeige',
  breachEn: 'Neither an account nor a valid nil return',
  questionDe: 'Auskunft vollständig?',
  questionEn: 'Return complete?',
  conditionDe:
    'Jede Behörde hat mindestens einen nicht geschlossenen Account gemeldet oder eine gültige Fehlanzeige abgegeben.',
  conditionEn:
    'Every authority has reported at least one account that is not closed, or given a nil return that is still valid.',
  source:
    'Drs. 6/3791, Antwort auf Frage 4 („für alle Ministerien und nachgeordneten Einrichtungen“); U.S. Digital Registry der GSA (jährliche Prüfung)',
  remediationDe: 'Accounts melden oder Fehlanzeige abgeben.',
  remediationEn: 'Report the accounts or give a nil return.',
  due: { workingDays: 20 },
  facts: ['authority', 'openAccountIds', 'nilReturns'],
  parameters: {},
  labels: {},
  reasons: {
    ACCOUNTS_REPORTED: {
      de: 'Gemeldete, nicht geschlossene Accounts: {count}.',
      en: 'Accounts reported and not closed: {count}.',
    },
    NIL_RETURN: {
      de: 'Fehlanzeige vom {statedOn:date}, gültig bis {until:lastDay}.',
      en: 'Nil return of {statedOn:date}, valid until {until:lastDay}.',
    },
    NIL_RETURN_LAPSED: {
      de: 'Kein Account gemeldet; die Fehlanzeige galt nur bis {until:lastDay}.',
      en: 'No account reported; the nil return was valid only until {until:lastDay}.',
    },
    NOTHING_REPORTED: {
      de: 'Weder ein Account noch eine Fehlanzeige ist eingetragen.',
      en: 'Neither an account nor a nil return is on record.',
    },
    AUTHORITY_NOT_ACTIVE: {
      de: 'Die Behörde besteht zu diesem Zeitpunkt nicht.',
      en: 'The authority does not exist at that time.',
    },
  },
  judge({ authority, openAccountIds, nilReturns }, at) {
    const own = { fact: 'authority', id: authority.id } as const;
    if (!contains(authority.valid, at))
      return [
        judgement('NOT_APPLICABLE', 'AUTHORITY', authority.id, 'AUTHORITY_NOT_ACTIVE', [own]),
      ];
    if (openAccountIds.length > 0) {
      const count = openAccountIds.length;
      const evidence = openAccountIds.map((id) => ({ fact: 'openAccountIds' as const, id }));
      return [
        judgement('COMPLIANT', 'AUTHORITY', authority.id, 'ACCOUNTS_REPORTED', evidence, { count }),
      ];
    }
    const started = nilReturns.filter(({ valid }) => valid.from <= at);
    const current = started.find(({ valid }) => contains(valid, at));
    const latest = current ?? started.sort((a, b) => b.valid.from - a.valid.from)[0];
    if (!latest)
      return [judgement('VIOLATED', 'AUTHORITY', authority.id, 'NOTHING_REPORTED', [own])];
    return [
      judgement(
        current ? 'COMPLIANT' : 'VIOLATED',
        'AUTHORITY',
        authority.id,
        current ? 'NIL_RETURN' : 'NIL_RETURN_LAPSED',
        [{ fact: 'nilReturns', id: latest.id }],
        { statedOn: latest.valid.from, until: latest.valid.to },
      ),
    ];
  },
});
