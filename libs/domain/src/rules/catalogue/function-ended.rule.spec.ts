import type { FunctionAssignmentFact } from '../../facts/facts.js';
import type { Interval } from '../../time/interval.js';
import { NOW, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import { rule } from './function-ended.rule.js';

const serves = (
  authorityId: string,
  valid: Interval,
  personId = 'anna',
): FunctionAssignmentFact => ({
  id: `${authorityId}-${valid.from}`,
  personId,
  authorityId,
  valid,
});
const judge = (functionAssignments: readonly FunctionAssignmentFact[], when = NOW, change = {}) =>
  judgeWith(rule, { authorizations: [authorization(change)], functionAssignments }, { at: when });
const line = (...parameters: Parameters<typeof judge>) => brief(judge(...parameters))[0];

describe('AUT-05', () => {
  const past = serves('authority', span('2020-01-01', '2025-12-01'));
  it.each<[string, readonly FunctionAssignmentFact[], string]>([
    ['in function', [serves('authority', span('2020-01-01'))], 'COMPLIANT IN_FUNCTION'],
    ['ended', [past], 'VIOLATED FUNCTION_ENDED'],
    ['transferred', [past, serves('other', span('2025-12-01'))], 'VIOLATED FUNCTION_ENDED'],
    ['elsewhere only', [serves('other', span('2020-01-01'))], 'VIOLATED FUNCTION_ELSEWHERE'],
    ['nothing on record', [], 'UNDETERMINED NO_FUNCTION_ON_RECORD'],
    [
      'of somebody else',
      [serves('authority', span('2020-01-01'), 'bert')],
      'UNDETERMINED NO_FUNCTION_ON_RECORD',
    ],
    ['came back', [past, serves('authority', span('2026-01-01'))], 'COMPLIANT IN_FUNCTION'],
    [
      'came back, any order',
      [serves('authority', span('2026-01-01')), past],
      'COMPLIANT IN_FUNCTION',
    ],
  ])('%s', (_, assignments, expected) =>
    expect(line(assignments)).toBe(`AUTHORIZATION author-1 ${expected}`),
  );

  const night = serves('authority', span('2026-03-29', '2026-10-25'));
  it.each([
    ['2026-03-28T23:59:59.999', 'UNDETERMINED NO_FUNCTION_ON_RECORD'],
    ['2026-03-29', 'COMPLIANT IN_FUNCTION'],
    ['2026-10-24T23:59:59.999', 'COMPLIANT IN_FUNCTION'],
    ['2026-10-25', 'VIOLATED FUNCTION_ENDED'],
  ])('at the ends of the function: %s', (when, expected) =>
    expect(line([night], at(when))).toBe(`AUTHORIZATION author-1 ${expected}`),
  );

  it('has nothing to object to once the authorization has ended', () => {
    const ended = { valid: span('2024-01-08', '2026-03-06T10:00') };
    expect(line([past], NOW - 1, ended)).toBe('AUTHORIZATION author-1 VIOLATED FUNCTION_ENDED');
    expect(line([past], NOW, ended)).toBe('ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED');
  });

  it('names the assignment that ended last', () => {
    const earlier = serves('authority', span('2015-01-01', '2018-01-01'));
    for (const assignments of [
      [earlier, past],
      [past, earlier],
    ])
      expect(judge(assignments)[0]).toMatchObject({
        data: { ended: at('2025-12-01') },
        evidence: [{ id: 'author-1' }, { id: past.id }],
      });
  });
});
