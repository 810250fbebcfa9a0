import type { AccountFacts } from '../../facts/facts.js';
import { NOW, account, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import { rule } from './mandatory-data.rule.js';

const owner = (change = {}) =>
  authorization({ id: 'owner', personId: 'olga', role: 'OWNER', ...change });
const serves = (authorityId: string, valid = span('2020-01-01')) => ({
  id: `at-${authorityId}`,
  personId: 'olga',
  authorityId,
  valid,
});
const judge = (facts: Partial<AccountFacts>, when = NOW) =>
  brief(judgeWith(rule, facts, { at: when })).map((line) => line.replace('ACCOUNT account ', ''));

describe('REG-02', () => {
  it.each<[string, Partial<AccountFacts>, string]>([
    ['everything there', {}, 'COMPLIANT COMPLETE'],
    ['no url', { account: account({ url: null }) }, 'VIOLATED INCOMPLETE'],
    ['an empty purpose', { account: account({ purpose: '' }) }, 'VIOLATED INCOMPLETE'],
    ['no owner', { authorizations: [authorization()] }, 'VIOLATED INCOMPLETE'],
    [
      'owner went elsewhere',
      {
        functionAssignments: [
          serves('authority', span('2020-01-01', '2026-01-01')),
          serves('other'),
        ],
      },
      'VIOLATED OWNER_ELSEWHERE',
    ],
    ['owner without function', { functionAssignments: [] }, 'UNDETERMINED OWNER_FUNCTION_UNKNOWN'],
    ['status unknown', { account: account({ status: null }) }, 'UNDETERMINED STATUS_UNKNOWN'],
    [
      'proposed only',
      { account: account({ status: 'PROPOSED', url: null }) },
      'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE',
    ],
    [
      'one of two owners still here',
      {
        authorizations: [owner(), owner({ id: 'owner-2', personId: 'otto' })],
        functionAssignments: [serves('other'), { ...serves('authority'), personId: 'otto' }],
      },
      'COMPLIANT COMPLETE',
    ],
  ])('%s', (_, facts, expected) => expect(judge(facts)).toEqual([expected]));

  const until = { functionAssignments: [serves('authority', span('2020-01-01', '2026-03-29'))] };
  const from = { functionAssignments: [serves('authority', span('2026-03-29'))] };
  const ending = { authorizations: [owner({ valid: span('2024-01-08', '2026-10-26') })] };
  it.each<[string, Partial<AccountFacts>, string, string]>([
    ['last ms of the function', until, '2026-03-28T23:59:59.999', 'COMPLIANT COMPLETE'],
    ['end of the function', until, '2026-03-29', 'VIOLATED OWNER_ELSEWHERE'],
    [
      '1 ms before the function',
      from,
      '2026-03-28T23:59:59.999',
      'UNDETERMINED OWNER_FUNCTION_UNKNOWN',
    ],
    ['first ms of the function', from, '2026-03-29', 'COMPLIANT COMPLETE'],
    [
      'last ms of the owner, in the long night',
      ending,
      '2026-10-25T23:59:59.999',
      'COMPLIANT COMPLETE',
    ],
    ['end of the owner', ending, '2026-10-26', 'VIOLATED INCOMPLETE'],
  ])('%s', (_, facts, when, expected) => expect(judge(facts, at(when))).toEqual([expected]));

  it('names all that is missing', () => {
    const facts = { account: account({ url: null, operatingUnit: null }), authorizations: [] };
    expect(judgeWith(rule, facts)[0]?.data).toEqual({ missing: ['url', 'operatingUnit', 'owner'] });
  });
});
