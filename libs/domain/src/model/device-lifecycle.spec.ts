import {
  DEVICE_GUARDS,
  DEVICE_STEPS,
  deviceCanBecome,
  FIRST_DEVICE_STATUS,
  missingForDeviceStep,
  nextDeviceStatuses,
} from './device-lifecycle.js';
import { DEVICE_STATUSES, type DeviceStatus } from './vocabulary.js';

/** Every pair of states: what leads from each to which others, the longer way round as well. */
const NEXT: Readonly<Record<DeviceStatus, readonly DeviceStatus[]>> = {
  DECLARED: ['APPROVED', 'RETIRED', 'LOST'],
  APPROVED: ['IN_USE', 'NON_COMPLIANT', 'RETIRED', 'LOST'],
  IN_USE: ['NON_COMPLIANT', 'RETIRED', 'LOST'],
  NON_COMPLIANT: ['IN_USE', 'RETIRED', 'LOST'],
  RETIRED: ['LOST'],
  LOST: ['RECOVERED', 'WRITTEN_OFF'],
  RECOVERED: ['APPROVED', 'RETIRED', 'LOST'],
  WRITTEN_OFF: [],
};
const PAIRS = DEVICE_STATUSES.flatMap((from) =>
  DEVICE_STATUSES.map((to) => [from, to, NEXT[from].includes(to)] as const),
);

describe('the lifecycle of a device', () => {
  it.each(PAIRS)('from %s to %s: %s', (from, to, isPossible) => {
    expect(deviceCanBecome(from, to)).toBe(isPossible);
    expect(nextDeviceStatuses(from).includes(to)).toBe(isPossible);
  });

  it('lets every device get lost that is not lost or written off, whatever else there is', () => {
    const canGetLost = DEVICE_STATUSES.filter((status) => deviceCanBecome(status, 'LOST'));
    expect(canGetLost.sort()).toEqual(
      DEVICE_STATUSES.filter((status) => status !== 'LOST' && status !== 'WRITTEN_OFF').sort(),
    );
    for (const status of canGetLost)
      expect(missingForDeviceStep(status, 'LOST', new Set())).toEqual([]);
  });

  it('approves a private device before it is used, and a recovered one anew', () => {
    expect(FIRST_DEVICE_STATUS).toEqual({ OFFICIAL: 'APPROVED', PRIVATE: 'DECLARED' });
    expect(deviceCanBecome('DECLARED', 'IN_USE')).toBe(false);
    expect(deviceCanBecome('DECLARED', 'APPROVED')).toBe(true);
    expect(deviceCanBecome('RECOVERED', 'IN_USE')).toBe(false);
    expect(deviceCanBecome('RECOVERED', 'APPROVED')).toBe(true);
  });

  it('knows no way back from being written off', () => {
    expect(nextDeviceStatuses('WRITTEN_OFF')).toEqual([]);
  });

  it('says what a step lacks', () => {
    expect(missingForDeviceStep('NON_COMPLIANT', 'IN_USE', new Set(['PERMITTED']))).toEqual([
      'NO_KNOWN_FLAW',
    ]);
    expect(missingForDeviceStep('LOST', 'WRITTEN_OFF', new Set())).toEqual([
      'LOSS_HANDLED',
      'NO_SECOND_FACTOR',
    ]);
    for (const from of DEVICE_STATUSES)
      for (const to of nextDeviceStatuses(from))
        expect(missingForDeviceStep(from, to, new Set(DEVICE_GUARDS))).toEqual([]);
  });

  it('asks for every guard somewhere', () => {
    const asked = Object.values(DEVICE_STEPS).flatMap((steps) => Object.values(steps).flat());
    expect([...new Set(asked)].sort()).toEqual([...DEVICE_GUARDS].sort());
  });
});
