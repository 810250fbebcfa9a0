import type { ViewerRole } from '@vieraugen/domain';
import { type Holding, jointReach } from './holding.js';
import { isChange, permissionsOf, PERMISSIONS, rolesWith, viewerFor } from './permissions.js';
import { systemViewer, type Viewer, withReach } from './viewer.js';

const held = (role: ViewerRole, at: string | null, more: Partial<Holding> = {}): Holding => ({
  role,
  authorityId: at,
  reads: at === null ? '*' : [at],
  writes: at === null ? [] : [at],
  names: at === null ? [] : [at],
  accountIds: null,
  ...more,
});
const viewerOf = (...holdings: Holding[]): Viewer => ({
  ...systemViewer('API'),
  userId: 'u',
  roles: holdings.map(({ role }) => role),
  holdings,
  ...jointReach(holdings),
});
const AUTHOR = held('AUTHOR', 'a', { accountIds: ['one'], names: [] });
const COORDINATOR = held('MINISTRY_COORDINATOR', 'b');

describe('the reach of several roles', () => {
  it('is what each of them reaches', () => {
    expect(jointReach([AUTHOR, COORDINATOR])).toEqual({
      authorityId: 'a',
      reads: ['a', 'b'],
      writes: ['a', 'b'],
      names: ['b'],
      accountIds: ['one'],
      unlimitedIn: ['b'],
    });
    expect(jointReach([COORDINATOR, held('WORKING_GROUP_MEMBER', null)])).toMatchObject({
      authorityId: null,
      reads: '*',
      writes: ['b'],
      names: ['b'],
      accountIds: null,
    });
    expect(jointReach([])).toMatchObject({ reads: [], writes: [], names: [], accountIds: null });
  });

  it('is restricted to accounts only where no other role reads the whole house', () => {
    const limitOf = (...holdings: Holding[]) => jointReach(holdings).accountIds;
    expect(limitOf(AUTHOR)).toEqual(['one']);
    expect(limitOf(AUTHOR, held('ACCOUNT_OWNER', 'a'))).toBeNull();
    expect(limitOf(AUTHOR, held('ACCOUNT_OWNER', 'b'))).toEqual(['one']);
    expect(limitOf(AUTHOR, held('STAFF_COUNCIL', 'a', { reads: [] }))).toEqual(['one']);
    expect(limitOf(held('STAFF_COUNCIL', 'a', { reads: [] }))).toBeNull();
  });
});

describe('a viewer for a permission', () => {
  it('has only the roles that grant it, and their reach', () => {
    const viewer = viewerOf(AUTHOR, COORDINATOR);
    expect(viewerFor(viewer, 'register.read')).toBe(viewer);
    expect(viewerFor(viewer, 'authorization.grant')).toMatchObject({
      roles: ['MINISTRY_COORDINATOR'],
      authorityId: 'b',
      reads: ['b'],
      writes: ['b'],
      names: ['b'],
      accountIds: null,
    });
    expect(viewerFor(viewer, 'training.declare')).toMatchObject({
      roles: ['AUTHOR'],
      reads: ['a'],
      accountIds: ['one'],
      unlimitedIn: [],
    });
    expect(viewerFor(viewer, 'jobs.read')).toMatchObject({ roles: [], reads: [], writes: [] });
  });

  it('is the same viewer for the same roles', () => {
    const viewer = viewerOf(AUTHOR, COORDINATOR);
    expect(viewerFor(viewer, 'mandate.appoint')).toBe(viewerFor(viewer, 'permit.issue'));
  });

  it('can be narrowed further, to the roles that grant both', () => {
    const admin = held('STATE_CHANCELLERY_ADMIN', null, { writes: '*' });
    const importing = viewerFor(viewerOf(admin, held('ACCOUNT_OWNER', 'a')), 'import.run');
    expect(importing.writes).toBe('*');
    expect(permissionsOf(viewerFor(importing, 'person.write'))).toEqual(new Set());
  });

  it('keeps a reach that a use case gave', () => {
    const given = withReach(viewerOf(AUTHOR, COORDINATOR), { writes: ['c'] });
    expect(viewerFor(given, 'authorization.grant').writes).toEqual(['c']);
  });

  it('leaves the product itself alone', () => {
    const system = systemViewer('WORKER');
    for (const permission of PERMISSIONS) expect(viewerFor(system, permission)).toBe(system);
  });
});

describe('permissions', () => {
  it('are taken from a read-only viewer where they change something, and only there', () => {
    for (const permission of PERMISSIONS)
      for (const role of rolesWith(permission)) {
        const reader = { ...viewerOf(held(role, 'a')), readOnly: true };
        expect([permission, permissionsOf(reader).has(permission)]).toEqual([
          permission,
          !isChange(permission),
        ]);
      }
  });
});
