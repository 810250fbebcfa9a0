import { closeAndInsert, DeviceCheckEntity } from '@vieraugen/data';
import { type DeviceOwnership, type Instant, MDM_STATES } from '@vieraugen/domain';
import { invalid, notAhead, oneOf, optionalText, validDate } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { DeviceCondition } from './device.inputs.js';

/** Nothing of this is kept of a private device, whoever sends it (`domain.md` 6, no. 9). */
const OF_OFFICIAL_ONES = [
  'osSupportedUntil',
  'mdmState',
  'lastPostureCheckAt',
  'checkEvidence',
] as const;
const ALL = [...OF_OFFICIAL_ONES, 'encryption', 'screenLock'] as const;

/** What is said of the condition of a device, from an instant on; what is left out stays. */
export type NotedCondition = Pick<
  DeviceCheckEntity,
  'checkedAt' | 'source' | 'ownership' | 'evidence'
> &
  Partial<
    Pick<DeviceCheckEntity, 'osSupportedUntil' | 'encryption' | 'screenLock' | 'mdmState'>
  > & { readonly from: Instant };

/** What an input says of the condition of a device that is entered; null = nothing. */
export function firstCondition(
  input: DeviceCondition,
  ownership: DeviceOwnership,
  now: Instant,
): NotedCondition | null {
  refuseOfPrivate(input, ownership);
  if (ALL.every((field) => (input[field] ?? null) === null)) return null;
  return conditionOf(input, ownership, now, checkOf(input, now));
}

/** The same of a device on record: whoever says what condition it is in has looked, now if not told. */
export function newCondition(
  input: DeviceCondition,
  ownership: DeviceOwnership,
  now: Instant,
): NotedCondition | null {
  refuseOfPrivate(input, ownership);
  if (ALL.every((field) => input[field] === undefined)) return null;
  const checkedAt = ownership === 'PRIVATE' ? null : (checkOf(input, now) ?? now);
  return conditionOf(input, ownership, now, checkedAt);
}

function checkOf({ lastPostureCheckAt }: DeviceCondition, now: Instant): Instant | null {
  const at = lastPostureCheckAt ?? null;
  return at === null ? null : notAhead('lastPostureCheckAt', at, now);
}

function conditionOf(
  input: DeviceCondition,
  ownership: DeviceOwnership,
  now: Instant,
  checkedAt: Instant | null,
): NotedCondition {
  const { osSupportedUntil, encryption, screenLock, mdmState } = input;
  return {
    osSupportedUntil: osSupportedUntil
      ? validDate('osSupportedUntil', osSupportedUntil)
      : osSupportedUntil,
    encryption,
    screenLock,
    mdmState: mdmState ? oneOf('mdmState', mdmState, MDM_STATES) : mdmState,
    ownership,
    checkedAt,
    source: input.checkSource ?? 'SELF',
    evidence: optionalText('checkEvidence', input.checkEvidence, 500) ?? null,
    from: checkedAt ?? now,
  };
}

function refuseOfPrivate(input: DeviceCondition, ownership: DeviceOwnership): void {
  if (ownership === 'OFFICIAL') return;
  const field = OF_OFFICIAL_ONES.find((one) => (input[one] ?? null) !== null);
  if (field) throw notOfPrivateDevices(field);
}

/** The refusal of what is not kept of a private device. */
export function notOfPrivateDevices(field: string) {
  return invalid(
    field,
    'Von einem Privatgerät werden nur Bezeichnung und eigene Angaben erfasst.',
    'Of a private device only a nickname and declarations are kept.',
  );
}

/** Puts checks in their places in time, each until the next one on record. */
export async function noteConditionsIn(
  change: Change,
  noted: readonly {
    readonly id: string;
    readonly authorityId: string;
    readonly condition: NotedCondition | null;
  }[],
): Promise<void> {
  const checks = noted.flatMap(({ id, authorityId, condition }) =>
    condition ? [{ ...condition, deviceId: id, authorityId }] : [],
  );
  await closeAndInsert(change, DeviceCheckEntity, ['deviceId'], checks);
}
