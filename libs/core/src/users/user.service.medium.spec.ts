import type { ViewerRole } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorityService } from '../authorities/authority.service.js';
import { PersonService } from '../people/person.service.js';
import { UserService } from './user.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);

describe('UserService', () => {
  let core: TestCore;
  let users: UserService;
  let ministry: string;
  let below: string;
  let other: string;
  beforeAll(async () => {
    core = await openTestCore('2026-03-02T08:00:00Z');
    users = core.get(UserService);
    const { value } = await core.get(AuthorityService).registerAuthorities(SYSTEM, [
      { name: 'Ministerium', tier: 'SUPREME' },
      { name: 'Amt', tier: 'UPPER', parentIndex: 0 },
      { name: 'Anderes', tier: 'SUPREME' },
    ]);
    [ministry, below, other] = value.map(({ id }) => id!) as [string, string, string];
  });
  afterAll(() => core.close());

  let count = 0;
  async function userWith(role: ViewerRole, authorityId: string | null, to?: number) {
    await core.owner(`select set_config('app.now', '2026-03-02T08:00:00Z', false)`);
    const [user] = await core.owner<{ id: string }>(
      `insert into users (issuer, subject, label, created_at) values ('i', $1, 'Funktion', now()) returning id`,
      [`s${(count += 1)}`],
    );
    await users.grantRole(SYSTEM, { userId: user!.id, role, authorityId, to });
    return user!.id;
  }

  it('sees the own ministry and what is below it as coordinator', async () => {
    const id = await userWith('MINISTRY_COORDINATOR', ministry);
    const viewer = await users.viewerOf(id, 'API');
    expect(viewer).toMatchObject({
      userId: id,
      roles: ['MINISTRY_COORDINATOR'],
      authorityId: ministry,
      accountIds: null,
      readOnly: false,
      via: 'API',
    });
    for (const reach of [viewer!.reads, viewer!.writes, viewer!.names])
      expect([...reach].sort()).toEqual([ministry, below].sort());
  });

  it('sees all and writes nothing as the working group', async () => {
    const viewer = await users.viewerOf(await userWith('WORKING_GROUP_MEMBER', null), 'DASHBOARD');
    expect(viewer).toMatchObject({ reads: '*', writes: [], names: [], authorityId: null });
  });

  it('keeps an author to the accounts of the own authorizations', async () => {
    const id = await userWith('AUTHOR', below);
    expect(await users.viewerOf(id, 'API')).toMatchObject({ reads: [below], accountIds: [] });
  });

  it('follows the tree and the roles of the day', async () => {
    const coordinator = await userWith('MINISTRY_COORDINATOR', other);
    const until = await userWith('ACCOUNT_OWNER', other, at('2026-03-03T00:00:00Z'));
    core.clock.set(at('2026-03-04T00:00:00Z'));
    expect(await users.viewerOf(until, 'API')).toMatchObject({ roles: [], reads: [], writes: [] });
    await core.get(AuthorityService).moveAuthority(SYSTEM, { id: below, parentId: other });
    const viewer = await users.viewerOf(coordinator, 'API');
    expect([...viewer!.reads].sort()).toEqual([below, other].sort());
  });

  it('knows nobody else', async () => {
    expect(await users.viewerOf('00000000-0000-7000-8000-000000000000', 'API')).toBeNull();
    const id = await userWith('MANAGER', other);
    await core.owner('update users set active = false where id = $1', [id]);
    expect(await users.viewerOf(id, 'API')).toBeNull();
  });

  it('records who gave a role, and lets nobody but the product give one', async () => {
    const id = await userWith('STATE_CHANCELLERY_ADMIN', null);
    expect((await core.audit('grantRole')).at(-1)).toMatchObject({ entity: 'role_grants' });
    const viewer = (await users.viewerOf(id, 'API'))!;
    const grant = users.grantRole(viewer, { userId: id, role: 'MANAGER', authorityId: ministry });
    await expect(grant).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('ends a role at an instant', async () => {
    const id = await userWith('MANAGER', ministry);
    core.clock.advance(1);
    const [grant] = await core.owner<{ id: string }>(
      'select id from role_grants where user_id = $1',
      [id],
    );
    await users.endRole(SYSTEM, { id: grant!.id });
    expect((await users.viewerOf(id, 'API'))?.roles).toEqual([]);
  });

  it('changes the language of the own user alone', async () => {
    const id = await userWith('WORKING_GROUP_MEMBER', null);
    const viewer = (await users.viewerOf(id, 'API'))!;
    core.clock.advance(1);
    await users.setLocale(viewer, 'en');
    expect(await users.viewerOf(id, 'API')).toMatchObject({ locale: 'en' });
    await expect(users.setLocale(viewer, 'fr')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(users.setLocale(SYSTEM, 'en')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('learns by e-mail and identifier who somebody is', async () => {
    const id = await userWith('MANAGER', other);
    await core.owner(`update users set email = 'Leitung@demo.invalid' where id = $1`, [id]);
    const { value: personId } = await core.get(PersonService).registerPerson(SYSTEM, {
      ...{ authorityId: other, function: 'HEAD_OF_UNIT', functionLabel: 'Referatsleitung' },
      externalId: 'P-1',
    });
    const link = (email: string, person: string) => users.linkByEmail(SYSTEM, { email, person });
    await expect(link('niemand@demo.invalid', 'P-1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(link('leitung@demo.invalid', 'P-2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await users.viewerOf(id, 'API'))?.personId).toBeNull();
    expect((await link('leitung@demo.invalid', 'P-1')).value).toBe(personId);
    expect((await users.viewerOf(id, 'API'))?.personId).toBe(personId);
    expect((await link('leitung@demo.invalid', personId)).value).toBe(personId);
  });
});
