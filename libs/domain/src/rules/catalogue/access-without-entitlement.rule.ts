import type { AccessGrantFact, AuthorizationFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { entitlementOf, lackOfEntitlement, lackTexts } from '../effective.js';
import { aboutAccount, aboutGrant, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';

function judgeGrant(
  grant: AccessGrantFact,
  authorizations: readonly AuthorizationFact[],
  at: Instant,
) {
  const own: Evidence = { fact: 'accessGrants', id: grant.id };
  const since = { since: grant.valid.from };
  if (grant.holderId === null)
    return aboutGrant(grant, 'UNDETERMINED', 'HOLDER_UNKNOWN', [own], since);
  const entitlement = entitlementOf(authorizations, grant.holderId, at);
  if (entitlement) {
    const basis: Evidence = { fact: 'authorizations', id: entitlement.id };
    return aboutGrant(grant, 'COMPLIANT', 'ENTITLED', [own, basis], since);
  }
  const lack = lackOfEntitlement(authorizations, grant.holderId, at);
  const evidence: Evidence[] = [own];
  if (lack.authorization) evidence.push({ fact: 'authorizations', id: lack.authorization.id });
  return aboutGrant(grant, 'VIOLATED', lack.code, evidence, {
    since: grant.valid.from,
    ended: lack.ended,
  });
}

export const rule = accountRule({
  id: 'ACC-01',
  area: 'ACCESS',
  subject: 'ACCESS_GRANT',
  severity: 'CRITICAL',
  titleDe: 'Zugang ohne Berechtigung',
  titleEn: 'Access without entitlement',
  breachDe: 'Zugang ohne Berechtigung',
  breachEn: 'Access without entitlement',
  questionDe: 'Gehört der Zugang zu einer berechtigten Person?',
  questionEn: 'Does the access belong to somebody entitled?',
  conditionDe:
    'Jeder offene Zugang gehört zu einer Person, die zu diesem Zeitpunkt wirksam berechtigt ist.',
  conditionEn: 'Every open access belongs to a person who is effectively authorised at that time.',
  source:
    'BSI ORP.4.A2; BfDI, Liste der Zugangsberechtigten; Drs. 6/3791, Antwort auf Frage 1, und Presseberichte vom Januar 2016 („früher zugriffsberechtigt“)',
  remediationDe: 'Passwort ändern, Sitzungen und Anwendungen abmelden, Nachweis hinterlegen.',
  remediationEn: 'Change the password, end sessions and apps, file the evidence.',
  due: { hours: 4 },
  facts: ['account', 'accessGrants', 'authorizations'],
  parameters: {},
  labels: {},
  reasons: {
    ...lackTexts('Zugang seit {since:date}', 'Access since {since:date}'),
    ENTITLED: {
      de: 'Zugang seit {since:date}, die Person ist wirksam berechtigt.',
      en: 'Access since {since:date}, the person is effectively authorised.',
    },
    HOLDER_UNKNOWN: {
      de: 'Zugang seit {since:date}; wer ihn hat, ist nicht bekannt.',
      en: 'Access since {since:date}; it is not known who has it.',
    },
    NO_ACCESS_ON_RECORD: {
      de: 'Ein offener Zugang ist nicht eingetragen.',
      en: 'No open access is on record.',
    },
  },
  judge({ account, accessGrants, authorizations }, at) {
    const judgements = [];
    for (const grant of accessGrants)
      if (contains(grant.valid, at)) judgements.push(judgeGrant(grant, authorizations, at));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NO_ACCESS_ON_RECORD')];
  },
});
