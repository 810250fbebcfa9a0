import type { MandateFact } from '../../facts/facts.js';
import { NOW, account, at, brief, judgeWith, mandate, span } from '../spec-facts.js';
import { rule } from './approvers-named.rule.js';

const second = (change: Partial<MandateFact> = {}) =>
  mandate({ id: 'mandate-2', personId: 'paul', kind: 'DEPUTY', ...change });
const judge = (mandates: readonly MandateFact[], when = NOW, own = account()) =>
  brief(judgeWith(rule, { mandates, account: own }, { at: when }))[0]?.replace(
    'ACCOUNT account ',
    '',
  );

describe('AUT-07', () => {
  it.each<[string, readonly MandateFact[], string]>([
    ['both', [mandate(), second()], 'COMPLIANT APPROVERS_NAMED'],
    ['the same person', [mandate(), second({ personId: 'petra' })], 'VIOLATED SAME_PERSON'],
    [
      'the same person, and another',
      [mandate(), second({ personId: 'petra' }), second({ id: 'm3' })],
      'COMPLIANT APPROVERS_NAMED',
    ],
    ['no deputy', [mandate()], 'VIOLATED NO_DEPUTY'],
    [
      'no deputy, and the approver publishes',
      [mandate({ personId: 'anna' })],
      'VIOLATED NO_DEPUTY_FOR_WRITING_APPROVER',
    ],
    ['only a deputy', [second()], 'VIOLATED NO_PRIMARY'],
    ['nothing on record', [], 'UNDETERMINED NO_MANDATE_ON_RECORD'],
    ['ended', [mandate({ valid: span('2020-01-01', '2021-01-01') })], 'VIOLATED NO_PRIMARY'],
    [
      'in future only',
      [mandate({ valid: span('2027-01-01') })],
      'UNDETERMINED NO_MANDATE_ON_RECORD',
    ],
  ])('%s', (_, mandates, expected) => expect(judge(mandates)).toBe(expected));

  const bounded = [mandate(), second({ valid: span('2026-03-29', '2026-10-26') })];
  it.each([
    ['2026-03-28T23:59:59.999', 'VIOLATED NO_DEPUTY'],
    ['2026-03-29', 'COMPLIANT APPROVERS_NAMED'],
    ['2026-10-25T23:59:59.999', 'COMPLIANT APPROVERS_NAMED'],
    ['2026-10-26', 'VIOLATED NO_DEPUTY'],
  ])('at the ends of the mandate: %s', (when, expected) =>
    expect(judge(bounded, at(when))).toBe(expected),
  );

  it('binds accounts in operation', () => {
    expect(judge([], NOW, account({ status: 'PROPOSED' }))).toBe(
      'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE',
    );
    expect(judge([mandate(), second()], NOW, account({ status: null }))).toBe(
      'UNDETERMINED STATUS_UNKNOWN',
    );
  });
});
