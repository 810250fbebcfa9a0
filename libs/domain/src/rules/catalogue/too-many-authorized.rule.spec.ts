import type { AuthorizationFact } from '../../facts/facts.js';
import { NOW, account, at, authorization, brief, deputy, judgeWith, span } from '../spec-facts.js';
import { rule } from './too-many-authorized.rule.js';

const crowd = (count: number): AuthorizationFact[] =>
  Array.from({ length: count }, (_, n) => authorization({ id: `a-${n}`, personId: `p-${n}` }));
const judge = (authorizations: readonly AuthorizationFact[], when = NOW, maxAuthorized = 4) =>
  brief(
    judgeWith(rule, { account: account({ maxAuthorized }), authorizations }, { at: when }),
  )[0]?.replace('ACCOUNT account ', '');

// UNDETERMINED cannot happen: the number is always set, and who is authorised is what is on record.
describe('AUT-02', () => {
  it.each<[string, readonly AuthorizationFact[], string]>([
    ['four', crowd(4), 'COMPLIANT FEW_ENOUGH'],
    ['five', crowd(5), 'VIOLATED TOO_MANY'],
    [
      'four, one of them twice',
      [...crowd(4), authorization({ id: 'x', personId: 'p-0', role: 'TECH_ADMIN' })],
      'COMPLIANT FEW_ENOUGH',
    ],
    [
      'four and an owner, who does not act',
      [...crowd(4), authorization({ id: 'o', personId: 'o', role: 'OWNER' })],
      'COMPLIANT FEW_ENOUGH',
    ],
    ['nobody', [authorization({ role: 'OWNER' })], 'NOT_APPLICABLE NOBODY_AUTHORIZED'],
  ])('%s', (_, authorizations, expected) => expect(judge(authorizations)).toBe(expected));

  it('goes by what is set for the account', () => {
    expect(judge(crowd(3), NOW, 2)).toBe('VIOLATED TOO_MANY');
    expect(judge(crowd(9), NOW, 9)).toBe('COMPLIANT FEW_ENOUGH');
  });

  const called = deputy({ activations: [span('2026-03-29', '2026-10-25')] });
  it.each([
    ['1 ms before the deputy is called', '2026-03-28T23:59:59.999', 'COMPLIANT FEW_ENOUGH'],
    ['called', '2026-03-29', 'VIOLATED TOO_MANY'],
    ['the last ms', '2026-10-24T23:59:59.999', 'VIOLATED TOO_MANY'],
    ['over', '2026-10-25', 'COMPLIANT FEW_ENOUGH'],
  ])('%s', (_, when, expected) => {
    expect(judge([...crowd(4), called], at(when))).toBe(expected);
  });
});
