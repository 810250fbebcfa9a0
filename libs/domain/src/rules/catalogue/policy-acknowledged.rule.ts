import type { AccountFacts, PolicyVersionFact } from '../../facts/facts.js';
import {
  ACKNOWLEDGEMENT_WORKING_DAYS,
  acknowledgementDueAt,
  acknowledgementOf,
} from '../../policies/acknowledgement.js';
import { DAY } from '../../time/duration.js';
import { contains, earlierEnd, type Instant } from '../../time/interval.js';
import { mayAct } from '../effective.js';
import { aboutAccount, judgement, type Evidence, type Judgement } from '../judgement.js';
import { WARN_DAYS } from '../parameter-label.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';

type Facts = Pick<
  AccountFacts,
  | 'account'
  | 'authorizations'
  | 'mandates'
  | 'managers'
  | 'policyVersions'
  | 'policyAcknowledgements'
  | 'holidays'
>;
type Reason = 'ACKNOWLEDGED' | 'STILL_TIME' | 'NOT_ACKNOWLEDGED' | 'PUBLICATION_UNKNOWN';
type Parameters = { readonly workingDays: number; readonly warnDays: number };

/** What people together have taken note of, and until when there is time for the rest. */
interface State {
  readonly overdue: Set<string>;
  readonly unclear: Set<string>;
  pendingUntil: Instant | null;
  overdueSince: Instant | null;
  readonly evidence: Evidence[];
}

function addVersion(
  state: State,
  facts: Facts,
  version: PolicyVersionFact,
  personId: string,
  at: Instant,
  { workingDays }: Parameters,
): void {
  const { id, title } = version;
  const given = acknowledgementOf(facts.policyAcknowledgements, personId, id, at);
  if (given) {
    state.evidence.push({ fact: 'policyAcknowledgements', id: given.id });
    return;
  }
  if (!state.evidence.some((one) => one.id === id))
    state.evidence.push({ fact: 'policyVersions', id });
  const due = acknowledgementDueAt(version, workingDays, facts.holidays);
  if (due === null) state.unclear.add(title);
  else if (at < due) state.pendingUntil = earlierEnd(state.pendingUntil, due);
  else {
    state.overdue.add(title);
    state.overdueSince = earlierEnd(state.overdueSince, due);
  }
}

function stateOf(
  facts: Facts,
  own: readonly Evidence[],
  persons: ReadonlySet<string>,
  at: Instant,
  parameters: Parameters,
): State {
  const state: State = {
    overdue: new Set(),
    unclear: new Set(),
    pendingUntil: null,
    overdueSince: null,
    evidence: [...own],
  };
  for (const version of facts.policyVersions)
    if (contains(version.valid, at))
      for (const personId of persons) addVersion(state, facts, version, personId, at, parameters);
  return state;
}

function judgeState(
  subjectType: 'AUTHORIZATION' | 'ACCOUNT',
  id: string,
  { overdue, unclear, pendingUntil, overdueSince, evidence }: State,
  at: Instant,
  { warnDays }: Parameters,
): Judgement<Reason> {
  if (overdue.size > 0)
    return judgement('VIOLATED', subjectType, id, 'NOT_ACKNOWLEDGED', evidence, {
      versions: [...overdue],
      overdueSince,
    });
  if (unclear.size > 0)
    return judgement('UNDETERMINED', subjectType, id, 'PUBLICATION_UNKNOWN', evidence, {
      versions: [...unclear],
    });
  if (pendingUntil === null)
    return judgement('COMPLIANT', subjectType, id, 'ACKNOWLEDGED', evidence);
  const pending = judgement('COMPLIANT', subjectType, id, 'STILL_TIME', evidence, { pendingUntil });
  return at >= pendingUntil - warnDays * DAY ? { ...pending, dueSoonAt: pendingUntil } : pending;
}

/** Those who approve, and the managers of all: judged together, because a person is never a subject. */
function othersOf(facts: Facts, at: Instant): { persons: Set<string>; evidence: Evidence[] } {
  const { authorizations, mandates, managers } = facts;
  const persons = new Set<string>();
  const evidence: Evidence[] = [];
  const led = new Set<string>();
  for (const one of authorizations) if (mayAct(one, at)) led.add(one.personId);
  for (const { id, personId, valid } of mandates) {
    if (!contains(valid, at)) continue;
    persons.add(personId);
    led.add(personId);
    evidence.push({ fact: 'mandates', id });
  }
  for (const { id, managerId } of managers) if (led.has(id)) persons.add(managerId);
  return { persons, evidence };
}

