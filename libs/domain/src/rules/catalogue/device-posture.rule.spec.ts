import type { AccountFact, DeviceCheckFact, DeviceFact } from '../../facts/facts.js';
import {
  GOOD_CHECK,
  NOW,
  account,
  at,
  brief,
  device,
  factor,
  grant,
  judgeWith,
  span,
} from '../spec-facts.js';
import { rule } from './device-posture.rule.js';

const use = {
  id: 'use',
  deviceId: 'tablet',
  authorizationId: 'author-1',
  valid: span('2024-01-08'),
};
const tablet = (change: Partial<DeviceFact> = {}) =>
  device({ id: 'tablet', category: 'TABLET', ...change });
const deviceCheck = (
  from: string,
  change: Partial<DeviceCheckFact> = {},
  to: string | null = null,
): DeviceCheckFact => ({
  ...GOOD_CHECK,
  checkedAt: at(from),
  valid: span(from, to),
  ...change,
});
/** With a check that found something else. */
const found = (change: Partial<DeviceCheckFact>) => ({ checks: [{ ...GOOD_CHECK, ...change }] });
const judgeAll = (
  change: Partial<DeviceFact> = {},
  when = NOW,
  ofAccount: Partial<AccountFact> = {},
) =>
  judgeWith(
    rule,
    {
      account: account(ofAccount),
      devices: [tablet(change)],
      deviceUses: [use],
      accessGrants: [],
      secondFactors: [],
    },
    { at: when },
  );
const judge = (...parameters: Parameters<typeof judgeAll>) =>
  brief(judgeAll(...parameters))[0]?.replace('DEVICE tablet ', '');

