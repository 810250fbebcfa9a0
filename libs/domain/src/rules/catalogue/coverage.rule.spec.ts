import type { AuthorityFacts } from '../../facts/facts.js';
import { LONG_BINDING, NOW, at, brief, onlyDeclared, span } from '../spec-facts.js';
import { rule } from './coverage.rule.js';

const facts = (change: Partial<AuthorityFacts>): AuthorityFacts => ({
  authority: { id: 'landesamt', ministryId: 'ministry', valid: span('2012-08-01') },
  openAccountIds: [],
  nilReturns: [],
  exemptions: [],
  ...change,
});
const judge = (change: Partial<AuthorityFacts>, when = NOW) =>
  brief(rule.judge(onlyDeclared(facts(change), rule.facts), when, rule.parameters, LONG_BINDING));
const nilReturn = { id: 'nil', valid: span('2025-03-01', '2026-03-01') };

// UNDETERMINED cannot happen: neither an account nor a nil return on record is the breach itself.
describe('REG-01', () => {
  it.each<[string, Partial<AuthorityFacts>, string, string]>([
    ['an account', { openAccountIds: ['a'] }, '2026-03-06', 'COMPLIANT ACCOUNTS_REPORTED'],
    ['nothing', {}, '2026-03-06', 'VIOLATED NOTHING_REPORTED'],
    ['a nil return', { nilReturns: [nilReturn] }, '2025-03-01', 'COMPLIANT NIL_RETURN'],
    [
      '1 ms before it',
      { nilReturns: [nilReturn] },
      '2025-02-28T23:59:59.999',
      'VIOLATED NOTHING_REPORTED',
    ],
    ['its last ms', { nilReturns: [nilReturn] }, '2026-02-28T23:59:59.999', 'COMPLIANT NIL_RETURN'],
    ['its end', { nilReturns: [nilReturn] }, '2026-03-01', 'VIOLATED NIL_RETURN_LAPSED'],
    [
      'before it existed',
      { openAccountIds: ['a'] },
      '2012-07-31T23:59:59.999',
      'NOT_APPLICABLE AUTHORITY_NOT_ACTIVE',
    ],
    ['from its first ms', {}, '2012-08-01', 'VIOLATED NOTHING_REPORTED'],
  ])('%s', (_, change, when, expected) => {
    expect(judge(change, at(when))).toEqual([`AUTHORITY landesamt ${expected}`]);
  });

  it('names the nil return that lapsed last, whatever the order', () => {
    const older = { id: 'older', valid: span('2020-01-01', '2021-01-01') };
    for (const nilReturns of [
      [nilReturn, older],
      [older, nilReturn],
    ])
      expect(
        rule.judge(facts({ nilReturns }), at('2026-03-02'), {}, LONG_BINDING)[0]?.evidence,
      ).toEqual([{ fact: 'nilReturns', id: 'nil' }]);
  });
});
