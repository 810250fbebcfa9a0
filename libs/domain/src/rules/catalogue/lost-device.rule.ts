import type { AccountFacts, CredentialEventFact, DeviceFact } from '../../facts/facts.js';
import { CREDENTIAL_EVENTS, type CredentialEvent } from '../../model/vocabulary.js';
import { HOUR } from '../../time/duration.js';
import type { Instant } from '../../time/interval.js';
import { aboutAccount, addWorst, judgement, type Evidence, type Judgement } from '../judgement.js';
import { devicesLinkedAt, type LinkFacts } from '../linked-devices.js';
import { accountRule, type RuleContext } from '../rule.js';

type Facts = LinkFacts & Pick<AccountFacts, 'devices' | 'credentialEvents'>;

interface Parameters {
  readonly graceHours: number;
  readonly lateHandlingCures: boolean;
}

/** The losses of a device up to an instant that the rule is bound to judge. */
function lossesOf({ states }: DeviceFact, at: Instant, { actionsFrom }: RuleContext): Instant[] {
  return states.flatMap(({ status, valid: { from } }) =>
    status === 'LOST' && actionsFrom <= from && from <= at ? [from] : [],
  );
}

function firstAfter(
  events: readonly CredentialEventFact[],
  event: CredentialEvent,
  lostAt: Instant,
  at: Instant,
): CredentialEventFact | null {
  let first: CredentialEventFact | null = null;
  for (const one of events)
    if (one.event === event && lostAt <= one.at && one.at <= at && (!first || one.at < first.at))
      first = one;
  return first;
}

function judgeLoss(
  device: DeviceFact,
  link: Evidence,
  lostAt: Instant,
  facts: Facts,
  at: Instant,
  parameters: Parameters,
) {
  const until = lostAt + parameters.graceHours * HOUR;
  const handled = CREDENTIAL_EVENTS.map((event) =>
    firstAfter(facts.credentialEvents, event, lostAt, at),
  );
  const done = handled.filter((event) => event !== null);
  const missing = CREDENTIAL_EVENTS.filter((_, index) => !handled[index]);
  const handledAt = missing.length > 0 ? null : Math.max(...done.map((event) => event.at));
  const evidence: Evidence[] = [
    { fact: 'devices', id: device.id },
    link,
    ...done.map(({ id }): Evidence => ({ fact: 'credentialEvents', id })),
  ];
  const about = <const C extends string>(
    result: Judgement['result'],
    reason: C,
    data: Judgement['data'],
  ) => judgement(result, 'DEVICE', device.id, reason, evidence, { lostAt, until, ...data });
  if (handledAt === null)
    return at <= until
      ? about('UNDETERMINED', 'LOSS_PENDING', { missing })
      : about('VIOLATED', 'LOSS_NOT_HANDLED', { missing });
  if (handledAt <= until) return about('COMPLIANT', 'LOSS_HANDLED', { handledAt });
  const late = parameters.lateHandlingCures ? 'COMPLIANT' : 'VIOLATED';
  return about(late, 'LOSS_HANDLED_LATE', { handledAt });
}

export const rule = accountRule({
  id: 'DEV-05',
  area: 'DEVICE',
  subject: 'DEVICE',
  severity: 'CRITICAL',
  titleDe: 'Verlust gemeldet und Zugang gesperrt',
  titleEn: 'Lost device handled',
  breachDe: 'Gerät verloren, Zugang nicht rechtzeitig gesperrt',
  breachEn: 'Device lost, access not closed in time',
  questionDe: 'Gerät verloren: Zugang gesperrt?',
  questionEn: 'Device lost: access closed?',
  conditionDe:
    'Geht ein Gerät verloren, sind binnen vier Stunden bei jedem Account, der damit bedient wurde, alle Sitzungen beendet und das Passwort gewechselt.',
  conditionEn:
    'When a device is lost, all sessions are ended and the password is changed within four hours on every account that was used with it.',
  source: 'BSI SYS.3.2.1.A7; BSI INF.9.A5',
  remediationDe: 'Sofort abmelden, Passwort wechseln, ISB informieren.',
  remediationEn: 'Log out at once, change the password, inform the security officer.',
  due: { hours: 4 },
  facts: ['account', 'devices', 'deviceUses', 'accessGrants', 'secondFactors', 'credentialEvents'],
  parameters: {
    graceHours: 4,
    // False = the strict reading: what came too late remains a breach for ever.
    lateHandlingCures: true as boolean,
  },
  labels: {
    graceHours: {
      de: 'Frist zum Sperren nach dem Verlust',
      en: 'Time to lock after the loss',
      unit: 'HOURS',
    },
    lateHandlingCures: {
      de: 'Verspätetes Sperren beendet den Verstoß',
      en: 'Locking late ends the breach',
      unit: 'YES_NO',
    },
  },
  reasons: {
    LOSS_HANDLED: {
      de: 'Verloren seit {lostAt:dateTime}; Sitzungen beendet und Passwort gewechselt bis {handledAt:dateTime}.',
      en: 'Lost since {lostAt:dateTime}; sessions ended and password changed by {handledAt:dateTime}.',
    },
    LOSS_HANDLED_LATE: {
      de: 'Verloren seit {lostAt:dateTime}; Sitzungen und Passwort erst am {handledAt:dateTime} gesperrt, nach {lostAt..handledAt} statt {lostAt..until}.',
      en: 'Lost since {lostAt:dateTime}; sessions and password dealt with only on {handledAt:dateTime}, after {lostAt..handledAt} instead of {lostAt..until}.',
    },
    LOSS_PENDING: {
      de: 'Verloren seit {lostAt:dateTime}; bis {until:dateTime} noch zu tun: {missing:terms}.',
      en: 'Lost since {lostAt:dateTime}; still to be done by {until:dateTime}: {missing:terms}.',
    },
    LOSS_NOT_HANDLED: {
      de: 'Verloren seit {lostAt:dateTime}; die Frist endete am {until:dateTime}, noch zu tun: {missing:terms}.',
      en: 'Lost since {lostAt:dateTime}; the period ended on {until:dateTime}, still to be done: {missing:terms}.',
    },
    NO_LOSS: {
      de: 'Kein Gerät, mit dem der Account bedient wird, ist verloren gegangen.',
      en: 'No device that the account is used with has been lost.',
    },
  },
  judge(facts, at, parameters, context) {
    const judgements: Judgement<ReturnType<typeof judgeLoss>['reason']>[] = [];
    for (const device of facts.devices)
      for (const lostAt of lossesOf(device, at, context)) {
        const link = devicesLinkedAt(facts, lostAt).get(device.id);
        if (link) addWorst(judgements, judgeLoss(device, link, lostAt, facts, at, parameters));
      }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_LOSS')];
  },
  boundaries({ devices }, visit, { graceHours }) {
    for (const { states } of devices)
      for (const { status, valid } of states)
        if (status === 'LOST') visit(valid.from + graceHours * HOUR + 1);
  },
});
