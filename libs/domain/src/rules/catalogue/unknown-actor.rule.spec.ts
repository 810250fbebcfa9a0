import type { AccountFacts, ActionFact } from '../../facts/facts.js';
import { HOUR } from '../../time/duration.js';
import { NOW, action, at, authorization, brief, device, judgeWith, span } from '../spec-facts.js';
import { rule } from './unknown-actor.rule.js';

const published = at('2026-03-05T10:00');
const judge = (change: Partial<ActionFact>, facts: Partial<AccountFacts> = {}, when = NOW) =>
  brief(judgeWith(rule, { actions: [action(change)], ...facts }, { at: when }))[0]?.replace(
    'ACTION action ',
    '',
  );
const unknown = { actorId: null, approvalId: null };

describe('PUB-04', () => {
  it.each([
    ['at once', published, 'UNDETERMINED ACTOR_BEING_CLARIFIED'],
    ['1 ms before 24 hours', published + 24 * HOUR - 1, 'UNDETERMINED ACTOR_BEING_CLARIFIED'],
    ['after 24 hours', published + 24 * HOUR, 'VIOLATED ACTOR_UNKNOWN'],
    ['1 ms before it', published - 1, 'ACCOUNT account NOT_APPLICABLE NO_ACTION'],
  ])('nobody knows who: %s', (_, when, expected) =>
    expect(judge(unknown, {}, when)).toBe(expected),
  );

  it.each([
    ['short', '2026-03-28T12:00', '2026-03-29T13:00'],
    ['long', '2026-10-24T12:00', '2026-10-25T11:00'],
  ])('counts 24 hours through the %s night', (_, from, to) => {
    const change = { ...unknown, occurredAt: at(from) };
    expect(judge(change, {}, at(to) - 1)).toBe('UNDETERMINED ACTOR_BEING_CLARIFIED');
    expect(judge(change, {}, at(to))).toBe('VIOLATED ACTOR_UNKNOWN');
  });

  const phone = device({ id: 'phone', ownership: 'PRIVATE' });
  it.each<[string, Partial<ActionFact>, Partial<AccountFacts>, string]>([
    ['nothing else is wrong', {}, {}, 'NOT_APPLICABLE ATTRIBUTION_NOT_NEEDED'],
    ['device unknown as well', { deviceId: null }, {}, 'NOT_APPLICABLE ATTRIBUTION_NOT_NEEDED'],
    ['not approved', { approvalId: null }, {}, 'VIOLATED ACTOR_UNKNOWN'],
    [
      'approved, but at night',
      { occurredAt: at('2026-03-05T23:00') },
      {},
      'UNDETERMINED ACTOR_BEING_CLARIFIED',
    ],
    [
      'approved, but outside core hours',
      { occurredAt: at('2026-03-05T18:00') },
      {},
      'UNDETERMINED ACTOR_BEING_CLARIFIED',
    ],
    [
      'from a device nobody registered',
      {},
      { devices: [device({ states: [] })] },
      'VIOLATED ACTOR_UNKNOWN',
    ],
    [
      'from a private device',
      { deviceId: 'phone' },
      { devices: [phone] },
      'VIOLATED ACTOR_UNKNOWN',
    ],
  ])('asks who only where another rule is broken: %s', (_, change, facts, expected) =>
    expect(judge({ actorId: null, ...change }, facts, NOW + HOUR)).toBe(expected),
  );

  it.each<[string, Partial<AccountFacts>, string]>([
    ['entitled', {}, 'COMPLIANT ACTOR_ENTITLED'],
    ['never authorised', { authorizations: [] }, 'VIOLATED NEVER_AUTHORIZED'],
    [
      'an owner only',
      { authorizations: [authorization({ role: 'OWNER' })] },
      'VIOLATED OWNER_ONLY',
    ],
  ])('somebody we know: %s', (_, facts, expected) => expect(judge({}, facts)).toBe(expected));

  const bounded = { authorizations: [authorization({ valid: span('2026-03-29', '2026-10-26') })] };
  it.each([
    ['2026-03-28T23:59:59.999', 'VIOLATED NEVER_AUTHORIZED'],
    ['2026-03-29', 'COMPLIANT ACTOR_ENTITLED'],
    ['2026-10-25T23:59:59.999', 'COMPLIANT ACTOR_ENTITLED'],
    ['2026-10-26', 'VIOLATED AUTHORIZATION_ENDED'],
  ])('counts the authorization at the action, not now: %s', (when, expected) =>
    expect(judge({ occurredAt: at(when) }, bounded, at('2027-01-01'))).toBe(expected),
  );
});
