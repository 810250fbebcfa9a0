import type { AuthorizationFact, FunctionAssignmentFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { isEffective } from '../effective.js';
import { aboutAccount, aboutAuthorization, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';

/** An assignment in the authority tells more than one elsewhere, and one that lasts longer more. */
function tellsMore(
  one: FunctionAssignmentFact,
  other: FunctionAssignmentFact,
  authorityId: string,
): boolean {
  const here = one.authorityId === authorityId;
  if (here !== (other.authorityId === authorityId)) return here;
  return (one.valid.to ?? Infinity) > (other.valid.to ?? Infinity);
}

function decisive(
  personId: string,
  authorityId: string,
  assignments: readonly FunctionAssignmentFact[],
  at: Instant,
): FunctionAssignmentFact | null {
  let found: FunctionAssignmentFact | null = null;
  for (const one of assignments)
    if (one.personId === personId && one.valid.from <= at)
      if (!found || tellsMore(one, found, authorityId)) found = one;
  return found;
}

function judgeFunction(
  one: AuthorizationFact,
  authorityId: string,
  assignments: readonly FunctionAssignmentFact[],
  at: Instant,
) {
  const own: Evidence = { fact: 'authorizations', id: one.id };
  const found = decisive(one.personId, authorityId, assignments, at);
  if (!found) return aboutAuthorization(one, 'UNDETERMINED', 'NO_FUNCTION_ON_RECORD', [own]);
  const evidence: Evidence[] = [own, { fact: 'functionAssignments', id: found.id }];
  if (found.authorityId !== authorityId)
    return aboutAuthorization(one, 'VIOLATED', 'FUNCTION_ELSEWHERE', evidence);
  return contains(found.valid, at)
    ? aboutAuthorization(one, 'COMPLIANT', 'IN_FUNCTION', evidence, { since: found.valid.from })
    : aboutAuthorization(one, 'VIOLATED', 'FUNCTION_ENDED', evidence, { ended: found.valid.to });
}

export const rule = accountRule({
  id: 'AUT-05',
  area: 'AUTHORIZATION',
  subject: 'AUTHORIZATION',
  severity: 'CRITICAL',
  titleDe: 'Funktion beendet, Berechtigung besteht',
  titleEn: 'Function ended, authorization alive',
  breachDe: 'Berechtigung ohne Funktion in der Behörde',
  breachEn: 'Authorisation without a function in the authority',
  questionDe: 'Besteht noch eine Funktion in der Behörde?',
  questionEn: 'Still a function in the authority?',
  conditionDe:
    'Wer wirksam berechtigt ist, hat zu diesem Zeitpunkt eine Funktion in der Behörde des Accounts.',
  conditionEn:
    'Whoever is effectively authorised has, at that time, a function in the authority of the account.',
  source:
    'BSI ORP.4.A2 („Bei personellen Veränderungen MÜSSEN … entfernt werden“); NCSC („when staff leave or change roles“)',
  remediationDe: 'Sofort entziehen; Abmeldeliste abarbeiten.',
  remediationEn: 'Withdraw at once; work through the leaving checklist.',
  due: { workingDays: 1 },
  facts: ['account', 'authorizations', 'functionAssignments'],
  parameters: {},
  labels: {},
  reasons: {
    IN_FUNCTION: {
      de: 'Funktion in der Behörde seit {since:date}.',
      en: 'Function in the authority since {since:date}.',
    },
    FUNCTION_ENDED: {
      de: 'Die Funktion in der Behörde endete am {ended:lastDay}, die Berechtigung besteht weiter.',
      en: 'The function in the authority ended on {ended:lastDay}, the authorisation lives on.',
    },
    FUNCTION_ELSEWHERE: {
      de: 'Eine Funktion ist nur bei einer anderen Behörde eingetragen.',
      en: 'A function is on record with another authority only.',
    },
    NO_FUNCTION_ON_RECORD: {
      de: 'Für die berechtigte Person ist keine Funktion eingetragen.',
      en: 'No function is on record for the authorised person.',
    },
  },
  judge({ account, authorizations, functionAssignments }, at) {
    const judgements = [];
    for (const one of authorizations)
      if (isEffective(one, at))
        judgements.push(judgeFunction(one, account.authorityId, functionAssignments, at));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
});
