import { dueAt } from '../../calendar/working-days.js';
import type {
  AccessGrantFact,
  AccountFacts,
  AuthorizationFact,
  ConnectedAppFact,
} from '../../facts/facts.js';
import type { RuleResult } from '../../model/vocabulary.js';
import { contains, type Instant } from '../../time/interval.js';
import { firstEvent, goesOn, grantAt, mayBeSession } from '../departures.js';
import {
  aboutAccount,
  aboutAuthorization,
  aboutGrant,
  addWorst,
  type Evidence,
  type Judgement,
  type ReasonData,
} from '../judgement.js';
import { accountRule, type RuleContext } from '../rule.js';

type Facts = Pick<
  AccountFacts,
  'authorizations' | 'accessGrants' | 'credentialEvents' | 'connectedApps' | 'holidays'
>;

interface Parameters {
  readonly graceWorkingDays: number;
  readonly lateRevocationCures: boolean;
}

/** Somebody who may still be signed in has lost the entitlement. */
interface Departure {
  readonly authorization: AuthorizationFact;
  readonly ended: Instant;
  readonly grant: AccessGrantFact | null;
  /** Applications with a token of this person, or of nobody knows whom. */
  readonly apps: readonly ConnectedAppFact[];
}

function departureOf(facts: Facts, authorization: AuthorizationFact): Departure | null {
  const { personId, valid } = authorization;
  const ended = valid.to;
  if (ended === null || goesOn(facts.authorizations, authorization, ended)) return null;
  const grant = grantAt(facts.accessGrants, personId, ended, mayBeSession);
  const own = facts.connectedApps.filter((app) => app.holderId === personId && runs(app, ended));
  if (!grant && own.length === 0) return null;
  const nobodys = facts.connectedApps.filter((app) => app.holderId === null && runs(app, ended));
  return { authorization, ended, grant, apps: [...own, ...nobodys] };
}

/** Connected before the end and not revoked before it. */
function runs({ valid }: ConnectedAppFact, ended: Instant): boolean {
  return valid.from < ended && (valid.to === null || ended <= valid.to);
}

function deadlineOf(facts: Facts, ended: Instant, { graceWorkingDays }: Parameters): Instant {
  return dueAt(ended, { workingDays: graceWorkingDays }, facts.holidays);
}

type Code = Exclude<keyof typeof REASONS, 'HOLDER_UNKNOWN' | 'NO_DEPARTURE'>;
type Verdict = readonly [RuleResult, Code, readonly ConnectedAppFact[]];

const isKnown = ({ holderId }: ConnectedAppFact) => holderId !== null;

/** What the applications say after the deadline; null = nothing to object to. */
function appVerdict(
  { apps }: Departure,
  until: Instant,
  at: Instant,
  { lateRevocationCures }: Parameters,
): Verdict | null {
  const open = apps.filter(({ valid }) => contains(valid, at));
  const late = removedLate(apps, until);
  const openOfKnown = open.filter(isKnown);
  const lateOfKnown = late.filter(isKnown);
  if (openOfKnown.length > 0) return ['VIOLATED', 'APPS_NOT_REVOKED', openOfKnown];
  if (lateOfKnown.length > 0 && !lateRevocationCures)
    return ['VIOLATED', 'APPS_REVOKED_LATE', lateOfKnown];
  const whose = lateRevocationCures ? open : [...open, ...late];
  return whose.length > 0 ? ['UNDETERMINED', 'APP_HOLDER_UNKNOWN', whose] : null;
}

function removedLate(apps: readonly ConnectedAppFact[], until: Instant) {
  return apps.filter(({ valid }) => valid.to !== null && valid.to > until);
}

/** The last remedy, if it came after the deadline; null = everything in time. */
function lastAfter(until: Instant, remedies: readonly (Instant | null)[]): Instant | null {
  const last = Math.max(...remedies.map((at) => at ?? -Infinity));
  return last > until ? last : null;
}

