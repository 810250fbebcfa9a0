import type { AccountFacts, AuthorizationFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAction, judgeEachAction, PUBLISHING_KINDS } from '../actions.js';
import { registrationOf, type RegistrationReason } from '../devices.js';
import { mayAct } from '../effective.js';
import { aboutAccount, addWorst, judgement, type Evidence, type Judgement } from '../judgement.js';
import { JUDGED_ACTIONS } from '../parameter-label.js';
import { accountRule } from '../rule.js';

function judgeLink(
  { id }: AuthorizationFact,
  uses: AccountFacts['deviceUses'],
  at: Instant,
): Judgement<'DEVICE_LINKED' | 'NO_DEVICE_LINKED'> {
  const own: Evidence = { fact: 'authorizations', id };
  const use = uses.find((one) => one.authorizationId === id && contains(one.valid, at));
  if (!use) return judgement('VIOLATED', 'AUTHORIZATION', id, 'NO_DEVICE_LINKED', [own]);
  const link: Evidence = { fact: 'deviceUses', id: use.id };
  return judgement('COMPLIANT', 'AUTHORIZATION', id, 'DEVICE_LINKED', [own, link]);
}

function judgeDevice(
  deviceId: string,
  grantId: string,
  devices: AccountFacts['devices'],
  at: Instant,
): Judgement<RegistrationReason> {
  const { result, reason, status } = registrationOf(devices, deviceId, at);
  const evidence: Evidence[] = [
    { fact: 'devices', id: deviceId },
    { fact: 'accessGrants', id: grantId },
  ];
  return judgement(result, 'DEVICE', deviceId, reason, evidence, { status });
}

function judgeAction(action: AccountFacts['actions'][number], devices: AccountFacts['devices']) {
  const { deviceId, occurredAt } = action;
  const { result, reason, status } = registrationOf(devices, deviceId, occurredAt);
  const device: Evidence | undefined =
    deviceId === null ? undefined : { fact: 'devices', id: deviceId };
  return aboutAction(action, result, reason, { status }, device);
}

export const rule = accountRule({
  id: 'DEV-01',
  area: 'DEVICE',
  subject: 'DEVICE',
  severity: 'MEDIUM',
  titleDe: 'Gerät gemeldet',
  titleEn: 'Device registered',
  breachDe: 'Gerät nicht gemeldet',
  breachEn: 'Device not registered',
  questionDe: 'Gerät gemeldet?',
  questionEn: 'Device registered?',
  conditionDe:
    'Zu jeder wirksamen Berechtigung ist mindestens ein Gerät eingetragen; jedes Gerät eines Vorgangs oder offenen Zugangs war zu diesem Zeitpunkt gemeldet und freigegeben oder in Betrieb.',
  conditionEn:
    'Every effective authorisation has at least one device on record; every device of an action or an open access was registered and approved or in use at that time.',
  source:
    'Drs. 6/3791, Antwort auf Frage 4 (dienstliche und private Geräte); BSI ORP.1.A8 (Bestandsverzeichnis); BSI SYS.3.2.2.A2',
  remediationDe: 'Gerät melden.',
  remediationEn: 'Register the device.',
  due: { workingDays: 5 },
  facts: ['account', 'authorizations', 'deviceUses', 'devices', 'accessGrants', 'actions'],
  parameters: { actionKinds: PUBLISHING_KINDS as readonly string[] },
  labels: {
    actionKinds: JUDGED_ACTIONS,
  },
  reasons: {
    DEVICE_LINKED: {
      de: 'Zur Berechtigung ist ein Gerät eingetragen.',
      en: 'The authorisation has a device on record.',
    },
    NO_DEVICE_LINKED: {
      de: 'Zur Berechtigung ist kein Gerät eingetragen.',
      en: 'The authorisation has no device on record.',
    },
    REGISTERED: {
      de: 'Das Gerät war gemeldet (Status: {status:term}).',
      en: 'The device was registered (status: {status:term}).',
    },
    NOT_REGISTERED: {
      de: 'Das Gerät war zu diesem Zeitpunkt nicht gemeldet.',
      en: 'The device was not registered at that time.',
    },
    NOT_APPROVED: {
      de: 'Das Gerät war gemeldet, aber nicht freigegeben (Status: {status:term}).',
      en: 'The device was registered, but not approved (status: {status:term}).',
    },
    DEVICE_UNKNOWN: {
      de: 'Welches Gerät benutzt wurde, ist nicht bekannt.',
      en: 'It is not known which device was used.',
    },
    DEVICE_NOT_ON_RECORD: {
      de: 'Zu dem benutzten Gerät liegen keine Angaben vor.',
      en: 'There is nothing on record about the device that was used.',
    },
  },
  judge(
    { account, authorizations, deviceUses, devices, accessGrants, actions },
    at,
    parameters,
    context,
  ) {
    const judgements: Judgement<RegistrationReason | 'DEVICE_LINKED' | 'NO_DEVICE_LINKED'>[] = [];
    for (const one of authorizations)
      if (mayAct(one, at)) judgements.push(judgeLink(one, deviceUses, at));
    for (const { id, deviceId, valid } of accessGrants)
      if (deviceId !== null && contains(valid, at))
        addWorst(judgements, judgeDevice(deviceId, id, devices, at));
    const ofActions = judgeEachAction(actions, at, parameters, context, (action) =>
      judgeAction(action, devices),
    );
    if (judgements.length + ofActions.length > 0) return [...judgements, ...ofActions];
    return [aboutAccount(account, 'NOT_APPLICABLE', 'NOBODY_AUTHORIZED')];
  },
});
