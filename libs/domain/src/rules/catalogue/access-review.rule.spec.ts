import { DAY } from '../../time/duration.js';
import { account, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import type { JudgeOptions } from '../spec-facts.js';
import { rule } from './access-review.rule.js';

const confirmed = at('2025-12-01T12:00');
const limit = confirmed + 183 * DAY;
const granted = at('2024-01-08');
const judge = (instants: readonly number[], options: JudgeOptions = {}, own = authorization()) =>
  brief(
    judgeWith(
      rule,
      {
        authorizations: [own],
        confirmations: instants.map((when) => ({
          id: `on-${when}`,
          subjectId: 'author-1',
          at: when,
        })),
      },
      options,
    ),
  )[0]?.replace('AUTHORIZATION author-1 ', '');

// UNDETERMINED cannot happen: an authorization that nobody ever confirmed is the breach itself.
describe('AUT-06', () => {
  it.each([
    ['1 ms before it is confirmed', confirmed - 1, 'VIOLATED NEVER_CONFIRMED'],
    ['confirmed', confirmed, 'COMPLIANT CONFIRMED'],
    ['after exactly 183 days', limit, 'COMPLIANT CONFIRMED'],
    ['1 ms later', limit + 1, 'VIOLATED CONFIRMATION_TOO_OLD'],
  ])('%s', (_, when, expected) => expect(judge([confirmed], { at: when })).toBe(expected));

  it('takes the latest confirmation of that authorization up to the instant', () => {
    const older = at('2025-01-01');
    expect(judge([confirmed, older], { at: confirmed })).toBe('COMPLIANT CONFIRMED');
    expect(judge([older, confirmed], { at: confirmed - 1 })).toBe('VIOLATED CONFIRMATION_TOO_OLD');
    const other = authorization({ id: 'other' });
    expect(judge([confirmed], { at: confirmed }, other)).toMatch('VIOLATED NEVER_CONFIRMED');
  });

  it('gives a new authorization its first half-year, from its activation on', () => {
    const end = granted + 183 * DAY;
    expect(judge([], { at: end })).toBe('NOT_APPLICABLE FIRST_NOT_DUE');
    expect(judge([], { at: end + 1 })).toBe('VIOLATED NEVER_CONFIRMED');
  });

  it('counts an old authorization from the first instant at which the rule binds', () => {
    const bindsFrom = at('2026-01-01');
    const context = { bindsFrom, actionsFrom: bindsFrom };
    const end = bindsFrom + 183 * DAY;
    expect(judge([], { at: end, context })).toBe('NOT_APPLICABLE FIRST_NOT_DUE');
    expect(judge([], { at: end + 1, context })).toBe('VIOLATED NEVER_CONFIRMED');
  });

  it('asks of effective authorizations alone, the owner among them', () => {
    const ended = authorization({ valid: span('2024-01-08', '2026-01-01') });
    const none = (own: ReturnType<typeof authorization>) =>
      brief(
        judgeWith(
          rule,
          { account: account(), authorizations: [own], confirmations: [] },
          { at: limit + 1 },
        ),
      );
    expect(none(ended)).toEqual(['ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED']);
    expect(none(authorization({ role: 'DEPUTY', activations: [] }))[0]).toMatch('NOBODY');
    expect(none(authorization({ role: 'OWNER' }))[0]).toMatch('VIOLATED');
  });

  it('warns for the last 14 days, and no longer once it is too late', () => {
    const warning = (when: number) =>
      judgeWith(
        rule,
        {
          authorizations: [authorization()],
          confirmations: [{ id: 'c', subjectId: 'author-1', at: confirmed }],
        },
        { at: when },
      )[0]?.dueSoonAt;
    expect(warning(limit - 14 * DAY - 1)).toBeNull();
    expect(warning(limit - 14 * DAY)).toBe(limit);
    expect(warning(limit)).toBe(limit);
    expect(warning(limit + 1)).toBeNull();
  });

  it('takes its period from the policy', () => {
    const options = { at: confirmed + 10 * DAY, parameters: { maxAgeDays: 9 } };
    expect(judge([confirmed], options)).toMatch('VIOLATED');
  });
});
