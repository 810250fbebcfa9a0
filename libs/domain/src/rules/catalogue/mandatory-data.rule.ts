import type { AccountFact, AuthorizationFact, FunctionAssignmentFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { isEffective } from '../effective.js';
import { aboutAccount, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

const FIELDS = ['platformUserId', 'url', 'purpose', 'operatingUnit', 'accessModel'] as const;

type Belonging = 'HERE' | 'ELSEWHERE' | 'UNKNOWN';

function belonging(
  owner: AuthorizationFact,
  account: AccountFact,
  assignments: readonly FunctionAssignmentFact[],
  at: Instant,
): Belonging {
  let found: Belonging = 'UNKNOWN';
  for (const { personId, authorityId, valid } of assignments) {
    if (personId !== owner.personId || valid.from > at) continue;
    if (authorityId === account.authorityId && contains(valid, at)) return 'HERE';
    found = 'ELSEWHERE';
  }
  return found;
}

export const rule = accountRule({
  id: 'REG-02',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: 'Pflichtangaben und Verantwortliche/r',
  titleEn: 'Mandatory data and owner',
  breachDe: 'Pflichtangaben oder Verantwortliche/r fehlen',
  breachEn: 'Mandatory data or owner missing',
  questionDe: 'Pflichtangaben vollständig?',
  questionEn: 'Mandatory data complete?',
  conditionDe:
    'Ein Account im Betrieb hat Plattform-Kennung, Adresse, Zweck, Referat und Zugangsmodell sowie mindestens eine verantwortliche Person, die der Behörde des Accounts angehört.',
  conditionEn:
    'An account in operation has its platform id, address, purpose, unit and access model, and at least one owner who belongs to the authority of the account.',
  source: 'Drs. 6/3862, Fragen 1 und 3 (zuständiges Referat); BSI ORP.1.A2',
  remediationDe: 'Referat und Accountverantwortliche/n eintragen.',
  remediationEn: 'Enter the unit and the account owner.',
  due: { workingDays: 10 },
  facts: ['account', 'authorizations', 'functionAssignments'],
  parameters: {},
  labels: {},
  reasons: {
    COMPLETE: {
      de: 'Alle Pflichtangaben sind eingetragen.',
      en: 'All mandatory data are on record.',
    },
    INCOMPLETE: { de: 'Es fehlt: {missing:terms}.', en: 'Missing: {missing:terms}.' },
    OWNER_ELSEWHERE: {
      de: 'Die verantwortliche Person gehört der Behörde des Accounts nicht mehr an.',
      en: 'The owner no longer belongs to the authority of the account.',
    },
    OWNER_FUNCTION_UNKNOWN: {
      de: 'Für die verantwortliche Person ist keine Funktion eingetragen.',
      en: 'No function is on record for the owner.',
    },
  },
  judge({ account, authorizations, functionAssignments }, at) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    const owners = authorizations.filter((one) => one.role === 'OWNER' && isEffective(one, at));
    const missing: string[] = FIELDS.filter((field) => !account[field]);
    if (owners.length === 0) missing.push('owner');
    if (missing.length > 0) return [aboutAccount(account, 'VIOLATED', 'INCOMPLETE', { missing })];
    const where = owners.map((owner) => belonging(owner, account, functionAssignments, at));
    const evidence: Evidence[] = owners.map(({ id }) => ({ fact: 'authorizations', id }));
    if (where.includes('HERE'))
      return [aboutAccount(account, 'COMPLIANT', 'COMPLETE', {}, evidence)];
    return where.includes('UNKNOWN')
      ? [aboutAccount(account, 'UNDETERMINED', 'OWNER_FUNCTION_UNKNOWN', {}, evidence)]
      : [aboutAccount(account, 'VIOLATED', 'OWNER_ELSEWHERE', {}, evidence)];
  },
});
