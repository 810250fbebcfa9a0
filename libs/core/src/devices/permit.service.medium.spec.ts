import { PERMIT_CONDITIONS } from '@vieraugen/domain';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { DeviceService } from './device.service.js';
import { PermitService } from './permit.service.js';

const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('PermitService', () => {
  let core: TestCore;
  let permits: PermitService;
  let devices: DeviceService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    permits = core.get(PermitService);
    devices = core.get(DeviceService);
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const author = () => ministry.viewer('AUTHOR', 'author');
  const owner = () => ministry.viewer('ACCOUNT_OWNER', 'second');
  const officer = () => ministry.viewer('DEVICE_CUSTODIAN', 'manager');
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');

  const privateDevice = async (custodianId = ministry.people.author) =>
    (
      await devices.registerDevice(coordinator(), {
        ownership: 'PRIVATE',
        category: 'SMARTPHONE',
        nickname: 'Privates Telefon',
        custodianId,
      })
    ).value;
  const asked = (deviceId: string, more = {}) => ({
    deviceId,
    accountIds: [ministry.accountId],
    ground: 'Bereitschaft ohne Dienstgerät',
    to: Date.parse('2016-12-31T23:00:00Z'),
    officialDeviceOffered: true,
    ...more,
  });
  const confirmed = { confirmedConditions: PERMIT_CONDITIONS };
  const lastRequest = async (deviceId: string) => {
    const rows = await core.owner<{ id: string; state: string }>(
      'select id, state from permit_requests where device_id = $1 order by id desc limit 1',
      [deviceId],
    );
    return rows[0]!;
  };
  const permitOf = async (deviceId: string) =>
    (
      await core.owner<{ id: string }>('select * from private_use_permits where device_id = $1', [
        deviceId,
      ])
    )[0];
  const note = async (deviceId: string, veto = false, viewer = officer()) => {
    const { id } = await lastRequest(deviceId);
    return permits.noteRequest(viewer, { requestId: id, note: 'Keine Bedenken', veto });
  };
  const decide = async (deviceId: string, grant = true, viewer = coordinator()) => {
    const { id } = await lastRequest(deviceId);
    core.clock.advance(1000);
    const decisionReason = grant ? null : 'Nicht erforderlich';
    return permits.decideRequest(viewer, { requestId: id, grant, decisionReason });
  };

  it('goes from the request over the note to the permit, and approves the device with it', async () => {
    const deviceId = await privateDevice();
    await permits.requestPermit(author(), asked(deviceId, confirmed));
    await note(deviceId);
    const { evaluationId } = await decide(deviceId);
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    expect(await permitOf(deviceId)).toMatchObject({
      person_id: ministry.people.author,
      approved_by: ministry.people.coordinator,
      requested_by: ministry.people.author,
      conditions: PERMIT_CONDITIONS,
      confirmed_conditions: PERMIT_CONDITIONS,
      security_officer_note: 'Keine Bedenken',
    });
    expect(
      await core.owner('select status from device_states where device_id = $1 order by valid', [
        deviceId,
      ]),
    ).toEqual([{ status: 'DECLARED' }, { status: 'APPROVED' }]);
    expect((await lastRequest(deviceId)).state).toBe('GRANTED');
    await expect(decide(deviceId)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
  });

  it.each([
    ['longer than a year', { to: Date.parse('2017-02-02T00:00:00Z') }, 'to'],
    ['for no account', { accountIds: [] }, 'accountIds'],
    ['without a ground', { ground: ' ' }, 'ground'],
    [
      'before an official device was offered',
      { officialDeviceOffered: false },
      'officialDeviceOffered',
    ],
  ])('is not asked for %s', async (_, more, field) => {
    const input = asked(await privateDevice(), more);
    await expect(permits.requestPermit(author(), input)).rejects.toEqual(
      coded('INVALID_INPUT', field),
    );
  });

  it('is asked for once, for one’s own private device or by the owner', async () => {
    const deviceId = await privateDevice(ministry.people.deputy);
    await expect(permits.requestPermit(author(), asked(deviceId))).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await permits.requestPermit(owner(), asked(deviceId));
    await expect(permits.requestPermit(owner(), asked(deviceId))).rejects.toEqual(
      coded('CONFLICT', 'deviceId'),
    );
    const { value: official } = await devices.registerDevice(officer(), {
      ownership: 'OFFICIAL',
      category: 'LAPTOP',
      assetTag: 'P-1',
    });
    await expect(permits.requestPermit(owner(), asked(official))).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'deviceId'),
    );
  });

  it('has the conditions confirmed by who uses the device, and by nobody else', async () => {
    const deviceId = await privateDevice();
    await expect(permits.requestPermit(owner(), asked(deviceId, confirmed))).rejects.toEqual(
      coded('NOT_ALLOWED', 'confirmedConditions'),
    );
    await permits.requestPermit(owner(), asked(deviceId));
    await note(deviceId);
    await expect(decide(deviceId)).rejects.toMatchObject({
      de: expect.stringContaining('Auflagen') as string,
    });
    const { id: requestId } = await lastRequest(deviceId);
    const half = { requestId, conditions: PERMIT_CONDITIONS.slice(0, 3) };
    await expect(permits.confirmConditions(owner(), half)).rejects.toEqual(coded('NOT_ALLOWED'));
    await permits.confirmConditions(author(), half);
    await expect(decide(deviceId)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    core.clock.advance(1000);
    await permits.confirmConditions(author(), {
      requestId,
      conditions: PERMIT_CONDITIONS.slice(3),
    });
    await decide(deviceId);
    expect(await permitOf(deviceId)).toMatchObject({ confirmed_conditions: PERMIT_CONDITIONS });
  });

  it('needs the note of information security, whose no stands', async () => {
    const deviceId = await privateDevice();
    await permits.requestPermit(author(), asked(deviceId, confirmed));
    await expect(decide(deviceId)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    await note(deviceId, true);
    await expect(decide(deviceId)).rejects.toMatchObject({
      de: expect.stringContaining('widersprochen') as string,
    });
    await decide(deviceId, false);
    expect((await lastRequest(deviceId)).state).toBe('DENIED');
    expect(await permitOf(deviceId)).toBeUndefined();
  });

  it('is noted and granted by people who have no other part in it', async () => {
    const mine = await privateDevice(ministry.people.manager);
    await permits.requestPermit(owner(), asked(mine));
    await expect(note(mine)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    const granters = [
      ['holder', 'author'],
      ['requester', 'second'],
      ['noter', 'manager'],
    ] as const;
    const deviceId = await privateDevice();
    await permits.requestPermit(owner(), asked(deviceId));
    await note(deviceId);
    for (const [, person] of granters) {
      const viewer = ministry.viewer('MINISTRY_COORDINATOR', person);
      await expect(decide(deviceId, true, viewer)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    }
    await expect(decide(deviceId, true, officer())).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(note(deviceId, false, owner())).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  it('can be taken back, and ends with the proof of deletion', async () => {
    const deviceId = await privateDevice();
    await permits.requestPermit(author(), asked(deviceId, confirmed));
    await note(deviceId);
    await decide(deviceId);
    core.clock.advance(1000);
    const permitId = (await permitOf(deviceId))!.id;
    const proof = { permitId, evidence: 'Konto von der App entfernt, Bildschirmfoto bei der Akte' };
    await expect(permits.proveDeletion(author(), proof)).rejects.toEqual(
      coded('NOT_IN_THIS_STATE'),
    );
    const withdrawal = { permitId, withdrawalReason: 'Dienstgerät ist da' };
    await expect(
      permits.withdrawPermit(ministry.viewer('AUTHOR', 'deputy'), withdrawal),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
    await permits.withdrawPermit(author(), withdrawal);
    core.clock.advance(1000);
    await expect(permits.withdrawPermit(author(), withdrawal)).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'at'),
    );
    const { evaluationId } = await permits.proveDeletion(author(), proof);
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    expect(await permitOf(deviceId)).toMatchObject({
      withdrawal_reason: 'Dienstgerät ist da',
      deletion_evidence: proof.evidence,
    });
  });
});
