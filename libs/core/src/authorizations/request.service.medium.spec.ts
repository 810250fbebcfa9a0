import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationRequestService } from './request.service.js';
import { AuthorizationService } from './authorization.service.js';

const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('AuthorizationRequestService', () => {
  let core: TestCore;
  let requests: AuthorizationRequestService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    requests = core.get(AuthorizationRequestService);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    core.clock.set(Date.parse('2016-02-01T09:00:00Z'));
    ministry = await aMinistry(core);
    core.clock.advance(1000);
  });

  const owner = () => ministry.viewer('ACCOUNT_OWNER', 'second');
  const manager = () => ministry.viewer('MANAGER', 'manager');
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const input = (more = {}) => ({
    accountId: ministry.accountId,
    personId: ministry.people.author,
    role: 'AUTHOR' as const,
    accessPurpose: 'CONTENT' as const,
    ...more,
  });
  const ask = async (more = {}, viewer = owner()) => {
    const { value } = await requests.requestAuthorization(viewer, input(more));
    core.clock.advance(1000);
    return value;
  };
  const confirm = async (id: string) => {
    await requests.confirmRequest(manager(), { id });
    core.clock.advance(1000);
  };
  const row = async (id: string) =>
    (
      await core.owner<Record<string, unknown>>(
        'select * from authorization_requests where id = $1',
        [id],
      )
    )[0]!;

  it('goes from the owner over the manager to the coordinator, with the device of the one form', async () => {
    const id = await ask({
      newDevice: {
        authorityId: ministry.id,
        ownership: 'OFFICIAL',
        category: 'LAPTOP',
        assetTag: 'M-1',
      },
    });
    expect(await row(id)).toMatchObject({
      status: 'REQUESTED',
      requested_by: ministry.people.second,
    });
    expect(await core.owner('select from authorizations')).toEqual([]);
    await confirm(id);
    const confirmedAt = core.clock.now() - 1000;
    const { evaluationId } = await requests.grantRequest(coordinator(), { id });
    expect(await core.requested(evaluationId)).toMatchObject({
      account_ids: [ministry.accountId],
    });
    expect(await core.owner('select * from authorizations')).toMatchObject([
      {
        requested_by: ministry.people.second,
        manager_confirmed_by: ministry.people.manager,
        manager_confirmed_at: new Date(confirmedAt),
        granted_by: ministry.people.coordinator,
        activated_at: new Date(core.clock.now()),
      },
    ]);
    expect(await row(id)).toMatchObject({
      status: 'GRANTED',
      decided_by: ministry.people.coordinator,
    });
    expect(await core.owner('select from device_uses')).toHaveLength(1);
    expect(await core.owner('select from access_grants')).toHaveLength(1);
  });

  it('is not granted before the manager has confirmed, and says so', async () => {
    const id = await ask();
    const early = requests.grantRequest(coordinator(), { id });
    await expect(early).rejects.toMatchObject({
      code: 'NOT_IN_THIS_STATE',
      de: expect.stringContaining('noch nicht bestätigt'),
    });
    await confirm(id);
    await expect(requests.confirmRequest(manager(), { id })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE'),
    );
    await requests.grantRequest(coordinator(), { id });
    await expect(requests.grantRequest(coordinator(), { id })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE'),
    );
  });

  it('lets nobody but the manager confirm, and the manager not for themselves', async () => {
    const id = await ask();
    await expect(requests.confirmRequest(coordinator(), { id })).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await expect(requests.confirmRequest(owner(), { id })).rejects.toEqual(coded('NOT_ALLOWED'));
    const own = await ask({ personId: ministry.people.manager });
    await expect(requests.confirmRequest(manager(), { id: own })).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
  });

  it('is never granted by whoever asked, nor by whom it is for', async () => {
    const asked = { ...coordinator(), roles: ['ACCOUNT_OWNER', 'MINISTRY_COORDINATOR'] as const };
    const id = await ask({}, asked);
    await confirm(id);
    await expect(requests.grantRequest(asked, { id })).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    const holder = { ...coordinator(), personId: ministry.people.author };
    await expect(requests.grantRequest(holder, { id })).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    expect(await row(id)).toMatchObject({ status: 'MANAGER_CONFIRMED' });
    expect(await core.owner('select from authorizations')).toEqual([]);
  });

  it('lets an owner ask and not grant', async () => {
    await expect(
      core.get(AuthorizationService).grantAuthorization(owner(), input()),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
    const nobody = { ...owner(), personId: null };
    await expect(requests.requestAuthorization(nobody, input())).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await expect(requests.requestAuthorization(systemViewer('IMPORT'), input())).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
  });

  it('is denied with a reason, by manager or coordinator, and withdrawn by whoever asked', async () => {
    const first = await ask();
    await expect(requests.requestAuthorization(owner(), input())).rejects.toEqual(
      coded('CONFLICT', 'personId'),
    );
    await expect(requests.denyRequest(manager(), { id: first })).rejects.toEqual(
      coded('INVALID_INPUT', 'note'),
    );
    await requests.denyRequest(manager(), { id: first, note: 'Nicht nötig' });
    const second = await ask();
    await requests.denyRequest(coordinator(), { id: second, note: 'Zu viele' });
    const third = await ask();
    const other = ministry.viewer('ACCOUNT_OWNER', 'deputy');
    await expect(requests.withdrawRequest(other, { id: third })).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await requests.withdrawRequest(owner(), { id: third });
    for (const id of [first, second, third])
      await expect(requests.grantRequest(coordinator(), { id })).rejects.toEqual(
        coded('NOT_IN_THIS_STATE'),
      );
  });

  it('waits for the training, and grants nothing backwards', async () => {
    await core.owner(
      `insert into training_modules (key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
       values ('base', '1', 'Grundlagen', 'Basics', '{AUTHOR}', 12, '[2012-01-01,)')`,
    );
    const id = await ask();
    await confirm(id);
    await requests.grantRequest(coordinator(), { id });
    const [granted] = await core.owner<{ activated_at: Date | null; from: Date }>(
      'select activated_at, lower(valid) as from from authorizations',
    );
    expect(granted).toEqual({ activated_at: null, from: new Date(core.clock.now()) });
    expect(await core.owner('select from access_grants')).toEqual([]);
  });
});
