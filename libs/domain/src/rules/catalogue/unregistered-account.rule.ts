import { dueAt } from '../../calendar/working-days.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';

export const rule = accountRule({
  id: 'REG-05',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'HIGH',
  titleDe: 'Nicht registrierter Account',
  titleEn: 'Unregistered or rogue account',
  breachDe: 'Aufgefundener Account ungeklärt',
  breachEn: 'Discovered account not dealt with',
  questionDe: 'Aufgefundener Account geklärt?',
  questionEn: 'Discovered account dealt with?',
  conditionDe:
    'Ein Account, der außerhalb des Registers aufgefunden wurde, ist binnen fünf Arbeitstagen übernommen, geschlossen oder als Fälschung gemeldet.',
  conditionEn:
    'An account that was discovered outside the register is taken over, closed or reported as an impersonation within five working days.',
  source:
    'digital.gov („eliminate rogue accounts“); Landesstiftung 2015: die Vermittlung kannte den eigenen Account nicht',
  remediationDe: 'Übernehmen, schließen oder als Fälschung melden.',
  remediationEn: 'Take it over, close it or report it as an impersonation.',
  due: { workingDays: 5 },
  facts: ['account', 'holidays'],
  parameters: { maxWorkingDays: 5 },
  labels: {
    maxWorkingDays: {
      de: 'Zeit, einen gefundenen Account einzuordnen',
      en: 'Time to deal with a discovered account',
      unit: 'WORKING_DAYS',
    },
  },
  reasons: {
    REGISTERED: {
      de: 'Der Account ist kein aufgefundener ({status:term}).',
      en: 'The account is not a discovered one ({status:term}).',
    },
    IN_CLARIFICATION: {
      de: 'Aufgefunden am {discoveredAt:date}; zu klären bis {until:deadline}.',
      en: 'Discovered on {discoveredAt:date}; to be dealt with by {until:deadline}.',
    },
    NOT_CLARIFIED: {
      de: 'Aufgefunden am {discoveredAt:date}; die Frist endete am {until:deadline}.',
      en: 'Discovered on {discoveredAt:date}; the period ended on {until:deadline}.',
    },
  },
  judge({ account, holidays }, at, { maxWorkingDays }) {
    const { status, statusSince } = account;
    if (status === null || statusSince === null)
      return [aboutAccount(account, 'UNDETERMINED', 'STATUS_UNKNOWN')];
    if (status !== 'DISCOVERED')
      return [aboutAccount(account, 'NOT_APPLICABLE', 'REGISTERED', { status })];
    const until = dueAt(statusSince, { workingDays: maxWorkingDays }, holidays);
    const data = { discoveredAt: statusSince, until };
    return [
      at < until
        ? aboutAccount(account, 'COMPLIANT', 'IN_CLARIFICATION', data)
        : aboutAccount(account, 'VIOLATED', 'NOT_CLARIFIED', data),
    ];
  },
  boundaries({ account, holidays }, visit, { maxWorkingDays }) {
    if (account.status === 'DISCOVERED' && account.statusSince !== null)
      visit(dueAt(account.statusSince, { workingDays: maxWorkingDays }, holidays));
  },
});
