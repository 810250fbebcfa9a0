import type { DeviceFact, PermitFact } from '../facts/facts.js';
import type { DeviceStatus } from '../model/vocabulary.js';
import { contains, type Instant } from '../time/interval.js';

export function deviceOf(devices: readonly DeviceFact[], id: string): DeviceFact | null {
  for (const device of devices) if (device.id === id) return device;
  return null;
}

/** The registered state of a device at an instant; null = not registered then. */
export function deviceStatusAt(device: DeviceFact, at: Instant): DeviceStatus | null {
  for (const state of device.states) if (contains(state.valid, at)) return state.status;
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