describe('DEV-04', () => {
  it.each<[string, Partial<DeviceFact>, string]>([
    ['in order', {}, 'COMPLIANT POSTURE_GOOD'],
    ['not managed', found({ mdmState: 'UNMANAGED' }), 'VIOLATED POSTURE_BAD'],
    ['not encrypted', found({ encryption: false }), 'VIOLATED POSTURE_BAD'],
    ['no lock', found({ screenLock: false }), 'VIOLATED POSTURE_BAD'],
    ['management not known', found({ mdmState: 'UNKNOWN' }), 'UNDETERMINED POSTURE_UNKNOWN'],
    ['nothing known', found({ mdmState: null, encryption: null }), 'UNDETERMINED POSTURE_UNKNOWN'],
    ['declared, never checked', found({ checkedAt: null }), 'UNDETERMINED POSTURE_UNKNOWN'],
    ['nothing on record', { checks: [] }, 'UNDETERMINED POSTURE_UNKNOWN'],
    ['no end of updates', found({ osSupportedUntil: null }), 'UNDETERMINED POSTURE_UNKNOWN'],
    [
      'one bad, one unknown',
      found({ screenLock: false, encryption: null }),
      'VIOLATED POSTURE_BAD',
    ],
    [
      'non-compliant',
      { states: [{ status: 'NON_COMPLIANT', valid: span('2020-01-01') }] },
      'COMPLIANT POSTURE_GOOD',
    ],
    ['a private one', { ownership: 'PRIVATE' }, 'NOT_APPLICABLE NOT_A_MOBILE_OFFICIAL_DEVICE'],
    ['not mobile', { category: 'PC' }, 'NOT_APPLICABLE NOT_A_MOBILE_OFFICIAL_DEVICE'],
    ['shared', { category: 'SHARED_WORKSTATION' }, 'NOT_APPLICABLE NOT_A_MOBILE_OFFICIAL_DEVICE'],
    ['laptop', { category: 'LAPTOP', ...found({ encryption: false }) }, 'VIOLATED POSTURE_BAD'],
  ])('%s', (_, change, expected) => expect(judge(change)).toBe(expected));

  it.each<[string, Partial<AccountFact>, string]>([
    ['prohibited here', { platformProhibitedOn: ['TABLET'] }, 'VIOLATED PLATFORM_PROHIBITED'],
    ['prohibited elsewhere', { platformProhibitedOn: ['SMARTPHONE'] }, 'COMPLIANT POSTURE_GOOD'],
    ['not on record', { platformProhibitedOn: null }, 'UNDETERMINED PROHIBITION_UNKNOWN'],
  ])('the platform is %s', (_, change, expected) => expect(judge({}, NOW, change)).toBe(expected));

  it.each(['RETIRED', 'LOST', 'WRITTEN_OFF'] as const)('leaves out what is %s', (status) => {
    const states = [{ status, valid: span('2020-01-01') }];
    expect(brief(judgeAll({ states, ...found({ encryption: false }) }))).toEqual([
      'ACCOUNT account NOT_APPLICABLE NO_DEVICE',
    ]);
  });

  it('names everything that is wrong, and everything that is not known', () => {
    const bad = judgeAll(found({ screenLock: false, mdmState: 'UNMANAGED' }))[0];
    expect(bad?.data).toEqual({ problems: ['mdmState', 'screenLock'] });
    const unknown = judgeAll(found({ encryption: null, osSupportedUntil: null }))[0];
    expect(unknown?.data).toEqual({ missing: ['encryption', 'osSupportedUntil'] });
  });

  it.each([
    ['the last day with updates', '2026-03-06T23:59:59.999', 'COMPLIANT POSTURE_GOOD'],
    ['1 ms later', '2026-03-07', 'VIOLATED POSTURE_BAD'],
  ])('%s', (_, when, expected) => {
    const change = {
      checks: [deviceCheck('2026-03-06', { osSupportedUntil: '2026-03-06' })],
    };
    expect(judge(change, at(when))).toBe(expected);
  });

  // 30 days are counted by hours: across the change to summer time the clock shows one hour more.
  it.each([
    ['1 ms before the check', '2026-03-10T07:59:59.999', 'UNDETERMINED POSTURE_UNKNOWN'],
    ['checked', '2026-03-10T08:00', 'COMPLIANT POSTURE_GOOD'],
    ['30 days later', '2026-04-09T09:00', 'COMPLIANT POSTURE_GOOD'],
    ['1 ms later', '2026-04-09T09:00:00.001', 'VIOLATED POSTURE_BAD'],
  ])('%s', (_, when, expected) =>
    expect(judge({ checks: [deviceCheck('2026-03-10T08:00')] }, at(when))).toBe(expected),
  );

  it.each([
    ['1 ms before the first check', '2026-03-04T23:59:59.999', 'UNDETERMINED POSTURE_UNKNOWN'],
    ['found bad', '2026-03-05', 'VIOLATED POSTURE_BAD'],
    ['1 ms before the next check', '2026-03-09T11:59:59.999', 'VIOLATED POSTURE_BAD'],
    ['found in order', '2026-03-09T12:00', 'COMPLIANT POSTURE_GOOD'],
    ['before a check on record that is still to come', '2026-03-11', 'COMPLIANT POSTURE_GOOD'],
    ['found bad again', '2026-03-12', 'VIOLATED POSTURE_BAD'],
  ])('judges by the check that counts then: %s', (_, when, expected) => {
    const checks = [
      deviceCheck('2026-03-05', { encryption: false }, '2026-03-09T12:00'),
      deviceCheck('2026-03-09T12:00', {}, '2026-03-12'),
      deviceCheck('2026-03-12', { mdmState: 'UNMANAGED' }),
    ];
    expect(judge({ checks }, at(when))).toBe(expected);
  });

  it('is looked at again when a check is too old and when updates end', () => {
    const visited: number[] = [];
    const facts = {
      account: account(),
      devices: [tablet(found({ osSupportedUntil: '2026-03-20' }))],
      deviceUses: [use],
      accessGrants: [],
      secondFactors: [],
    };
    const context = { bindsFrom: 0, actionsFrom: 0 };
    rule.boundaries?.(facts, (instant) => visited.push(instant), rule.parameters, context);
    expect(visited).toEqual([at('2026-03-21'), at('2026-03-31T04:00:00.001')]);
  });

  it.each([
    ['2026-03-04T23:59:59.999', 'NOT_APPLICABLE NO_DEVICE'],
    ['2026-03-05', 'VIOLATED POSTURE_BAD'],
    ['2026-03-05T23:59:59.999', 'VIOLATED POSTURE_BAD'],
    ['2026-03-06', 'NOT_APPLICABLE NO_DEVICE'],
  ])('counts a device while it is linked: %s', (when, expected) => {
    const valid = span('2026-03-05', '2026-03-06');
    const devices = [tablet(found({ encryption: false }))];
    const nothing = { deviceUses: [], accessGrants: [], secondFactors: [] };
    const links = [
      { ...nothing, deviceUses: [{ ...use, valid }] },
      { ...nothing, accessGrants: [grant({ deviceId: 'tablet', valid })] },
      { ...nothing, secondFactors: [factor({ deviceId: 'tablet', valid })] },
    ];
    for (const link of links) {
      const [judged] = brief(judgeWith(rule, { devices, ...link }, { at: at(when) }));
      expect(judged?.split(' ').slice(2).join(' ')).toBe(expected);
    }
  });
});
