import type { DeviceStatus } from '@vieraugen/domain';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { DeviceService } from './device.service.js';

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
      requestedById: ministry.people.second,
      managerConfirmed: true,
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

  const step = (id: string, status: DeviceStatus, viewer = custodian(), more = {}) => {
    core.clock.advance(1000);
    return devices.changeDeviceStatus(viewer, { id, status, ...more });
  };

  it('has nobody approve the own device, and nobody before it is checked again', async () => {
    const { value: id } = await devices.registerDevice(custodian(), {
      ...official('R-1'),
      custodianId: ministry.people.manager,
    });
    await expect(step(id, 'RECOVERED')).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'status'));
    await step(id, 'LOST');
    await step(id, 'RECOVERED');
    await expect(step(id, 'APPROVED', coordinator())).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'status'),
    );
    core.clock.advance(1000);
    await devices.changeDevice(custodian(), { id, lastPostureCheckAt: core.clock.now() });
    await expect(step(id, 'APPROVED')).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await step(id, 'APPROVED', coordinator());
    expect(await statuses(id)).toEqual(['APPROVED', 'LOST', 'RECOVERED', 'APPROVED']);
  });

  it('says why a step is not possible yet', async () => {
    const flawed = await devices.registerDevice(custodian(), {
      ...official('F-1'),
      encryption: false,
    });
    await expect(step(flawed.value, 'IN_USE')).rejects.toMatchObject({
      code: 'NOT_IN_THIS_STATE',
      de: expect.stringContaining('Mangel') as string,
    });
    const mine = await devices.registerDevice(author(), own());
    await expect(step(mine.value, 'APPROVED')).rejects.toMatchObject({
      de: expect.stringContaining('Genehmigung') as string,
    });
    await core.owner(
      `insert into second_factors (account_id, authority_id, type, device_id, valid)
       values ($1, $2, 'TOTP', $3, '[2015-01-01,)')`,
      [ministry.accountId, ministry.id, flawed.value],
    );
    await expect(step(flawed.value, 'RETIRED')).rejects.toMatchObject({
      de: expect.stringContaining('zweiter Faktor') as string,
    });
  });

  describe('its condition', () => {
    const checks = (id: string) =>
      core.owner(
        `select extract(epoch from lower(valid))::float8 * 1000 as from, checked_at is not null as checked,
           encryption, screen_lock as lock, mdm_state as mdm, source, evidence
         from device_checks where device_id = $1 order by valid`,
        [id],
      );
    const HOUR = 3_600_000;

    it('is kept check by check; what a check leaves out stays as it was', async () => {
      const { value: id } = await devices.registerDevice(custodian(), {
        ...official('K-1'),
        encryption: true,
      });
      const entered = core.clock.now();
      core.clock.advance(2 * HOUR);
      const checked = entered + HOUR;
      await devices.changeDevice(custodian(), {
        ...{ id, mdmState: 'MANAGED', screenLock: true, lastPostureCheckAt: checked },
        checkEvidence: 'Protokoll 12',
      });
      // Without a date: whoever says it now has looked now.
      await devices.changeDevice(custodian(), { id, encryption: false });
      const found = { lock: true, mdm: 'MANAGED', source: 'SELF', checked: true };
      expect(await checks(id)).toEqual([
        {
          ...{ from: entered, checked: false, encryption: true, lock: null, mdm: null },
          ...{ source: 'SELF', evidence: null },
        },
        { ...found, from: checked, encryption: true, evidence: 'Protokoll 12' },
        { ...found, from: entered + 2 * HOUR, encryption: false, evidence: null },
      ]);
      // A check that comes to light later takes its place in time, and what came after it stays.
      await devices.changeDevice(custodian(), {
        id,
        screenLock: false,
        lastPostureCheckAt: checked + 60_000,
      });
      expect((await checks(id)).map((one) => (one as { lock: boolean | null }).lock)).toEqual([
        ...[null, true, false, true],
      ]);
    });

    it('is noted by nobody where only something else is changed, and never ahead of time', async () => {
      const { value: id } = await devices.registerDevice(custodian(), official('K-2'));
      core.clock.advance(1000);
      await devices.changeDevice(custodian(), { id, osFamily: 'iOS' });
      expect(await checks(id)).toEqual([]);
      const lastPostureCheckAt = core.clock.now() + 1;
      await expect(devices.changeDevice(custodian(), { id, lastPostureCheckAt })).rejects.toEqual(
        coded('INVALID_INPUT', 'lastPostureCheckAt'),
      );
    });

    it('is declared of a private device, and checked by nobody', async () => {
      const { value: id } = await devices.registerDevice(author(), { ...own(), encryption: true });
      core.clock.advance(1000);
      await devices.changeDevice(author(), { id, screenLock: true });
      expect(await checks(id)).toMatchObject([
        { checked: false, encryption: true, lock: null },
        { checked: false, encryption: true, lock: true },
      ]);
      for (const telemetry of [
        { lastPostureCheckAt: core.clock.now() },
        { osSupportedUntil: '2018-01-01' },
        { mdmState: 'MANAGED' as const },
        { checkEvidence: 'Protokoll' },
      ])
        await expect(devices.changeDevice(author(), { id, ...telemetry })).rejects.toEqual(
          coded('INVALID_INPUT', Object.keys(telemetry)[0]),
        );
    });
  });

  it('takes several devices one step, and says of each what became of it', async () => {
    const one = await devices.registerDevice(custodian(), official('E-1'));
    const two = await devices.registerDevice(custodian(), {
      ...official('E-2'),
      screenLock: false,
    });
    core.clock.advance(1000);
    const { value } = await devices.changeDeviceStatuses(custodian(), {
      ids: [one.value, two.value, ministry.id],
      status: 'IN_USE',
    });
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      'NOT_IN_THIS_STATE',
      'NOT_FOUND',
    ]);
    expect(await statuses(one.value)).toEqual(['APPROVED', 'IN_USE']);
    await expect(step(one.value, 'IN_USE')).rejects.toMatchObject({
      de: 'Das Gerät hat bereits den Status „in Nutzung“.',
    });
  });

  it('ends what a retired device is used for', async () => {
    const { value: id } = await devices.registerDevice(custodian(), official('G-1'));
    core.clock.advance(1000);
    await devices.linkDevice(author(), { authorizationId, deviceId: id });
    await step(id, 'RETIRED');
    expect(
      await core.owner('select upper_inf(valid) as open from device_uses where device_id = $1', [
        id,
      ]),
    ).toEqual([{ open: false }]);
  });

  it('has the accounts judged that a lost device is used for', async () => {
    const { value: id } = await devices.registerDevice(custodian(), official('C-1'));
    const linked = await devices.linkDevice(author(), { authorizationId, deviceId: id });
    expect(await core.requested(linked.evaluationId)).toMatchObject({
      account_ids: [ministry.accountId],
    });
    core.clock.advance(1000);
    const { evaluationId } = await devices.reportLoss(author(), { id, circumstances: 'Im Zug' });
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    await expect(devices.linkDevice(author(), { authorizationId, deviceId: id })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'deviceId'),
    );
  });

  describe('a loss', () => {
    const lostDevice = async (assetTag: string) => {
      const { value: id } = await devices.registerDevice(custodian(), official(assetTag));
      core.clock.advance(1000);
      await devices.linkDevice(author(), { authorizationId, deviceId: id });
      core.clock.advance(3_600_000);
      return id;
    };

    it('counts from when it was, and is on record with what is known of it', async () => {
      const id = await lostDevice('L-1');
      const lostAt = core.clock.now() - 1_800_000;
      await devices.reportLoss(author(), { id, at: lostAt, circumstances: 'Im Zug' });
      expect(
        await core.owner(
          `select extract(epoch from lower(valid))::float8 * 1000 as at, reason from device_states
           where device_id = $1 and status = 'LOST'`,
          [id],
        ),
      ).toEqual([{ at: lostAt, reason: 'Im Zug' }]);
    });

    it('is reported of the own device or by those in charge, and never ahead of time', async () => {
      const { value: id } = await devices.registerDevice(custodian(), official('L-2'));
      core.clock.advance(1000);
      await expect(devices.reportLoss(author(), { id })).rejects.toEqual(coded('NOT_ALLOWED'));
      const ahead = core.clock.now() + 1;
      await expect(devices.reportLoss(custodian(), { id, at: ahead })).rejects.toEqual(
        coded('INVALID_INPUT', 'at'),
      );
      await devices.reportLoss(custodian(), { id });
      core.clock.advance(1000);
      await expect(devices.reportLoss(custodian(), { id })).rejects.toEqual(
        coded('NOT_IN_THIS_STATE', 'status'),
      );
    });

    it('lets no device be written off before sessions and secrets are dealt with', async () => {
      const id = await lostDevice('L-3');
      const lostAt = core.clock.now();
      await devices.reportLoss(author(), { id });
      await expect(step(id, 'WRITTEN_OFF')).rejects.toMatchObject({
        de: expect.stringContaining('Nach dem Verlust') as string,
      });
      const secure = { deviceId: id, accountIds: [ministry.accountId] };
      const events = ['SESSION_REVOCATION', 'ROTATION'] as const;
      await expect(
        devices.secureLost(author(), { ...secure, events, at: lostAt - 1 }),
      ).rejects.toEqual(coded('INVALID_INPUT', 'at'));
      await expect(devices.secureLost(author(), { ...secure, events: [] })).rejects.toEqual(
        coded('INVALID_INPUT', 'events'),
      );
      await expect(
        devices.secureLost(author(), { deviceId: id, accountIds: [ministry.id], events }),
      ).rejects.toEqual(coded('NOT_FOUND'));
      const { evaluationId } = await devices.secureLost(author(), { ...secure, events });
      expect(await core.requested(evaluationId)).toMatchObject({
        account_ids: [ministry.accountId],
      });
      await step(id, 'WRITTEN_OFF');
      expect(await statuses(id)).toEqual(['APPROVED', 'LOST', 'WRITTEN_OFF']);
    });

    it('is nothing to secure where nothing is lost', async () => {
      const { value: deviceId } = await devices.registerDevice(custodian(), official('L-4'));
      const input = { deviceId, accountIds: [ministry.accountId], events: ['ROTATION'] as const };
      await expect(devices.secureLost(custodian(), input)).rejects.toEqual(
        coded('NOT_IN_THIS_STATE', 'deviceId'),
      );
    });
  });
});