function verdictOf(
  facts: Facts,
  left: Departure,
  at: Instant,
  parameters: Parameters,
  context: RuleContext,
): Verdict {
  const { ended, grant, apps } = left;
  const until = deadlineOf(facts, ended, parameters);
  const revoked = firstEvent(facts, 'SESSION_REVOCATION', ended, at);
  const open = apps.some(({ valid }) => contains(valid, at));
  if (at <= until)
    return revoked && !open ? ['COMPLIANT', 'REVOKED', []] : ['UNDETERMINED', 'PENDING', []];
  const ofApps = appVerdict(left, until, at, parameters);
  if (ofApps?.[0] === 'VIOLATED') return ofApps;
  const late = removedLate(apps, until);
  if (revoked && !ofApps && lastAfter(until, [revoked.at, ...late.map(({ valid }) => valid.to)]))
    return ['COMPLIANT', 'REVOKED_LATE', late];
  if (revoked) return ofApps ?? ['COMPLIANT', 'REVOKED', []];
  // Nobody had to note it yet: that nothing is on record does not show that nothing was done.
  if (ended < context.bindsFrom) return ['UNDETERMINED', 'BEFORE_THE_RULE', []];
  if (grant?.mechanism === null) return ['UNDETERMINED', 'MECHANISM_UNKNOWN', []];
  return ['VIOLATED', 'SESSIONS_NOT_REVOKED', []];
}

function judgeDeparture(
  facts: Facts,
  left: Departure,
  at: Instant,
  parameters: Parameters,
  context: RuleContext,
) {
  const { authorization, ended, grant } = left;
  const [result, code, apps] = verdictOf(facts, left, at, parameters, context);
  const event = firstEvent(facts, 'SESSION_REVOCATION', ended, at);
  const evidence: Evidence[] = [{ fact: 'authorizations', id: authorization.id }];
  if (grant) evidence.push({ fact: 'accessGrants', id: grant.id });
  if (event) evidence.push({ fact: 'credentialEvents', id: event.id });
  for (const { id } of apps) evidence.push({ fact: 'connectedApps', id });
  const data: ReasonData = {
    ended,
    until: deadlineOf(facts, ended, parameters),
    revokedAt: event?.at ?? null,
    handledAt: lastAfter(deadlineOf(facts, ended, parameters), [
      event?.at ?? null,
      ...apps.map(({ valid }) => valid.to),
    ]),
    apps: apps.map(({ appName }) => appName),
  };
  return aboutAuthorization(authorization, result, code, evidence, data);
}

const REASONS = {
  REVOKED: {
    de: 'Berechtigung beendet am {ended:lastDay}, Sitzungen abgemeldet am {revokedAt:dateTime}.',
    en: 'Authorisation ended on {ended:lastDay}, sessions ended on {revokedAt:dateTime}.',
  },
  REVOKED_LATE: {
    de: 'Berechtigung beendet am {ended:lastDay}; Sitzungen und Anwendungen erst am {handledAt:dateTime} abgemeldet, mit {until..handledAt} Verspätung (Frist bis {until:deadline}).',
    en: 'Authorisation ended on {ended:lastDay}; sessions and apps signed out only on {handledAt:dateTime}, {until..handledAt} late (due by {until:deadline}).',
  },
  PENDING: {
    de: 'Berechtigung beendet am {ended:lastDay}; Sitzungen und Anwendungen sind bis {until:deadline} abzumelden.',
    en: 'Authorisation ended on {ended:lastDay}; sessions and apps are to be signed out by {until:deadline}.',
  },
  SESSIONS_NOT_REVOKED: {
    de: 'Berechtigung beendet am {ended:lastDay}; dass danach alle Sitzungen abgemeldet wurden, ist nicht eingetragen.',
    en: 'Authorisation ended on {ended:lastDay}; it is not on record that all sessions were ended after that.',
  },
  APPS_NOT_REVOKED: {
    de: 'Berechtigung beendet am {ended:lastDay}; noch verbunden mit einem Zugang dieser Person: {apps}.',
    en: 'Authorisation ended on {ended:lastDay}; still connected by this person’s login: {apps}.',
  },
  APPS_REVOKED_LATE: {
    de: 'Berechtigung beendet am {ended:lastDay}; erst am {handledAt:dateTime} entfernt, mit {until..handledAt} Verspätung (Frist bis {until:deadline}): {apps}.',
    en: 'Authorisation ended on {ended:lastDay}; removed only on {handledAt:dateTime}, {until..handledAt} late (due by {until:deadline}): {apps}.',
  },
  APP_HOLDER_UNKNOWN: {
    de: 'Berechtigung beendet am {ended:lastDay}; mit wessen Zugang verbunden wurde, ist nicht bekannt: {apps}.',
    en: 'Authorisation ended on {ended:lastDay}; it is not known whose login connected: {apps}.',
  },
  MECHANISM_UNKNOWN: {
    de: 'Berechtigung beendet am {ended:lastDay}; ob die Person angemeldet sein konnte, ist nicht bekannt.',
    en: 'Authorisation ended on {ended:lastDay}; it is not known whether the person could be signed in.',
  },
  BEFORE_THE_RULE: {
    de: 'Berechtigung beendet am {ended:lastDay}, vor Geltung dieser Regel; ob die Sitzungen danach abgemeldet wurden, ist nicht bekannt.',
    en: 'Authorisation ended on {ended:lastDay}, before this rule was in force; it is not known whether the sessions were ended.',
  },
  HOLDER_UNKNOWN: {
    de: 'Zugang seit {since:date}, dessen Inhaber/in nicht bekannt ist: Er kann eine Sitzung zu einer beendeten Berechtigung sein.',
    en: 'Access since {since:date} whose holder is not known: it may be a session of an authorisation that has ended.',
  },
  NO_DEPARTURE: {
    de: 'Keine beendete Berechtigung einer Person, die noch angemeldet sein könnte.',
    en: 'No authorisation has ended of anybody who might still be signed in.',
  },
} as const;

