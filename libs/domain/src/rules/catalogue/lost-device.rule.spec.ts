import type { CredentialEventFact, DeviceFact } from '../../facts/facts.js';
import { renderReason } from '../render-reason.js';
import { at, brief, device, judgeWith, span, type JudgeOptions } from '../spec-facts.js';
import { rule } from './lost-device.rule.js';

// Across the change to summer time: four hours are four hours.
const LOST_AT = '2026-03-29T00:30';
const UNTIL = '2026-03-29T05:30';

const NOT_DONE = 'VIOLATED LOSS_NOT_HANDLED';
const LATE = 'COMPLIANT LOSS_HANDLED_LATE';

const lost = (change: Partial<DeviceFact> = {}, lostAt = LOST_AT) =>
  device({
    id: 'phone',
    states: [
      { status: 'IN_USE', valid: span('2024-01-08', lostAt) },
      { status: 'LOST', valid: span(lostAt) },
    ],
    ...change,
  });
const use = {
  id: 'use',
  deviceId: 'phone',
  authorizationId: 'author-1',
  valid: span('2024-01-08'),
};
const event = (kind: CredentialEventFact['event'], when: string): CredentialEventFact => ({
  id: `${kind} ${when}`,
  event: kind,
  at: at(when),
});
const both = (when: string) => [event('ROTATION', when), event('SESSION_REVOCATION', when)];
const nothing = { accessGrants: [], secondFactors: [] };
const judge = (
  credentialEvents: readonly CredentialEventFact[],
  when: string,
  options: JudgeOptions = {},
  lostAt = LOST_AT,
) =>
  brief(
    judgeWith(
      rule,
      { ...nothing, devices: [lost({}, lostAt)], deviceUses: [use], credentialEvents },
      { at: at(when), ...options },
    ),
  )[0]?.replace('DEVICE phone ', '');

