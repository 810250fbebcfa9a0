import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { DeviceService } from './device.service.js';

const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('DeviceService', () => {
  let core: TestCore;
  let devices: DeviceService;
  let ministry: Ministry;
  let authorizationId: string;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    devices = core.get(DeviceService);
    const granted = await core.get(AuthorizationService).grantAuthorization(coordinator(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
    });
    authorizationId = granted.value;
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const custodian = () => ministry.viewer('DEVICE_CUSTODIAN', 'manager');
  const author = () => ({
    ...ministry.viewer('AUTHOR', 'author'),
    accountIds: [ministry.accountId],
  });
  const statuses = async (id: string) =>
    (
      await core.owner<{ status: string }>(
        'select status from device_states where device_id = $1 order by valid',
        [id],
      )
    ).map(({ status }) => status);
  const official = (assetTag: string) => ({
    ownership: 'OFFICIAL' as const,
    category: 'SMARTPHONE' as const,
    assetTag,
  });
  const own = () => ({
    ownership: 'PRIVATE' as const,
    category: 'PC' as const,
    nickname: 'PC zu Hause',
    custodianId: ministry.people.author,
  });

  it('enters official devices as approved and private ones as declared', async () => {
    const one = await devices.registerDevice(custodian(), {
      ...official('A-1'),
      osSupportedUntil: '2018-06-30',
    });
    expect(await statuses(one.value)).toEqual(['APPROVED']);
    const other = await devices.registerDevice(author(), { ...own(), reason: 'Meldung' });
    expect(await statuses(other.value)).toEqual(['DECLARED']);
    expect(
      (await core.audit('registerDevice')).filter(({ reason }) => reason === 'Meldung'),
    ).toMatchObject([{ entity: 'devices' }, { entity: 'device_states' }]);
  });

  it('keeps neither serial numbers nor telemetry of private devices', async () => {
    const refused = devices.registerDevice(author(), { ...own(), mdmState: 'MANAGED' });
    await expect(refused).rejects.toEqual(coded('INVALID_INPUT', 'mdmState'));
    await expect(devices.registerDevice(author(), { ...own(), assetTag: 'X' })).rejects.toEqual(
      coded('INVALID_INPUT', 'assetTag'),
    );
  });

  it('lets authors report their own devices only', async () => {
    const foreign = { ...own(), custodianId: ministry.people.second };
    await expect(devices.registerDevice(author(), foreign)).rejects.toEqual(coded('NOT_ALLOWED'));
    const { value } = await devices.registerDevice(coordinator(), foreign);
    await expect(devices.changeDevice(author(), { id: value, nickname: 'x' })).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
  });

  it('enters many and refuses an asset tag that is taken', async () => {
    const { value } = await devices.registerDevices(custodian(), [
      official('B-1'),
      official('B-1'),
      { ...official('B-2'), category: 'TOASTER' as 'PC' },
      { ...official('B-3'), authorityId: ministry.otherId },
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      'CONFLICT',
      'INVALID_INPUT',
      'NOT_FOUND',
    ]);
  });

  it('has nobody approve the own device', async () => {
    const { value: id } = await devices.registerDevice(author(), own());
    core.clock.advance(1000);
    await expect(devices.changeDeviceStatus(author(), { id, status: 'APPROVED' })).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    await devices.changeDeviceStatus(custodian(), { id, status: 'APPROVED' });
    expect(await statuses(id)).toEqual(['DECLARED', 'APPROVED']);
    await expect(
      devices.changeDeviceStatus(custodian(), { id, status: 'RECOVERED' }),
    ).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'status'));
  });

  it('has the accounts judged that a lost device is used for', async () => {
    const { value: id } = await devices.registerDevice(custodian(), official('C-1'));
    const linked = await devices.linkDevice(author(), { authorizationId, deviceId: id });
    expect(await core.requested(linked.evaluationId)).toMatchObject({
      account_ids: [ministry.accountId],
    });
    core.clock.advance(1000);
    const { evaluationId } = await devices.changeDeviceStatus(author(), {
      id,
      status: 'LOST',
      reason: 'Im Zug',
    });
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    await expect(devices.linkDevice(author(), { authorizationId, deviceId: id })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'deviceId'),
    );
  });

  describe('a permit for a private device', () => {
    const to = at('2016-12-31T23:00:00Z');
    const permit = async (more = {}) => ({
      deviceId: (await devices.registerDevice(author(), own())).value,
      personId: ministry.people.author,
      accountIds: [ministry.accountId],
      ground: 'Kein Dienstgerät verfügbar',
      conditions: ['SCREEN_LOCK', 'ENCRYPTION'] as const,
      to,
      ...more,
    });

    it('is issued by somebody else, for a time', async () => {
      const { evaluationId } = await devices.issuePermit(coordinator(), await permit());
      expect(await core.owner('select approved_by, conditions from private_use_permits')).toEqual([
        { approved_by: ministry.people.coordinator, conditions: ['SCREEN_LOCK', 'ENCRYPTION'] },
      ]);
      expect(await core.requested(evaluationId)).toMatchObject({
        account_ids: [ministry.accountId],
      });
    });

    it.each([
      ['one’s own', () => ({ personId: ministry.people.coordinator }), 'SEPARATION_OF_DUTIES'],
      [
        'requested by the approver',
        () => ({ requestedById: ministry.people.coordinator }),
        'SEPARATION_OF_DUTIES',
      ],
      ['longer than a year', () => ({ to: at('2017-02-02T00:00:00Z') }), 'INVALID_INPUT'],
      ['for no account', () => ({ accountIds: [] }), 'INVALID_INPUT'],
      ['without a ground', () => ({ ground: '' }), 'INVALID_INPUT'],
    ])('is refused: %s', async (_, more, code) => {
      const input = await permit(more());
      await expect(devices.issuePermit(coordinator(), input)).rejects.toEqual(coded(code));
    });

    it('is not needed for an official device', async () => {
      const { value } = await devices.registerDevice(custodian(), official('D-1'));
      const input = await permit({ deviceId: value });
      await expect(devices.issuePermit(coordinator(), input)).rejects.toEqual(
        coded('NOT_IN_THIS_STATE', 'deviceId'),
      );
      await expect(devices.issuePermit(custodian(), input)).rejects.toEqual(coded('NOT_ALLOWED'));
    });
  });
});
