import { checkChanges, type DeviceCheck } from './check-changes.js';

const check = (change: Partial<DeviceCheck> = {}): DeviceCheck => ({
  id: 'c',
  checkedAt: '2026-03-01T03:00:00Z',
  osSupportedUntil: '2029-10-09',
  encryption: true,
  screenLock: null,
  mdmState: 'MANAGED',
  source: 'MDM',
  evidence: null,
  recordedAt: '2026-03-01T03:00:00Z',
  valid: { from: '2026-03-01T03:00:00Z', to: null },
  ...change,
});

describe('what a check found', () => {
  it('is all that it says where there was none before', () => {
    expect(checkChanges(check(), undefined).map(({ field }) => field)).toEqual([
      'mdmState',
      'encryption',
      'osSupportedUntil',
    ]);
  });

  it('is what differs from the one before, also what is not known any more', () => {
    expect(checkChanges(check(), check())).toEqual([]);
    expect(checkChanges(check({ encryption: false, mdmState: null }), check())).toEqual([
      { field: 'mdmState', before: 'MANAGED', after: null },
      { field: 'encryption', before: true, after: false },
    ]);
  });
});
