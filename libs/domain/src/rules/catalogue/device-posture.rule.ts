import { endOfLocalDay } from '../../calendar/zone.js';
import type { AccountFact, DeviceCheckFact, DeviceFact } from '../../facts/facts.js';
import type { DeviceCategory, DeviceStatus } from '../../model/vocabulary.js';
import { DAY } from '../../time/duration.js';
import type { Instant } from '../../time/interval.js';
import { deviceCheckAt, deviceOf, deviceStatusAt } from '../devices.js';
import { aboutAccount, judgement, type Evidence, type Judgement } from '../judgement.js';
import { devicesLinkedAt } from '../linked-devices.js';
import { accountRule } from '../rule.js';

/** A device in one of these is nobody's tool at that time. */
const AWAY: readonly (DeviceStatus | null)[] = ['RETIRED', 'LOST', 'WRITTEN_OFF', null];
const MOBILE: readonly DeviceCategory[] = ['LAPTOP', 'SMARTPHONE', 'TABLET'];

interface Parameters {
  readonly maxCheckAgeDays: number;
  readonly categories: readonly string[];
}

const NOTHING_KNOWN: Omit<DeviceCheckFact, 'valid'> = {
  mdmState: null,
  encryption: null,
  screenLock: null,
  osSupportedUntil: null,
  checkedAt: null,
};

/** False = in order, true = not, null = not on record. */
type Flaw = boolean | null;

const negated = (good: boolean | null): Flaw => (good === null ? null : !good);

/** What is asked of a device, each with whether it fails. */
function flawsOf(check: Omit<DeviceCheckFact, 'valid'>, at: Instant, parameters: Parameters) {
  const { mdmState, encryption, screenLock, osSupportedUntil, checkedAt } = check;
  const isManaged = mdmState === null || mdmState === 'UNKNOWN' ? null : mdmState === 'MANAGED';
  return {
    mdmState: negated(isManaged),
    encryption: negated(encryption),
    screenLock: negated(screenLock),
    osSupportedUntil: osSupportedUntil === null ? null : at >= endOfLocalDay(osSupportedUntil),
    lastPostureCheckAt:
      checkedAt === null ? null : at - checkedAt > parameters.maxCheckAgeDays * DAY,
  } satisfies Readonly<Record<string, Flaw>>;
}

function named(flaws: Readonly<Record<string, Flaw>>, which: Flaw): readonly string[] {
  return Object.entries(flaws).flatMap(([name, flaw]) => (flaw === which ? [name] : []));
}

function judgeDevice(
  device: DeviceFact,
  link: Evidence,
  account: AccountFact,
  at: Instant,
  parameters: Parameters,
) {
  const evidence: Evidence[] = [{ fact: 'devices', id: device.id }, link];
  const about = <const C extends string>(
    result: Judgement['result'],
    reason: C,
    data?: Judgement['data'],
  ) => judgement(result, 'DEVICE', device.id, reason, evidence, data);
  if (device.ownership !== 'OFFICIAL' || !parameters.categories.includes(device.category))
    return about('NOT_APPLICABLE', 'NOT_A_MOBILE_OFFICIAL_DEVICE');
  const prohibitedOn = account.platformProhibitedOn;
  if (prohibitedOn?.includes(device.category)) return about('VIOLATED', 'PLATFORM_PROHIBITED');
  const check = deviceCheckAt(device, at) ?? NOTHING_KNOWN;
  const flaws = flawsOf(check, at, parameters);
  const problems = named(flaws, true);
  if (problems.length > 0) return about('VIOLATED', 'POSTURE_BAD', { problems });
  const missing = named(flaws, null);
  if (missing.length > 0) return about('UNDETERMINED', 'POSTURE_UNKNOWN', { missing });
  if (prohibitedOn === null) return about('UNDETERMINED', 'PROHIBITION_UNKNOWN');
  return about('COMPLIANT', 'POSTURE_GOOD', { checkedAt: check.checkedAt });
}

