import type { AccountFacts, PermitFact } from '../../facts/facts.js';
import {
  about,
  action,
  at,
  authorization,
  brief,
  device,
  judgeWith,
  permit as permitFact,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './private-device.rule.js';

const phone = device({ id: 'phone', ownership: 'PRIVATE' });
const use = {
  id: 'use',
  deviceId: 'phone',
  authorizationId: 'author-1',
  valid: span('2024-01-08'),
};
const permit = (change: Partial<PermitFact> = {}): PermitFact =>
  permitFact({ valid: span('2026-01-01'), ...change });
const judgeAll = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  judgeWith(
    rule,
    {
      authorizations: [authorization()],
      devices: [phone, device()],
      deviceUses: [],
      actions: [],
      ...facts,
    },
    options,
  );
const linked = (permits: readonly PermitFact[], options: JudgeOptions = {}) =>
  brief(judgeAll({ deviceUses: [use], permits }, options))[0];
const used = (permits: readonly PermitFact[], change = {}, options: JudgeOptions = {}) =>
  brief(judgeAll({ permits, actions: [action({ deviceId: 'phone', ...change })] }, options))[0];

describe('DEV-02', () => {
  it.each<[string, readonly PermitFact[], string]>([
    ['permitted', [permit()], 'COMPLIANT PERMITTED'],
    ['none', [], 'VIOLATED NO_PERMIT'],
    ['for another person', [permit({ personId: 'bert' })], 'VIOLATED NO_PERMIT'],
    ['for another account', [permit({ coversAccount: false })], 'VIOLATED NO_PERMIT'],
    ['for another device', [permit({ deviceId: 'tablet' })], 'VIOLATED NO_PERMIT'],
    ['ended', [permit({ valid: span('2024-01-01', '2025-01-01') })], 'VIOLATED PERMIT_ENDED'],
  ])('linked or used: %s', (_, permits, expected) => {
    expect(linked(permits)).toBe(`DEVICE phone ${expected}`);
    expect(used(permits)).toBe(`ACTION action ${expected}`);
  });

  const bounded = [permit({ valid: span('2026-03-29', '2026-10-25') })];
  it.each([
    ['2026-03-28T23:59:59.999', 'VIOLATED NO_PERMIT'],
    ['2026-03-29', 'COMPLIANT PERMITTED'],
    ['2026-10-24T23:59:59.999', 'COMPLIANT PERMITTED'],
    ['2026-10-25', 'VIOLATED PERMIT_ENDED'],
  ])('at the ends of the permit: %s', (when, expected) => {
    expect(linked(bounded, { at: at(when) })).toBe(`DEVICE phone ${expected}`);
    const later = { at: at('2027-01-01') };
    expect(used(bounded, { occurredAt: at(when) }, later)).toBe(`ACTION action ${expected}`);
  });

  it.each<[string, Parameters<typeof used>[1], readonly PermitFact[], string]>([
    ['device unknown', { deviceId: null }, [], 'UNDETERMINED DEVICE_UNKNOWN'],
    ['device not on record', { deviceId: 'ghost' }, [], 'UNDETERMINED DEVICE_NOT_ON_RECORD'],
    [
      'person unknown, a permit exists',
      { actorId: null },
      [permit()],
      'UNDETERMINED PERSON_UNKNOWN',
    ],
    ['person unknown, no permit exists', { actorId: null }, [], 'VIOLATED NO_PERMIT'],
    ['official', { deviceId: 'pc-1' }, [], 'NOT_APPLICABLE OFFICIAL_DEVICE'],
    ['a kind that is not judged', { kind: 'DELETE' }, [], 'NOT_APPLICABLE KIND_NOT_JUDGED'],
  ])('used: %s', (_, change, permits, expected) =>
    expect(used(permits, change)).toBe(`ACTION action ${expected}`),
  );

  it('names the permit that ended last', () => {
    const last = permit({ id: 'last', valid: span('2025-01-01', '2026-01-01') });
    const first = permit({ id: 'first', valid: span('2024-01-01', '2025-01-01') });
    const endless = permit({ id: 'future', valid: span('2027-01-01') });
    for (const permits of [
      [first, last, endless],
      [endless, last, first],
    ]) {
      const [judged] = judgeAll({ deviceUses: [use], permits });
      expect(judged?.evidence.map(({ id }) => id)).toEqual(['use', 'last']);
      expect(judged?.data).toMatchObject({ ended: at('2026-01-01') });
    }
  });

  it('has nothing to say without a private device', () => {
    const deviceUses = [
      { ...use, deviceId: 'pc-1' },
      { ...use, valid: span('2020-01-01', '2021-01-01') },
    ];
    expect(brief(judgeAll({ deviceUses }))).toEqual([
      'ACCOUNT account NOT_APPLICABLE NO_PRIVATE_DEVICE',
    ]);
  });

  it('judges a device once, by the worst of its links', () => {
    const deviceUses = [use, { ...use, id: 'use-2', authorizationId: 'author-2' }];
    const authorizations = [authorization(), authorization({ id: 'author-2', personId: 'bert' })];
    const judged = judgeAll({ deviceUses, authorizations, permits: [permit()] });
    expect(brief(judged)).toEqual(['DEVICE phone VIOLATED NO_PERMIT']);
    expect(judged[0]?.evidence[0]?.id).toBe('use-2');
  });

  it('is critical once the device was used, high while it is only linked', () => {
    const actions = [action({ deviceId: 'phone' })];
    expect(rule.severity).toBe('CRITICAL');
    expect(about(judgeAll({ deviceUses: [use] }), 'phone').severity).toBe('HIGH');
    const both = judgeAll({ deviceUses: [use], actions });
    expect(about(both, 'phone').severity).toBeNull();
    expect(about(both, 'action').severity).toBeNull();
    const occurredAt = actions[0]?.occurredAt ?? 0;
    const before = judgeAll({ deviceUses: [use], actions }, { at: occurredAt - 1 });
    expect(about(before, 'phone').severity).toBe('HIGH');
    const then = judgeAll({ deviceUses: [use], actions }, { at: occurredAt });
    expect(about(then, 'phone').severity).toBeNull();
    const since = (actionsFrom: number) =>
      about(
        judgeAll({ deviceUses: [use], actions }, { context: { bindsFrom: 0, actionsFrom } }),
        'phone',
      ).severity;
    expect([since(occurredAt), since(occurredAt + 1)]).toEqual([null, 'HIGH']);
    const liked = judgeAll({
      deviceUses: [use],
      actions: [action({ deviceId: 'phone', kind: 'LIKE' })],
    });
    expect(about(liked, 'phone').severity).toBe('HIGH');
  });
});
