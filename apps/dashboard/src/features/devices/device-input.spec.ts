import { EMPTY_DEVICE, toChangeInput, toDeviceValues, toRegisterInput } from './device-input.js';
import type { DeviceDetail } from './devices.queries.js';

const DEVICE: DeviceDetail = {
  id: 'd',
  ownership: 'OFFICIAL',
  category: 'LAPTOP',
  assetTag: 'SMS-4711',
  nickname: null,
  status: 'IN_USE',
  osFamily: 'Linux',
  osSupportedUntil: '2027-04-01',
  encryption: true,
  screenLock: null,
  mdmState: 'MANAGED',
  lastPostureCheckAt: '2016-01-07T23:00:00.000Z',
  canEdit: true,
  authority: { id: 'a', name: 'Ministerium', shortName: 'SMS' },
  custodian: { id: 'p', functionLabel: 'Pressesprecher/in', authorizations: [] },
  uses: [],
  permits: [],
  permitRequests: [],
  states: [],
  checks: [],
  steps: [],
  lostAccess: [],
  passkey: null,
  posture: 'GOOD',
  permitState: null,
  isOwn: false,
  canReportLoss: true,
  canSecure: true,
  canRequestPermit: false,
};

describe('toRegisterInput', () => {
  it('keeps of a private device the nickname and declarations only', () => {
    const values = { ...EMPTY_DEVICE, authorityId: 'a', nickname: 'Handy', assetTag: 'SN-1' };
    const input = toRegisterInput({ ...values, mdmState: 'MANAGED' }, 'PRIVATE');
    expect(input).toMatchObject({ nickname: 'Handy', ownership: 'PRIVATE' });
    expect(Object.keys(input)).not.toContain('assetTag');
    expect(Object.keys(input)).not.toContain('mdmState');
  });
});

describe('toChangeInput', () => {
  it('sends nothing that was not touched', () => {
    const input = toChangeInput(DEVICE, toDeviceValues(DEVICE));
    expect(Object.values(input).filter((value) => value !== undefined)).toEqual(['d']);
  });

  it('sends a check with its moment, and never the last one again', () => {
    const values = { ...toDeviceValues(DEVICE), lastPostureCheckAt: '2016-01-09T10:00' };
    expect(toChangeInput(DEVICE, values)).toMatchObject({
      lastPostureCheckAt: '2016-01-09T09:00:00.000Z',
    });
  });

  it('tells a no from what nobody has said', () => {
    const values = { ...toDeviceValues(DEVICE), encryption: '', screenLock: 'no' };
    expect(toChangeInput(DEVICE, values)).toMatchObject({ encryption: null, screenLock: false });
  });
});
