import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { type HeldRole, isLimitedToAccounts, reachOf, ROLE_REACH } from './role-reach.js';

const held = (role: ViewerRole, authorityId: string | null = 'm'): HeldRole => ({
  role,
  authorityId,
  subtree: authorityId === null ? [] : [authorityId, `${authorityId}-below`],
});

describe('reachOf', () => {
  it('reads everything for the roles of the whole government, and writes nothing', () => {
    for (const role of [
      'WORKING_GROUP_MEMBER',
      'WORKING_GROUP_CHAIR',
      'PARLIAMENTARY_LIAISON',
      'DATA_PROTECTION_OFFICER',
    ] as const) {
      expect(reachOf([held(role, null)], 'reads')).toBe('*');
      expect(reachOf([held(role, null)], 'writes')).toEqual([]);
      expect(reachOf([held(role, null)], 'names')).toEqual([]);
    }
  });

  it('gives a coordinator what is below, and an owner the own authority alone', () => {
    expect(reachOf([held('MINISTRY_COORDINATOR')], 'writes')).toEqual(['m', 'm-below']);
    expect(reachOf([held('ACCOUNT_OWNER')], 'writes')).toEqual(['m']);
  });

  it('adds up what several roles reach', () => {
    expect(reachOf([held('MANAGER'), held('ACCOUNT_OWNER', 'n')], 'names')).toEqual(['m', 'n']);
    expect(reachOf([held('MANAGER'), held('WORKING_GROUP_MEMBER', null)], 'reads')).toBe('*');
    expect(reachOf([held('MANAGER'), held('WORKING_GROUP_MEMBER', null)], 'names')).toEqual(['m']);
  });

  it('never shows names to the administration or across ministries', () => {
    const across = VIEWER_ROLES.filter((role) => ROLE_REACH[role].reads === 'ALL');
    expect(across.map((role) => ROLE_REACH[role].names)).toEqual(across.map(() => 'NONE'));
  });
});

describe('isLimitedToAccounts', () => {
  it('holds for authors and deputies, and no longer with another role that reads', () => {
    expect(isLimitedToAccounts([held('AUTHOR'), held('DEPUTY')])).toBe(true);
    expect(isLimitedToAccounts([held('AUTHOR'), held('STAFF_COUNCIL')])).toBe(true);
    expect(isLimitedToAccounts([held('AUTHOR'), held('ACCOUNT_OWNER')])).toBe(false);
    expect(isLimitedToAccounts([held('STAFF_COUNCIL')])).toBe(false);
    expect(isLimitedToAccounts([])).toBe(false);
  });
});
