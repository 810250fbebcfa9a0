import type { AccessGrantFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import {
  deadlineOf,
  departureOf,
  firstRotation,
  mayBePassword,
  type Departure,
  type DepartureFacts,
  type Grace,
} from '../departures.js';
import {
  aboutAccount,
  aboutAuthorization,
  aboutGrant,
  addWorst,
  type Evidence,
  type Judgement,
} from '../judgement.js';
import { accountRule } from '../rule.js';

interface Parameters extends Grace {
  readonly lateRotationCures: boolean;
}

function judgeDeparture(
  facts: DepartureFacts,
  left: Departure,
  at: Instant,
  parameters: Parameters,
) {
  const { authorization, ended, grant } = left;
  const until = deadlineOf(facts, left, parameters);
  const rotation = firstRotation(facts, ended, at);
  const evidence: Evidence[] = [
    { fact: 'authorizations', id: authorization.id },
    { fact: 'accessGrants', id: grant.id },
  ];
  if (rotation) evidence.push({ fact: 'credentialEvents', id: rotation.id });
  const data = { ended, until, rotatedAt: rotation?.at ?? null };
  if (rotation && rotation.at <= until)
    return aboutAuthorization(authorization, 'COMPLIANT', 'ROTATED_IN_TIME', evidence, data);
  if (at <= until)
    return aboutAuthorization(authorization, 'UNDETERMINED', 'ROTATION_PENDING', evidence, data);
  if (rotation && parameters.lateRotationCures)
    return aboutAuthorization(authorization, 'COMPLIANT', 'ROTATED_LATE', evidence, data);
  if (grant.mechanism === null)
    return aboutAuthorization(authorization, 'UNDETERMINED', 'MECHANISM_UNKNOWN', evidence, data);
  return rotation
    ? aboutAuthorization(authorization, 'VIOLATED', 'ROTATED_LATE', evidence, data)
    : aboutAuthorization(authorization, 'VIOLATED', 'NOT_ROTATED', evidence, data);
}

function judgeUnknown(grant: AccessGrantFact) {
  const evidence = [{ fact: 'accessGrants', id: grant.id }] as const;
  const since = { since: grant.valid.from };
  return aboutGrant(grant, 'UNDETERMINED', 'HOLDER_UNKNOWN', evidence, since);
}

export const rule = accountRule({
  id: 'ACC-02',
  area: 'ACCESS',
  subject: 'AUTHORIZATION',
  severity: 'CRITICAL',
  titleDe: 'Zugangsgeheimnis nach Entzug gewechselt',
  titleEn: 'Secret rotated after withdrawal',
  breachDe: 'Passwort nach Entzug nicht rechtzeitig gewechselt',
  breachEn: 'Password not changed in time after a withdrawal',
  questionDe: 'Passwort nach Entzug gewechselt?',
  questionEn: 'Password changed after the withdrawal?',
  conditionDe:
    'Endet die Berechtigung einer Person, die das Passwort kennt, wird das Passwort binnen eines Arbeitstages gewechselt, nach einem Vorfall binnen einer Stunde.',
  conditionEn:
    'When the authorisation of somebody who knows the password ends, the password is changed within one working day, after an incident within one hour.',
  source:
    'BSI ORP.4.A8 (Wechsel, wenn Unbefugte das Passwort kennen); digital.gov („Ensure no former employees … have access to current passwords“). Ein rein zeitgesteuerter Wechsel ist nicht gefordert: BSI ORP.4.A23 rät davon ab, die internen Regeln des BfDI sehen ihn monatlich vor.',
  remediationDe: 'Passwort wechseln und Wechsel bestätigen.',
  remediationEn: 'Change the password and confirm the change.',
  due: { workingDays: 1 },
  facts: ['account', 'authorizations', 'accessGrants', 'credentialEvents', 'holidays'],
  parameters: {
    graceWorkingDays: 1,
    graceHoursAfterIncident: 1,
    // False = the strict reading: a change that came too late remains a breach for ever.
    lateRotationCures: true as boolean,
  },
  labels: {
    graceWorkingDays: {
      de: 'Frist zum Wechsel des Passworts',
      en: 'Time to change the password',
      unit: 'WORKING_DAYS',
    },
    graceHoursAfterIncident: {
      de: 'Frist zum Wechsel nach einem Vorfall',
      en: 'Time to change it after an incident',
      unit: 'HOURS',
    },
    lateRotationCures: {
      de: 'Ein verspäteter Wechsel beendet den Verstoß',
      en: 'A late change ends the breach',
      unit: 'YES_NO',
    },
  },
  reasons: {
    ROTATED_IN_TIME: {
      de: 'Berechtigung beendet am {ended:lastDay}, Passwort gewechselt am {rotatedAt:dateTime}.',
      en: 'Authorisation ended on {ended:lastDay}, password changed on {rotatedAt:dateTime}.',
    },
    ROTATION_PENDING: {
      de: 'Berechtigung beendet am {ended:lastDay}; das Passwort ist bis {until:deadline} zu wechseln.',
      en: 'Authorisation ended on {ended:lastDay}; the password is to be changed by {until:deadline}.',
    },
    NOT_ROTATED: {
      de: 'Berechtigung beendet am {ended:lastDay}, das Passwort wurde seitdem nicht gewechselt.',
      en: 'Authorisation ended on {ended:lastDay}, the password has not been changed since.',
    },
    ROTATED_LATE: {
      de: 'Berechtigung beendet am {ended:lastDay}, Passwort erst am {rotatedAt:dateTime} gewechselt, mit {until..rotatedAt} Verspätung (Frist bis {until:deadline}).',
      en: 'Authorisation ended on {ended:lastDay}, password changed only on {rotatedAt:dateTime}, {until..rotatedAt} late (due by {until:deadline}).',
    },
    MECHANISM_UNKNOWN: {
      de: 'Berechtigung beendet am {ended:lastDay}; ob die Person das Passwort kannte, ist nicht bekannt.',
      en: 'Authorisation ended on {ended:lastDay}; it is not known whether the person knew the password.',
    },
    HOLDER_UNKNOWN: {
      de: 'Zugang seit {since:date}, dessen Inhaber/in nicht bekannt ist: Er kann zu einer beendeten Berechtigung gehören.',
      en: 'Access since {since:date} whose holder is not known: it may belong to an authorisation that has ended.',
    },
    NO_DEPARTURE: {
      de: 'Keine beendete Berechtigung einer Person, die das Passwort kannte.',
      en: 'No authorisation has ended of anybody who knew the password.',
    },
  },
  judge(facts, at, parameters) {
    const judgements: Judgement<
      ReturnType<typeof judgeDeparture | typeof judgeUnknown>['reason']
    >[] = [];
    for (const authorization of facts.authorizations) {
      if (authorization.valid.to === null || authorization.valid.to > at) continue;
      const left = departureOf(facts, authorization);
      if (!left) continue;
      const judged = judgeDeparture(facts, left, at, parameters);
      const urgent = authorization.revocationTrigger === 'INCIDENT';
      const due = urgent ? { hours: parameters.graceHoursAfterIncident } : null;
      addWorst(judgements, { ...judged, due });
    }
    for (const grant of facts.accessGrants)
      if (grant.holderId === null && mayBePassword(grant) && contains(grant.valid, at))
        judgements.push(judgeUnknown(grant));
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_DEPARTURE')];
  },
  boundaries(facts, visit, parameters) {
    for (const authorization of facts.authorizations) {
      const left = departureOf(facts, authorization);
      if (left) visit(deadlineOf(facts, left, parameters) + 1);
    }
  },
});
