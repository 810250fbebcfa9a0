import type { AccountFacts, DeviceFact } from '../../facts/facts.js';
import {
  NOW,
  action,
  at,
  authorization,
  brief,
  device,
  grant,
  judgeWith,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './device-registered.rule.js';

const use = {
  id: 'use-1',
  deviceId: 'pc-1',
  authorizationId: 'author-1',
  valid: span('2024-01-08'),
};
const judge = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  brief(
    judgeWith(
      rule,
      {
        authorizations: [authorization()],
        accessGrants: [],
        actions: [],
        deviceUses: [use],
        ...facts,
      },
      options,
    ),
  );
const LINKED = 'AUTHORIZATION author-1 COMPLIANT DEVICE_LINKED';
const states = (
  ...given: readonly [DeviceFact['states'][number]['status'], string, string | null][]
) => device({ states: given.map(([status, from, to]) => ({ status, valid: span(from, to) })) });

describe('DEV-01', () => {
  it.each<[string, Partial<AccountFacts>, string]>([
    ['linked', {}, LINKED],
    ['not linked', { deviceUses: [] }, 'AUTHORIZATION author-1 VIOLATED NO_DEVICE_LINKED'],
    [
      'another one linked',
      { deviceUses: [{ ...use, authorizationId: 'x' }] },
      'AUTHORIZATION author-1 VIOLATED NO_DEVICE_LINKED',
    ],
    [
      'an owner needs none',
      { authorizations: [authorization({ role: 'OWNER' })], deviceUses: [] },
      'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED',
    ],
    ['nobody there', { authorizations: [] }, 'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED'],
  ])('%s', (_, facts, expected) => expect(judge(facts)).toEqual([expected]));

  it.each([
    ['2026-03-28T23:59:59.999', 'VIOLATED NO_DEVICE_LINKED'],
    ['2026-03-29', 'COMPLIANT DEVICE_LINKED'],
    ['2026-10-25T23:59:59.999', 'COMPLIANT DEVICE_LINKED'],
    ['2026-10-26', 'VIOLATED NO_DEVICE_LINKED'],
  ])('at the ends of the link: %s', (when, expected) => {
    const deviceUses = [{ ...use, valid: span('2026-03-29', '2026-10-26') }];
    expect(judge({ deviceUses }, { at: at(when) })).toEqual([`AUTHORIZATION author-1 ${expected}`]);
  });

  const life = states(
    ['DECLARED', '2026-03-28', '2026-03-29'],
    ['APPROVED', '2026-03-29', '2026-06-01'],
    ['IN_USE', '2026-06-01', '2026-10-26'],
    ['LOST', '2026-10-26', null],
  );
  const cases: [string, string][] = [
    ['2026-03-27T23:59:59.999', 'VIOLATED NOT_REGISTERED'],
    ['2026-03-28', 'VIOLATED NOT_APPROVED'],
    ['2026-03-28T23:59:59.999', 'VIOLATED NOT_APPROVED'],
    ['2026-03-29', 'COMPLIANT REGISTERED'],
    ['2026-05-31T23:59:59.999', 'COMPLIANT REGISTERED'],
    ['2026-06-01', 'COMPLIANT REGISTERED'],
    ['2026-10-25T23:59:59.999', 'COMPLIANT REGISTERED'],
    ['2026-10-26', 'VIOLATED NOT_APPROVED'],
  ];
  it.each(cases)('the device of an action, then: %s', (when, expected) => {
    const facts = { devices: [life], actions: [action({ occurredAt: at(when) })] };
    expect(judge(facts, { at: at('2027-01-01') })).toEqual([LINKED, `ACTION action ${expected}`]);
  });
  it.each(cases)('the device of an open access, now: %s', (when, expected) => {
    const facts = { devices: [life], accessGrants: [grant({ deviceId: 'pc-1' })] };
    expect(judge(facts, { at: at(when) })).toEqual([LINKED, `DEVICE pc-1 ${expected}`]);
  });

  it('cannot tell of a device that is not known or not on record', () => {
    const actions = [action({ deviceId: null }), action({ id: 'other', deviceId: 'ghost' })];
    expect(judge({ actions })).toEqual([
      LINKED,
      'ACTION action UNDETERMINED DEVICE_UNKNOWN',
      'ACTION other UNDETERMINED DEVICE_NOT_ON_RECORD',
    ]);
  });

  it('looks at open accesses only, at each device once, and at no access without device', () => {
    const accessGrants = [
      grant({ deviceId: 'pc-1' }),
      grant({ id: 'g2', deviceId: 'pc-1' }),
      grant({ id: 'g3', deviceId: 'pc-2', valid: { from: 0, to: NOW } }),
      grant({ id: 'g4' }),
    ];
    expect(judge({ accessGrants })).toEqual([LINKED, 'DEVICE pc-1 COMPLIANT REGISTERED']);
  });

  it('leaves kinds that need no approval alone', () => {
    const actions = [action({ kind: 'LIKE', deviceId: null })];
    expect(judge({ actions })).toEqual([LINKED, 'ACTION action NOT_APPLICABLE KIND_NOT_JUDGED']);
    expect(judge({ actions }, { parameters: { actionKinds: ['LIKE'] } })).toEqual([
      LINKED,
      'ACTION action UNDETERMINED DEVICE_UNKNOWN',
    ]);
  });
});