export const rule = accountRule({
  id: 'TRN-03',
  area: 'TRAINING',
  subject: 'AUTHORIZATION',
  severity: 'MEDIUM',
  titleDe: 'Aktuelle Fassung zur Kenntnis genommen',
  titleEn: 'Current policy acknowledged',
  breachDe: 'Geltende Fassung nicht zur Kenntnis genommen',
  breachEn: 'Policy in force not acknowledged',
  questionDe: 'Geltende Fassung zur Kenntnis genommen?',
  questionEn: 'Policy in force acknowledged?',
  conditionDe:
    'Alle wirksam Berechtigten, alle Freigebenden und deren Führungskräfte haben jede geltende Fassung zur Kenntnis genommen, oder seit ihrer Bekanntgabe sind noch keine 20 Arbeitstage vergangen.',
  conditionEn:
    'Everybody effectively authorised or approving, and their managers, has acknowledged every version in force, or fewer than 20 working days have passed since it was published.',
  source: 'BSI ORP.3.A3; ACSC („informed of, and agree to“)',
  remediationDe: 'Fassung lesen und die Kenntnisnahme bestätigen.',
  remediationEn: 'Read the version and confirm that you have taken note of it.',
  // The period for it lies before the breach: it counts from the publication.
  due: { immediately: true },
  facts: [
    'account',
    'authorizations',
    'mandates',
    'managers',
    'policyVersions',
    'policyAcknowledgements',
    'holidays',
  ],
  parameters: { workingDays: ACKNOWLEDGEMENT_WORKING_DAYS, warnDays: 7 },
  labels: {
    workingDays: {
      de: 'Frist zur Kenntnisnahme',
      en: 'Time for taking note',
      unit: 'WORKING_DAYS',
    },
    warnDays: WARN_DAYS,
  },
  reasons: {
    ACKNOWLEDGED: {
      de: 'Jede geltende Fassung ist zur Kenntnis genommen.',
      en: 'Every version in force has been acknowledged.',
    },
    STILL_TIME: {
      de: 'Für die Kenntnisnahme ist bis {pendingUntil:deadline} Zeit.',
      en: 'There is time for the acknowledgement until {pendingUntil:deadline}.',
    },
    NOT_ACKNOWLEDGED: {
      de: 'Nicht zur Kenntnis genommen: {versions:list}; die Frist endete am {overdueSince:deadline}.',
      en: 'Not acknowledged: {versions:list}; the period ended on {overdueSince:deadline}.',
    },
    PUBLICATION_UNKNOWN: {
      de: 'Nicht zur Kenntnis genommen: {versions:list}; wann die Fassung bekannt gegeben wurde, ist nicht eingetragen.',
      en: 'Not acknowledged: {versions:list}; when the version was published is not on record.',
    },
    NO_VERSION: {
      de: 'Zu diesem Zeitpunkt gilt keine Fassung, die zur Kenntnis zu nehmen ist.',
      en: 'No version that has to be acknowledged is in force at that time.',
    },
  },
  judge(facts, at, parameters) {
    const { account, authorizations, policyVersions } = facts;
    if (!policyVersions.some(({ valid }) => contains(valid, at)))
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NO_VERSION')];
    const judgements: Judgement<Reason>[] = [];
    for (const one of authorizations) {
      if (!mayAct(one, at)) continue;
      const own: Evidence[] = [{ fact: 'authorizations', id: one.id }];
      const state = stateOf(facts, own, new Set([one.personId]), at, parameters);
      judgements.push(judgeState('AUTHORIZATION', one.id, state, at, parameters));
    }
    const others = othersOf(facts, at);
    if (others.persons.size > 0 && !unlessKept(account)) {
      const state = stateOf(facts, others.evidence, others.persons, at, parameters);
      judgements.push(judgeState('ACCOUNT', account.id, state, at, parameters));
    }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
  boundaries({ policyVersions, holidays }, visit, { workingDays, warnDays }) {
    for (const version of policyVersions) {
      const due = acknowledgementDueAt(version, workingDays, holidays);
      if (due === null) continue;
      visit(due - warnDays * DAY);
      visit(due);
    }
  },
});
