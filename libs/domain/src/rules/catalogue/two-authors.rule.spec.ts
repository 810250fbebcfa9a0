import type { AccountFact, AuthorizationFact } from '../../facts/facts.js';
import { NOW, account, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import { rule } from './two-authors.rule.js';

const anna = authorization();
const bert = (change: Partial<AuthorizationFact> = {}) =>
  authorization({ id: 'author-2', personId: 'bert', ...change });
const judge = (second: AuthorizationFact | null, when = NOW, change: Partial<AccountFact> = {}) =>
  brief(
    judgeWith(
      rule,
      { account: account(change), authorizations: second ? [anna, second] : [anna] },
      { at: when },
    ),
  )[0]?.replace('ACCOUNT account ', '');

const ENOUGH = 'COMPLIANT ENOUGH_AUTHORS';
const TOO_FEW = 'VIOLATED TOO_FEW_AUTHORS';

describe('AUT-01', () => {
  it.each<[string, AuthorizationFact | null, string]>([
    ['two', bert(), ENOUGH],
    ['one', null, TOO_FEW],
    ['the same person twice', bert({ personId: 'anna' }), TOO_FEW],
    ['a moderator is no author', bert({ role: 'MODERATOR' }), TOO_FEW],
    ['never activated', bert({ activatedAt: null }), TOO_FEW],
  ])('%s', (_, second, expected) => expect(judge(second)).toBe(expected));

  const night = { from: at('2026-03-29'), to: at('2026-03-30') };
  it.each<[string, AuthorizationFact, string, string]>([
    [
      '1 ms before it begins',
      bert({ valid: span('2026-03-29') }),
      '2026-03-28T23:59:59.999',
      TOO_FEW,
    ],
    ['as it begins', bert({ valid: span('2026-03-29') }), '2026-03-29', ENOUGH],
    [
      'its last ms',
      bert({ valid: span('2024-01-08', '2026-10-26') }),
      '2026-10-25T23:59:59.999',
      ENOUGH,
    ],
    ['its end', bert({ valid: span('2024-01-08', '2026-10-26') }), '2026-10-26', TOO_FEW],
    [
      '1 ms before activation',
      bert({ activatedAt: at('2026-03-06T10:00') }),
      '2026-03-06T09:59:59.999',
      TOO_FEW,
    ],
    ['at activation', bert({ activatedAt: at('2026-03-06T10:00') }), '2026-03-06T10:00', ENOUGH],
    ['1 ms before suspension', bert({ suspensions: [night] }), '2026-03-28T23:59:59.999', ENOUGH],
    ['suspended', bert({ suspensions: [night] }), '2026-03-29', TOO_FEW],
    ['the last ms of 23 hours', bert({ suspensions: [night] }), '2026-03-29T23:59:59.999', TOO_FEW],
    ['suspension over', bert({ suspensions: [night] }), '2026-03-30', ENOUGH],
  ])('%s', (_, second, when, expected) => expect(judge(second, at(when))).toBe(expected));

  it('binds institutional accounts in operation', () => {
    expect(judge(null, NOW, { kind: 'OFFICE_HOLDER' })).toBe('NOT_APPLICABLE NOT_INSTITUTIONAL');
    expect(judge(null, NOW, { status: 'CLOSED' })).toBe('NOT_APPLICABLE ACCOUNT_NOT_ACTIVE');
    expect(judge(bert(), NOW, { status: null })).toBe('UNDETERMINED STATUS_UNKNOWN');
  });

  it('always has evidence', () => {
    expect(judgeWith(rule, { authorizations: [] })[0]?.evidence).toEqual([
      { fact: 'account', id: 'account' },
    ]);
    expect(judgeWith(rule)[0]?.evidence).toHaveLength(2);
  });
});
