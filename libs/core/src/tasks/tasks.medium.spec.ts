import type { Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationRequestService } from '../authorizations/request.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { Readings } from '../kernel/reading.js';
import { tasksOf } from './task.queries.js';

describe('Meine Aufgaben', () => {
  let core: TestCore;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    await core.owner(
      `insert into approver_mandates (authority_id, person_id, kind, appointed_by_function, valid)
       values ($1, $2, 'PRIMARY', 'Hausleitung', '[2016-01-01,)'), ($1, $3, 'DEPUTY', 'Hausleitung', '[2016-01-01,)')`,
      [ministry.id, ministry.people.second, ministry.people.deputy],
    );
    core.clock.advance(1000);
  });
  afterAll(() => core.close());

  const kinds = async (viewer: Viewer) =>
    (await tasksOf(core.get(Readings).begin(viewer))).map(({ kind, subject }) =>
      `${kind} ${subject ?? ''}`.trim(),
    );
  const owner = () => ministry.viewer('ACCOUNT_OWNER', 'second');
  const manager = () => ministry.viewer('MANAGER', 'manager');
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');

  it('hands a request on from one to the next, and never back to who asked', async () => {
    const requests = core.get(AuthorizationRequestService);
    const { value: id } = await requests.requestAuthorization(owner(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      accessPurpose: 'CONTENT',
    });
    expect(await kinds(manager())).toEqual(['REQUEST_TO_CONFIRM @demo_m']);
    expect(await kinds(coordinator())).toEqual([]);
    core.clock.advance(1000);
    await requests.confirmRequest(manager(), { id });
    expect(await kinds(manager())).toEqual([]);
    expect(await kinds(coordinator())).toEqual(['REQUEST_TO_GRANT @demo_m']);
    core.clock.advance(1000);
    await requests.grantRequest(coordinator(), { id });
    expect(await kinds(coordinator())).toEqual([]);
    expect(await kinds(owner())).toEqual([]);
  });

  it('shows the list of who leaves to those who work it off, not to the one who leaves', async () => {
    const [granted] = await core.owner<{ id: string }>('select id from authorizations limit 1');
    core.clock.advance(1000);
    await core.get(AuthorizationService).endAuthorization(coordinator(), {
      id: granted!.id,
      trigger: 'REQUEST',
    });
    expect(await kinds(coordinator())).toEqual(['OFFBOARDING @demo_m']);
    expect(await kinds(ministry.viewer('AUTHOR', 'author'))).toEqual([]);
  });
});