export const rule = accountRule({
  id: 'DEV-04',
  area: 'DEVICE',
  subject: 'DEVICE',
  severity: 'MEDIUM',
  titleDe: 'Dienstgerät in gutem Zustand',
  titleEn: 'Official device posture',
  breachDe: 'Dienstgerät nicht in gutem Zustand',
  breachEn: 'Official device in bad condition',
  questionDe: 'Dienstgerät in gutem Zustand?',
  questionEn: 'Official device in good condition?',
  conditionDe:
    'Jedes mobile Dienstgerät, mit dem der Account bedient wird, ist in der Geräteverwaltung, verschlüsselt und mit Bildschirmsperre gesichert, bekommt noch Updates und wurde in den letzten 30 Tagen geprüft; die Plattform ist auf Geräten dieser Art nicht untersagt.',
  conditionEn:
    'Every mobile official device that the account is used with is managed, encrypted and locked, still gets updates and was checked within the last 30 days; the platform is not prohibited on devices of its class.',
  source:
    'BSI SYS.3.2.1.A4, A5, A11, A32; BSI SYS.3.2.2.A4; Presseberichte über TikTok auf verwalteten Diensttelefonen des Bundes',
  remediationDe: 'An IT-Betrieb geben.',
  remediationEn: 'Hand it to IT operations.',
  due: { workingDays: 10 },
  facts: ['account', 'devices', 'deviceUses', 'accessGrants', 'secondFactors'],
  parameters: { maxCheckAgeDays: 30, categories: MOBILE as readonly string[] },
  labels: {
    maxCheckAgeDays: {
      de: 'Letzte Prüfung des Geräts, höchstens alt',
      en: 'Last check of the device, at most old',
      unit: 'DAYS',
    },
    categories: {
      de: 'Geprüfte Arten von Geräten',
      en: 'Kinds of devices judged',
      unit: 'DEVICE_CATEGORIES',
    },
  },
  reasons: {
    POSTURE_GOOD: {
      de: 'Das Dienstgerät ist in gutem Zustand, zuletzt geprüft am {checkedAt:date}.',
      en: 'The official device is in good condition, last checked on {checkedAt:date}.',
    },
    POSTURE_BAD: {
      de: 'Nicht in Ordnung: {problems:terms}.',
      en: 'Not in order: {problems:terms}.',
    },
    POSTURE_UNKNOWN: {
      de: 'Zum Zustand des Dienstgeräts ist nicht eingetragen: {missing:terms}.',
      en: 'Not on record about the condition of the official device: {missing:terms}.',
    },
    PLATFORM_PROHIBITED: {
      de: 'Die Plattform ist auf Dienstgeräten dieser Art untersagt.',
      en: 'The platform is prohibited on official devices of this class.',
    },
    PROHIBITION_UNKNOWN: {
      de: 'Ob die Plattform auf Dienstgeräten untersagt ist, ist nicht eingetragen.',
      en: 'It is not on record whether the platform is prohibited on official devices.',
    },
    NOT_A_MOBILE_OFFICIAL_DEVICE: {
      de: 'Kein mobiles Dienstgerät.',
      en: 'Not a mobile official device.',
    },
    NO_DEVICE: {
      de: 'Der Account ist mit keinem Gerät verbunden.',
      en: 'The account is linked to no device.',
    },
  },
  judge(facts, at, parameters) {
    const judgements = [];
    for (const [id, link] of devicesLinkedAt(facts, at)) {
      const device = deviceOf(facts.devices, id);
      if (device && !AWAY.includes(deviceStatusAt(device, at)))
        judgements.push(judgeDevice(device, link, facts.account, at, parameters));
    }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_DEVICE')];
  },
  boundaries({ devices }, visit, { maxCheckAgeDays }) {
    for (const { checks } of devices)
      for (const { osSupportedUntil, checkedAt } of checks) {
        if (osSupportedUntil !== null) visit(endOfLocalDay(osSupportedUntil));
        if (checkedAt !== null) visit(checkedAt + maxCheckAgeDays * DAY + 1);
      }
  },
});
