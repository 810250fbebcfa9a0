import { DEVICE_TRANSITIONS, deviceCanBecome, FIRST_DEVICE_STATUS } from './device-lifecycle.js';
import { DEVICE_STATUSES } from './vocabulary.js';

describe('the lifecycle of a device', () => {
  it('lets every device get lost that is not lost or written off', () => {
    const canGetLost = DEVICE_STATUSES.filter((status) => deviceCanBecome(status, 'LOST'));
    expect(canGetLost.sort()).toEqual(
      DEVICE_STATUSES.filter((status) => status !== 'LOST' && status !== 'WRITTEN_OFF').sort(),
    );
  });

  it('approves a private device before it is used, and a recovered one anew', () => {
    expect(FIRST_DEVICE_STATUS).toEqual({ OFFICIAL: 'APPROVED', PRIVATE: 'DECLARED' });
    expect(deviceCanBecome('DECLARED', 'IN_USE')).toBe(false);
    expect(deviceCanBecome('DECLARED', 'APPROVED')).toBe(true);
    expect(deviceCanBecome('RECOVERED', 'IN_USE')).toBe(false);
    expect(deviceCanBecome('RECOVERED', 'APPROVED')).toBe(true);
  });

  it('knows no way back from being written off', () => {
    expect(DEVICE_TRANSITIONS.WRITTEN_OFF).toEqual([]);
  });
});