describe('DEV-05', () => {
  it.each<[string, readonly CredentialEventFact[], string, string]>([
    [
      '1 ms before the loss',
      [],
      '2026-03-29T00:29:59.999',
      'ACCOUNT account NOT_APPLICABLE NO_LOSS',
    ],
    ['at the loss', [], LOST_AT, 'UNDETERMINED LOSS_PENDING'],
    ['four hours later', [], UNTIL, 'UNDETERMINED LOSS_PENDING'],
    ['1 ms later', [], '2026-03-29T05:30:00.001', 'VIOLATED LOSS_NOT_HANDLED'],
    ['handled at the loss', both(LOST_AT), LOST_AT, 'COMPLIANT LOSS_HANDLED'],
    ['handled before it', both('2026-03-29T00:29:59.999'), UNTIL, 'UNDETERMINED LOSS_PENDING'],
    ['handled in the last ms', both(UNTIL), '2026-04-01', 'COMPLIANT LOSS_HANDLED'],
    ['1 ms before it is handled late', both('2026-03-30'), '2026-03-29T23:59:59.999', NOT_DONE],
    ['handled late', both('2026-03-30'), '2026-03-30', LATE],
    ['handled 1 ms late', both('2026-03-29T05:30:00.001'), '2026-04-01', LATE],
    [
      'handled late by halves: the second one counts',
      [event('ROTATION', '2026-03-30'), event('SESSION_REVOCATION', '2026-03-31')],
      '2026-03-30T23:59:59.999',
      NOT_DONE,
    ],
    [
      'not yet handled then',
      both('2026-03-29T04:00'),
      '2026-03-29T03:59',
      'UNDETERMINED LOSS_PENDING',
    ],
    [
      'the sessions only',
      [event('SESSION_REVOCATION', LOST_AT)],
      '2026-04-01',
      'VIOLATED LOSS_NOT_HANDLED',
    ],
    ['the password only', [event('ROTATION', LOST_AT)], '2026-04-01', 'VIOLATED LOSS_NOT_HANDLED'],
    [
      'a later change of the password does not count against the first',
      [...both('2026-03-29T01:00'), event('ROTATION', '2026-04-02')],
      '2026-04-03',
      'COMPLIANT LOSS_HANDLED',
    ],
  ])('%s', (_, events, when, expected) => expect(judge(events, when)).toBe(expected));

  it('says what is still to be done', () => {
    const [judged] = judgeWith(
      rule,
      {
        ...nothing,
        devices: [lost()],
        deviceUses: [use],
        credentialEvents: [event('ROTATION', LOST_AT)],
      },
      { at: at('2026-03-29T04:00') },
    );
    expect(judged?.data).toEqual({
      lostAt: at(LOST_AT),
      until: at(UNTIL),
      missing: ['SESSION_REVOCATION'],
    });
  });

  it('keeps a late answer a breach for ever where the policy reads the rule strictly', () => {
    const strict = { parameters: { lateHandlingCures: false } };
    for (const when of ['2026-03-30', '2029-04-01'])
      expect(judge(both('2026-03-30'), when, strict)).toBe('VIOLATED LOSS_HANDLED_LATE');
    expect(judge(both(UNTIL), '2029-04-01', strict)).toBe('COMPLIANT LOSS_HANDLED');
  });

  it('counts four hours through the night that has one hour more', () => {
    const night = (events: readonly CredentialEventFact[], when: string) =>
      judge(events, when, {}, '2026-10-25T01:30');
    expect(night([], '2026-10-25T04:30')).toBe('UNDETERMINED LOSS_PENDING');
    expect(night([], '2026-10-25T04:30:00.001')).toBe(NOT_DONE);
    expect(night(both('2026-10-25T05:30'), '2026-10-25T05:29:59.999')).toBe(NOT_DONE);
    expect(night(both('2026-10-25T05:30'), '2026-10-25T05:30')).toBe(LATE);
  });

  it.each([
    ['2026-03-29T07:42', 'nach 6 Std. 12 Min. statt 4 Std.', 'after 6 h 12 min instead of 4 h.'],
    [
      '2026-03-29T05:30:00.001',
      'nach 4 Std. 1 Min. statt 4 Std.',
      'after 4 h 1 min instead of 4 h.',
    ],
    ['2026-03-31T02:30', 'nach 2 Tagen 1 Std. statt 4 Std.', 'after 2 days 1 h instead of 4 h.'],
  ])('says how late it was: %s', (when, de, en) => {
    const facts = {
      ...nothing,
      devices: [lost()],
      deviceUses: [use],
      credentialEvents: both(when),
    };
    const [judged] = judgeWith(rule, facts, { at: at('2026-04-01') });
    expect(renderReason({ ruleId: 'DEV-05', ...judged! }, 'de')).toContain(de);
    expect(renderReason({ ruleId: 'DEV-05', ...judged! }, 'en')).toContain(en);
  });

  it('leaves out devices that were not linked when they were lost', () => {
    for (const valid of [span('2024-01-08', LOST_AT), span('2026-03-29T00:31')]) {
      const facts = { ...nothing, devices: [lost()], deviceUses: [{ ...use, valid }] };
      expect(brief(judgeWith(rule, facts, { at: at('2026-04-01') }))).toEqual([
        'ACCOUNT account NOT_APPLICABLE NO_LOSS',
      ]);
    }
  });

  it('leaves out losses from before the rule', () => {
    const since = (when: string) => ({ context: { bindsFrom: at(when), actionsFrom: at(when) } });
    expect(judge([], '2026-04-01', since(LOST_AT))).toBe('VIOLATED LOSS_NOT_HANDLED');
    expect(judge([], '2026-04-01', since('2026-03-29T00:31'))).toMatch('NOT_APPLICABLE NO_LOSS');
  });

  it('judges a loss also when the device has come back', () => {
    const devices = [
      lost({
        states: [
          { status: 'LOST', valid: span(LOST_AT, '2026-03-30') },
          { status: 'RECOVERED', valid: span('2026-03-30') },
        ],
      }),
    ];
    const facts = { ...nothing, devices, deviceUses: [use] };
    expect(brief(judgeWith(rule, facts, { at: at('2026-04-01') }))).toEqual([
      'DEVICE phone VIOLATED LOSS_NOT_HANDLED',
    ]);
  });
});
