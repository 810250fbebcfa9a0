import type { AccountFacts, SecondFactorFact } from '../../facts/facts.js';
import { contains, type Instant } from '../../time/interval.js';
import { deviceOf } from '../devices.js';
import { entitlementOf } from '../effective.js';
import { aboutAccount, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';

type Facts = Pick<AccountFacts, 'authorizations' | 'mandates' | 'devices'>;

function isEntitled(facts: Facts, personId: string, at: Instant): boolean {
  return (
    entitlementOf(facts.authorizations, personId, at) !== null ||
    facts.mandates.some((one) => one.personId === personId && contains(one.valid, at))
  );
}

/** Whether one person's absence would lock everybody out; null = it cannot be told. */
function hangsOnOne(factors: readonly SecondFactorFact[]): boolean | null {
  if (factors.some((one) => one.backupCodesDeposited === true)) return false;
  const holders = new Set(factors.map(({ holderId }) => holderId));
  const isOpen = holders.delete(null);
  if (holders.size >= 2) return false;
  return isOpen || factors.some((one) => one.backupCodesDeposited === null) ? null : true;
}

/** What is wrong with the custody of the factors, or not known about it; null = nothing. */
function objection(factors: readonly SecondFactorFact[], facts: Facts, at: Instant) {
  const holders = factors.map(({ holderId }) => holderId);
  const owners = factors.map(({ deviceId }) =>
    deviceId === null ? null : (deviceOf(facts.devices, deviceId)?.ownership ?? null),
  );
  if (holders.some((id) => id !== null && !isEntitled(facts, id, at)))
    return ['VIOLATED', 'HOLDER_NOT_ENTITLED'] as const;
  if (hangsOnOne(factors) === true) return ['VIOLATED', 'SINGLE_HOLDER'] as const;
  if (owners.includes('PRIVATE')) return ['VIOLATED', 'FACTOR_ON_PRIVATE_DEVICE'] as const;
  if (holders.includes(null)) return ['UNDETERMINED', 'HOLDER_NOT_ON_RECORD'] as const;
  if (hangsOnOne(factors) === null) return ['UNDETERMINED', 'BACKUP_UNKNOWN'] as const;
  if (owners.includes(null)) return ['UNDETERMINED', 'FACTOR_DEVICE_UNKNOWN'] as const;
  return null;
}

export const rule = accountRule({
  id: 'ACC-05',
  area: 'ACCESS',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: 'Zweiter Faktor nicht bei einer Person',
  titleEn: 'Factor custody',
  breachDe: 'Zweiter Faktor nicht sicher hinterlegt',
  breachEn: 'Second factor not in safe custody',
  questionDe: 'Zweiter Faktor sicher hinterlegt?',
  questionEn: 'Second factor in safe custody?',
  conditionDe:
    'Der zweite Faktor liegt nur bei Berechtigten oder Freigebenden, auf Dienstgeräten, und hängt nicht an einer einzigen Person: Es gibt zwei Inhaberinnen oder Inhaber oder hinterlegte Ersatzcodes.',
  conditionEn:
    'The second factor is held by authorised persons or approvers only, on official devices, and does not hang on one single person: there are two holders or deposited backup codes.',
  source:
    'Sofortmaßnahme vom 8. Januar 2016 (Anmeldefreigabe auf einem Telefon); BSI ORP.2.A3; BSI ORP.4.A24',
  remediationDe: 'Ersatzfaktor hinterlegen.',
  remediationEn: 'Deposit a spare factor.',
  due: { workingDays: 10 },
  facts: ['account', 'authorizations', 'mandates', 'secondFactors', 'devices'],
  parameters: {},
  labels: {},
  reasons: {
    CUSTODY_IN_ORDER: {
      de: 'Der zweite Faktor liegt auf Dienstgeräten bei Berechtigten; Ersatz ist vorhanden.',
      en: 'The second factor is on official devices of authorised persons; there is a spare.',
    },
    SINGLE_HOLDER: {
      de: 'Der zweite Faktor hängt an einer einzigen Person; Ersatzcodes sind nicht hinterlegt.',
      en: 'The second factor hangs on one single person; no backup codes are deposited.',
    },
    HOLDER_NOT_ENTITLED: {
      de: 'Ein zweiter Faktor liegt bei jemandem, der weder berechtigt ist noch freigibt.',
      en: 'A second factor is held by somebody who is neither authorised nor an approver.',
    },
    FACTOR_ON_PRIVATE_DEVICE: {
      de: 'Ein zweiter Faktor liegt auf einem Privatgerät.',
      en: 'A second factor is on a private device.',
    },
    HOLDER_NOT_ON_RECORD: {
      de: 'Bei wem ein zweiter Faktor liegt, ist nicht eingetragen.',
      en: 'It is not on record who holds a second factor.',
    },
    BACKUP_UNKNOWN: {
      de: 'Der zweite Faktor liegt bei einer Person; ob Ersatzcodes hinterlegt sind, ist nicht eingetragen.',
      en: 'The second factor is held by one person; it is not on record whether backup codes are deposited.',
    },
    FACTOR_DEVICE_UNKNOWN: {
      de: 'Auf welchem Gerät ein zweiter Faktor liegt, ist nicht eingetragen.',
      en: 'It is not on record which device a second factor is on.',
    },
    NO_FACTOR: {
      de: 'Ein zweiter Faktor ist nicht eingetragen.',
      en: 'No second factor is on record.',
    },
  },
  judge(facts, at) {
    const { account, secondFactors } = facts;
    const exempt = unlessKept(account);
    if (exempt) return exempt;
    const factors = secondFactors.filter(({ valid }) => contains(valid, at));
    if (factors.length === 0) return [aboutAccount(account, 'NOT_APPLICABLE', 'NO_FACTOR')];
    const evidence = factors.map(({ id }): Evidence => ({ fact: 'secondFactors', id }));
    const [result, reason] =
      objection(factors, facts, at) ?? (['COMPLIANT', 'CUSTODY_IN_ORDER'] as const);
    return [aboutAccount(account, result, reason, {}, evidence)];
  },
});
