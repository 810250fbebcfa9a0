import { ACCESS_MECHANISMS } from './vocabulary.js';
import { type HeldAccess, ITEM_OF_MECHANISM, offboardingItems } from './offboarding.js';

const items = (held: Partial<HeldAccess>) =>
  offboardingItems({
    accessModel: 'SHARED_SECRET',
    mechanisms: [],
    connectedApps: 0,
    secondFactors: 0,
    devices: 0,
    ...held,
  }).join(' ');

describe('what has to be done when somebody leaves', () => {
  it.each<[string, Partial<HeldAccess>, string]>([
    ['nothing', {}, ''],
    [
      'the password',
      { mechanisms: ['PASSWORD_KNOWN'] },
      'SECRET_ROTATED SESSIONS_REVOKED RECOVERY_CHECKED',
    ],
    ['a delegated role', { mechanisms: ['DELEGATE_ROLE'] }, 'SEAT_REMOVED SESSIONS_REVOKED'],
    ['a seat in a tool', { mechanisms: ['TOOL_SEAT'] }, 'SEAT_REMOVED SESSIONS_REVOKED'],
    ['a session', { mechanisms: ['ACTIVE_SESSION'] }, 'SESSIONS_REVOKED'],
    ['a token', { mechanisms: ['APP_TOKEN'] }, 'SESSIONS_REVOKED'],
    ['an application', { connectedApps: 1 }, 'SESSIONS_REVOKED'],
    ['the recovery', { mechanisms: ['RECOVERY_CHANNEL'] }, 'SESSIONS_REVOKED RECOVERY_CHECKED'],
    ['a second factor', { secondFactors: 1 }, 'SESSIONS_REVOKED FACTOR_RETURNED'],
    ['a second factor', { mechanisms: ['SECOND_FACTOR'] }, 'SESSIONS_REVOKED FACTOR_RETURNED'],
    ['a device alone', { devices: 1 }, 'FACTOR_RETURNED'],
    [
      'something unknown, shared password',
      { mechanisms: [null] },
      'SECRET_ROTATED SESSIONS_REVOKED RECOVERY_CHECKED',
    ],
    [
      'something unknown, model unknown',
      { mechanisms: [null], accessModel: null },
      'SECRET_ROTATED SEAT_REMOVED SESSIONS_REVOKED RECOVERY_CHECKED',
    ],
  ])('%s', (_, held, expected) => expect(items(held)).toBe(expected));

  it('has, for every means, the item that closes it', () => {
    for (const mechanism of ACCESS_MECHANISMS)
      expect(items({ mechanisms: [mechanism] })).toContain(ITEM_OF_MECHANISM[mechanism]);
  });
});