export const rule = accountRule({
  id: 'ACC-03',
  area: 'ACCESS',
  subject: 'AUTHORIZATION',
  severity: 'CRITICAL',
  titleDe: 'Sitzungen und Anwendungen nach Entzug beendet',
  titleEn: 'Sessions and apps ended after withdrawal',
  breachDe: 'Sitzungen oder Anwendungen nach Entzug nicht beendet',
  breachEn: 'Sessions or apps not ended after withdrawal',
  questionDe: 'Sind Sitzungen und Anwendungen nach dem Entzug beendet?',
  questionEn: 'Were sessions and apps ended after withdrawal?',
  conditionDe:
    'Endet eine Berechtigung, werden danach alle Sitzungen abgemeldet, und Anwendungen, die mit dem Zugang der Person verbunden sind, binnen eines Arbeitstages entfernt.',
  conditionEn:
    'When an authorisation ends, all sessions are signed out after that, and apps that were connected by the person’s login are removed within one working day.',
  source:
    'Sofortmaßnahme vom 8. Januar 2016: „alle Applikationen gelöscht“ (radiodresden.de, tagesspiegel.de). Ein Passwortwechsel allein beendet weder Sitzungen noch Anwendungen.',
  remediationDe: 'Alle Geräte abmelden; Anwendungen entfernen.',
  remediationEn: 'Sign out all devices; remove the apps.',
  due: { workingDays: 1 },
  facts: [
    'account',
    'authorizations',
    'accessGrants',
    'credentialEvents',
    'connectedApps',
    'holidays',
  ],
  parameters: {
    graceWorkingDays: 1,
    // False = the strict reading: an app that was removed too late remains a breach for ever.
    lateRevocationCures: true as boolean,
  },
  labels: {
    graceWorkingDays: {
      de: 'Frist zum Abmelden der Sitzungen und Anwendungen',
      en: 'Time to revoke sessions and apps',
      unit: 'WORKING_DAYS',
    },
    lateRevocationCures: {
      de: 'Verspätetes Abmelden beendet den Verstoß',
      en: 'Revoking late ends the breach',
      unit: 'YES_NO',
    },
  },
  reasons: REASONS,
  judge(facts, at, parameters, context) {
    const judgements: Judgement<keyof typeof REASONS>[] = [];
    for (const authorization of facts.authorizations) {
      if (authorization.valid.to === null || authorization.valid.to > at) continue;
      const left = departureOf(facts, authorization);
      if (left) addWorst(judgements, judgeDeparture(facts, left, at, parameters, context));
    }
    for (const grant of facts.accessGrants)
      if (grant.holderId === null && mayBeSession(grant) && contains(grant.valid, at)) {
        const since = { since: grant.valid.from };
        const evidence = [{ fact: 'accessGrants', id: grant.id }] as const;
        judgements.push(aboutGrant(grant, 'UNDETERMINED', 'HOLDER_UNKNOWN', evidence, since));
      }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_DEPARTURE')];
  },
  boundaries(facts, visit, parameters) {
    for (const authorization of facts.authorizations) {
      const left = departureOf(facts, authorization);
      if (left) visit(deadlineOf(facts, left.ended, parameters) + 1);
    }
  },
});
