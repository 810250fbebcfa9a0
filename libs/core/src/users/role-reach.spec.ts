import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { type HeldRole, holdingOf, ROLE_REACH } from './role-reach.js';

const held = (role: ViewerRole, authorityId: string | null = 'm'): HeldRole => ({
  role,
  authorityId,
  subtree: authorityId === null ? [] : [authorityId, `${authorityId}-below`],
});
const reachOf = (role: ViewerRole, authorityId: string | null = 'm') =>
  holdingOf(held(role, authorityId), ['own-account']);

describe('the reach of a role', () => {
  it('is everything to read, and nothing to write, for the roles of the whole government', () => {
    for (const role of [
      'WORKING_GROUP_MEMBER',
      'WORKING_GROUP_CHAIR',
      'PARLIAMENTARY_LIAISON',
      'DATA_PROTECTION_OFFICER',
    ] as const)
      expect(reachOf(role, null)).toMatchObject({ reads: '*', writes: [], names: [] });
  });

  it('is what is below for a coordinator, and the own authority alone for an owner', () => {
    expect(reachOf('MINISTRY_COORDINATOR').writes).toEqual(['m', 'm-below']);
    expect(reachOf('ACCOUNT_OWNER').writes).toEqual(['m']);
  });

  it('never includes names for the administration or across ministries', () => {
    const across = VIEWER_ROLES.filter((role) => ROLE_REACH[role].reads === 'ALL');
    expect(across.map((role) => ROLE_REACH[role].names)).toEqual(across.map(() => 'NONE'));
  });

  it('is restricted to the own accounts for authors and deputies', () => {
    const limited = VIEWER_ROLES.filter((role) => reachOf(role).accountIds !== null);
    expect(limited).toEqual(['AUTHOR', 'DEPUTY']);
  });
});
