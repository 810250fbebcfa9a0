import type { DeviceOwnership, DeviceStatus } from './vocabulary.js';

/**
 * The lifecycle of a device as data (`domain.md` 2.3): from a status to the next ones; what is
 * absent is not possible. Every device that is still there can get lost; a recovered one has to be
 * approved again.
 */
export const DEVICE_TRANSITIONS: Readonly<Record<DeviceStatus, readonly DeviceStatus[]>> = {
  DECLARED: ['APPROVED', 'RETIRED', 'LOST'],
  APPROVED: ['IN_USE', 'NON_COMPLIANT', 'RETIRED', 'LOST'],
  IN_USE: ['NON_COMPLIANT', 'RETIRED', 'LOST'],
  NON_COMPLIANT: ['IN_USE', 'RETIRED', 'LOST'],
  LOST: ['RECOVERED', 'WRITTEN_OFF'],
  RECOVERED: ['APPROVED', 'RETIRED', 'LOST'],
  RETIRED: ['LOST'],
  WRITTEN_OFF: [],
};

/** A private device is only declared until somebody approves it; an official one was bought for it. */
export const FIRST_DEVICE_STATUS: Readonly<Record<DeviceOwnership, DeviceStatus>> = {
  OFFICIAL: 'APPROVED',
  PRIVATE: 'DECLARED',
};

/** Whether a device may go from one status to another. */
export function deviceCanBecome(from: DeviceStatus, to: DeviceStatus): boolean {
  return DEVICE_TRANSITIONS[from].includes(to);
}
