import type { AccountFacts, DeviceCheckFact, DeviceFact, PermitFact } from '../facts/facts.js';
import type { DeviceStatus, RuleResult } from '../model/vocabulary.js';
import { contains, hasEnded, type Instant } from '../time/interval.js';

export function deviceOf(devices: readonly DeviceFact[], id: string): DeviceFact | null {
  for (const device of devices) if (device.id === id) return device;
  return null;
}

/** The registered state of a device at an instant; null = not registered then. */
export function deviceStatusAt(device: DeviceFact, at: Instant): DeviceStatus | null {
  for (const state of device.states) if (contains(state.valid, at)) return state.status;
  return null;
}

/** The check of a device that counts at an instant; null = nothing is known of its condition then. */
export function deviceCheckAt(device: DeviceFact, at: Instant): DeviceCheckFact | null {
  for (const check of device.checks) if (contains(check.valid, at)) return check;
  return null;
}

/** Whether a device could be used at an instant as far as the register goes. */
export function isUsable(status: DeviceStatus | null): boolean {
  return status === 'APPROVED' || status === 'IN_USE';
}

/** A permit for a device and the judged account at an instant; `personId` null = for anybody. */
export function permitFor(
  permits: readonly PermitFact[],
  deviceId: string,
  personId: string | null,
  at: Instant,
): PermitFact | null {
  for (const permit of permits)
    if (
      permit.deviceId === deviceId &&
      permit.coversAccount &&
      (personId === null || permit.personId === personId) &&
      contains(permit.valid, at)
    )
      return permit;
  return null;
}

export type RegistrationReason =
  'REGISTERED' | 'DEVICE_UNKNOWN' | 'DEVICE_NOT_ON_RECORD' | 'NOT_REGISTERED' | 'NOT_APPROVED';

export interface RegistrationVerdict {
  readonly result: RuleResult;
  readonly reason: RegistrationReason;
  readonly status: DeviceStatus | null;
}

function registration(
  result: RuleResult,
  reason: RegistrationReason,
  status: DeviceStatus | null = null,
): RegistrationVerdict {
  return { result, reason, status };
}

/** Whether the register knew a device as usable at an instant. */
export function registrationOf(
  devices: readonly DeviceFact[],
  deviceId: string | null,
  at: Instant,
): RegistrationVerdict {
  if (deviceId === null) return registration('UNDETERMINED', 'DEVICE_UNKNOWN');
  const device = deviceOf(devices, deviceId);
  if (!device) return registration('UNDETERMINED', 'DEVICE_NOT_ON_RECORD');
  const status = deviceStatusAt(device, at);
  if (isUsable(status)) return registration('COMPLIANT', 'REGISTERED', status);
  return registration('VIOLATED', status === null ? 'NOT_REGISTERED' : 'NOT_APPROVED', status);
}

export type PrivateUseReason =
  | 'OFFICIAL_DEVICE'
  | 'PERMITTED'
  | 'DEVICE_UNKNOWN'
  | 'DEVICE_NOT_ON_RECORD'
  | 'PERSON_UNKNOWN'
  | 'PERMIT_ENDED'
  | 'NO_PERMIT';

export interface PrivateUseVerdict {
  readonly result: RuleResult;
  readonly reason: PrivateUseReason;
  readonly permit: PermitFact | null;
}

function privateUse(
  result: RuleResult,
  reason: PrivateUseReason,
  permit: PermitFact | null = null,
): PrivateUseVerdict {
  return { result, reason, permit };
}

function lastEndedPermit(
  permits: readonly PermitFact[],
  deviceId: string,
  personId: string | null,
  at: Instant,
): PermitFact | null {
  let last: PermitFact | null = null;
  for (const permit of permits)
    if (
      permit.deviceId === deviceId &&
      permit.coversAccount &&
      permit.personId === personId &&
      hasEnded(permit.valid, at) &&
      (last?.valid.to ?? -Infinity) < (permit.valid.to ?? 0)
    )
      last = permit;
  return last;
}

/** Whether a device, if private, was permitted for a person and the judged account at an instant. */
export function privateUseOf(
  facts: Pick<AccountFacts, 'devices' | 'permits'>,
  deviceId: string | null,
  personId: string | null,
  at: Instant,
): PrivateUseVerdict {
  if (deviceId === null) return privateUse('UNDETERMINED', 'DEVICE_UNKNOWN');
  const device = deviceOf(facts.devices, deviceId);
  if (!device) return privateUse('UNDETERMINED', 'DEVICE_NOT_ON_RECORD');
  if (device.ownership === 'OFFICIAL') return privateUse('NOT_APPLICABLE', 'OFFICIAL_DEVICE');
  const permit = permitFor(facts.permits, deviceId, personId, at);
  if (permit)
    return personId === null
      ? privateUse('UNDETERMINED', 'PERSON_UNKNOWN', permit)
      : privateUse('COMPLIANT', 'PERMITTED', permit);
  const ended = lastEndedPermit(facts.permits, deviceId, personId, at);
  return privateUse('VIOLATED', ended ? 'PERMIT_ENDED' : 'NO_PERMIT', ended);
}
