import { DAY } from '../../time/duration.js';
import { account, at, brief, judgeWith, type JudgeOptions } from '../spec-facts.js';
import { rule } from './annual-attestation.rule.js';

const attested = at('2025-09-01T12:00');
const limit = attested + 365 * DAY;
const judge = (attestations: readonly number[], options: JudgeOptions = {}, own = account()) =>
  brief(
    judgeWith(
      rule,
      { account: own, attestations: attestations.map((when) => ({ id: `on-${when}`, at: when })) },
      options,
    ),
  ).map((line) => line.replace('ACCOUNT account ', ''))[0];

describe('REG-03', () => {
  it.each([
    ['1 ms before it is attested', attested - 1, 'VIOLATED NEVER_ATTESTED'],
    ['attested', attested, 'COMPLIANT ATTESTED'],
    ['after exactly 365 days', limit, 'COMPLIANT ATTESTED'],
    ['1 ms later', limit + 1, 'VIOLATED ATTESTATION_TOO_OLD'],
  ])('%s', (_, when, expected) => expect(judge([attested], { at: when })).toBe(expected));

  it('counts days of 24 hours over both change-overs', () => {
    const spring = at('2026-03-28T12:00');
    expect(judge([spring], { at: at('2027-03-28T13:00') })).toBe('COMPLIANT ATTESTED');
    expect(judge([spring], { at: at('2027-03-28T13:00') + 1 })).toMatch('VIOLATED');
  });

  it('takes the latest attestation up to the instant', () => {
    const older = at('2024-01-01');
    expect(judge([attested, older], { at: attested })).toBe('COMPLIANT ATTESTED');
    expect(judge([older, attested], { at: attested - 1 })).toBe('VIOLATED ATTESTATION_TOO_OLD');
  });

  const young = account({ valid: { from: at('2025-09-01'), to: null } });
  it('gives a new account its first year', () => {
    const end = at('2025-09-01') + 365 * DAY;
    expect(judge([], { at: end }, young)).toBe('NOT_APPLICABLE FIRST_NOT_DUE');
    expect(judge([], { at: end + 1 }, young)).toBe('VIOLATED NEVER_ATTESTED');
  });

  it('counts an old account from the first instant at which the rule binds', () => {
    const bindsFrom = at('2026-01-01');
    const context = { bindsFrom, actionsFrom: bindsFrom };
    const end = bindsFrom + 365 * DAY;
    expect(judge([], { at: at('2016-01-08'), context })).toBe('NOT_APPLICABLE FIRST_NOT_DUE');
    expect(judge([], { at: end, context })).toBe('NOT_APPLICABLE FIRST_NOT_DUE');
    expect(judge([], { at: end + 1, context })).toBe('VIOLATED NEVER_ATTESTED');
  });

  it('binds accounts that we keep', () => {
    const old = { at: limit + 1 };
    expect(judge([attested], old, account({ status: null }))).toBe('UNDETERMINED STATUS_UNKNOWN');
    expect(judge([attested], old, account({ status: 'SUSPENDED' }))).toMatch('VIOLATED');
    for (const status of ['CLOSED', 'ARCHIVED', 'REJECTED', 'PROPOSED', 'DISCOVERED'] as const)
      expect(judge([attested], old, account({ status }))).toBe('NOT_APPLICABLE ACCOUNT_NOT_ACTIVE');
  });

  it('warns for the last 30 days, and no longer once it is too late', () => {
    const warning = (when: number) =>
      judgeWith(rule, { attestations: [{ id: 'a', at: attested }] }, { at: when })[0]?.dueSoonAt;
    expect(warning(limit - 30 * DAY - 1)).toBeNull();
    expect(warning(limit - 30 * DAY)).toBe(limit);
    expect(warning(limit)).toBe(limit);
    expect(warning(limit + 1)).toBeNull();
  });

  it('takes its period from the policy', () => {
    const options = { at: attested + 10 * DAY, parameters: { maxAgeDays: 9 } };
    expect(judge([attested], options)).toMatch('VIOLATED');
  });
});
