import type { CredentialEventFact, DeviceFact } from '../../facts/facts.js';
import { at, brief, device, judgeWith, span, type JudgeOptions } from '../spec-facts.js';
import { rule } from './lost-device.rule.js';

// Across the change to summer time: four hours are four hours.
const LOST_AT = '2026-03-29T00:30';
const UNTIL = '2026-03-29T05:30';

const lost = (change: Partial<DeviceFact> = {}) =>
  device({
    id: 'phone',
    states: [
      { status: 'IN_USE', valid: span('2024-01-08', LOST_AT) },
      { status: 'LOST', valid: span(LOST_AT) },
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
) =>
  brief(
    judgeWith(
      rule,
      { ...nothing, devices: [lost()], deviceUses: [use], credentialEvents },
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
    [
      'handled 1 ms late',
      both('2026-03-29T05:30:00.001'),
      '2026-04-01',
      'VIOLATED LOSS_HANDLED_LATE',
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

  it('lets a policy take a late answer for one', () => {
    const options = { parameters: { lateHandlingCures: true } };
    expect(judge(both('2026-03-30'), '2026-04-01', options)).toBe('COMPLIANT LOSS_HANDLED_LATE');
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
