import type { DeviceOwnership, DeviceStatus } from './vocabulary.js';

/** What has to be on record before a device may take a step. */
export const DEVICE_GUARDS = [
  'PERMITTED',
  'NO_KNOWN_FLAW',
  'CHECKED_SINCE_FOUND',
  'NO_SECOND_FACTOR',
  'LOSS_HANDLED',
] as const;
export type DeviceGuard = (typeof DEVICE_GUARDS)[number];

/** Why a step is not possible yet, and what to do about it. */
export const DEVICE_GUARD_TEXTS: Readonly<
  Record<DeviceGuard, { readonly de: string; readonly en: string }>
> = {
  PERMITTED: {
    de: 'Ein Privatgerät wird mit seiner Genehmigung zugelassen; eine gültige liegt nicht vor.',
    en: 'A private device is approved with its permit; there is no valid one.',
  },
  NO_KNOWN_FLAW: {
    de: 'Am Gerät ist ein Mangel eingetragen (Geräteverwaltung, Verschlüsselung, Bildschirmsperre oder Updates). Tragen Sie erst den neuen Zustand ein.',
    en: 'A flaw of the device is on record (management, encryption, screen lock or updates). Record its new condition first.',
  },
  CHECKED_SINCE_FOUND: {
    de: 'Das Gerät wurde nach dem Wiederfinden noch nicht geprüft.',
    en: 'The device has not been checked since it was found.',
  },
  NO_SECOND_FACTOR: {
    de: 'Auf dem Gerät liegt noch ein zweiter Faktor. Verlegen Sie ihn zuerst.',
    en: 'A second factor is still on the device. Move it first.',
  },
  LOSS_HANDLED: {
    de: 'Nach dem Verlust sind noch nicht bei allen Konten die Sitzungen beendet und die Passwörter gewechselt.',
    en: 'After the loss, sessions have not been ended and passwords not been changed on all accounts.',
  },
};

type Steps = Readonly<Partial<Record<DeviceStatus, readonly DeviceGuard[]>>>;

/**
 * The lifecycle of a device as data (`domain.md` 2.3): from a status to the next ones, each with what
 * it asks for; what is absent is not possible. Every device that is still there can get lost; one that
 * was found again has to be checked and approved anew, and none is written off while its loss leaves
 * an account open.
 */
export const DEVICE_STEPS: Readonly<Record<DeviceStatus, Steps>> = {
  DECLARED: { APPROVED: ['PERMITTED'], RETIRED: [], LOST: [] },
  APPROVED: {
    IN_USE: ['PERMITTED', 'NO_KNOWN_FLAW'],
    NON_COMPLIANT: [],
    RETIRED: ['NO_SECOND_FACTOR'],
    LOST: [],
  },
  IN_USE: { NON_COMPLIANT: [], RETIRED: ['NO_SECOND_FACTOR'], LOST: [] },
  NON_COMPLIANT: {
    IN_USE: ['PERMITTED', 'NO_KNOWN_FLAW'],
    RETIRED: ['NO_SECOND_FACTOR'],
    LOST: [],
  },
  LOST: { RECOVERED: [], WRITTEN_OFF: ['LOSS_HANDLED', 'NO_SECOND_FACTOR'] },
  RECOVERED: {
    APPROVED: ['PERMITTED', 'CHECKED_SINCE_FOUND'],
    RETIRED: ['NO_SECOND_FACTOR'],
    LOST: [],
  },
  RETIRED: { LOST: [] },
  WRITTEN_OFF: {},
};

/** A private device is only declared until somebody approves it; an official one was bought for it. */
export const FIRST_DEVICE_STATUS: Readonly<Record<DeviceOwnership, DeviceStatus>> = {
  OFFICIAL: 'APPROVED',
  PRIVATE: 'DECLARED',
};

/** Whether a device may go from one status to another, if nothing is missing for it. */
export function deviceCanBecome(from: DeviceStatus, to: DeviceStatus): boolean {
  return DEVICE_STEPS[from][to] !== undefined;
}

/** The statuses that may follow one. */
export function nextDeviceStatuses(from: DeviceStatus): readonly DeviceStatus[] {
  return Object.keys(DEVICE_STEPS[from]) as DeviceStatus[];
}

/** What a step asks for and is not there yet. */
export function missingForDeviceStep(
  from: DeviceStatus,
  to: DeviceStatus,
  fulfilled: ReadonlySet<DeviceGuard>,
): readonly DeviceGuard[] {
  return (DEVICE_STEPS[from][to] ?? []).filter((guard) => !fulfilled.has(guard));
}
