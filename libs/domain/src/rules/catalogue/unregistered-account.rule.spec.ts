import { account, at, brief, judgeWith } from '../spec-facts.js';
import { rule } from './unregistered-account.rule.js';

const judge = (
  since: string,
  when: number,
  status: 'DISCOVERED' | 'ACTIVE' | null = 'DISCOVERED',
) =>
  brief(judgeWith(rule, { account: account({ status, statusSince: at(since) }) }, { at: when }))[0];

describe('REG-05', () => {
  // Five working days after Monday 2 March end with Monday 9 March.
  const end = at('2026-03-10');
  it.each([
    ['on the day itself', at('2026-03-02T10:00'), 'ACCOUNT account COMPLIANT IN_CLARIFICATION'],
    ['1 ms before the period ends', end - 1, 'ACCOUNT account COMPLIANT IN_CLARIFICATION'],
    ['at its end', end, 'ACCOUNT account VIOLATED NOT_CLARIFIED'],
  ])('%s', (_, when, expected) => expect(judge('2026-03-02T10:00', when)).toBe(expected));

  it('does not count holidays, and passes the change-over to summer time', () => {
    // Thursday 26 March; then Friday, Monday to Thursday; Good Friday is 3 April.
    expect(judge('2026-03-26T10:00', at('2026-04-03') - 1)).toMatch('COMPLIANT');
    expect(judge('2026-03-26T10:00', at('2026-04-03'))).toMatch('VIOLATED');
    expect(judge('2026-03-27T10:00', at('2026-04-08') - 1)).toMatch('COMPLIANT');
    expect(judge('2026-03-27T10:00', at('2026-04-08'))).toMatch('VIOLATED');
  });

  it('has nothing to say about registered accounts', () =>
    expect(judge('2020-01-01', end, 'ACTIVE')).toMatch('NOT_APPLICABLE'));

  it('does not know without a status', () =>
    expect(judge('2020-01-01', end, null)).toMatch('ACCOUNT account UNDETERMINED STATUS_UNKNOWN'));
});
