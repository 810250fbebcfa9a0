import {
  DEVICE_GUARDS,
  DEVICE_STEPS,
  deviceCanBecome,
  FIRST_DEVICE_STATUS,
  missingForDeviceStep,
  nextDeviceStatuses,
} from './device-lifecycle.js';
import { DEVICE_STATUSES } from './vocabulary.js';

describe('the lifecycle of a device', () => {
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
