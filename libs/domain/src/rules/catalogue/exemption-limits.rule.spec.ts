import type { ExemptionFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { at, brief, exemption, LONG_BINDING, NOW, onlyDeclared, span } from '../spec-facts.js';
import { rule } from './exemption-limits.rule.js';

const judged = (exemptions: readonly ExemptionFact[], when = NOW) =>
  rule.judge(
    onlyDeclared(
      {
        authority: { id: 'ministry', ministryId: 'ministry', valid: span('2012-08-01') },
        openAccountIds: [],
        nilReturns: [],
        exemptions,
      },
      rule.facts,
    ),
    when,
    rule.parameters,
    LONG_BINDING,
  );
const judge = (change: Partial<ExemptionFact> | null, when = NOW) =>
  brief(judged(change ? [exemption(change)] : [], when))[0]?.replace('AUTHORITY ministry ', '');

describe('GOV-01', () => {
  it.each<[string, number, string]>([
    ['1 ms before it begins', at('2026-01-01') - 1, 'NOT_APPLICABLE NO_EXEMPTIONS'],
    ['its first ms', at('2026-01-01'), 'COMPLIANT EXEMPTIONS_IN_ORDER'],
    ['its last ms', at('2026-07-01') - 1, 'COMPLIANT EXEMPTIONS_IN_ORDER'],
    ['its end', at('2026-07-01'), 'NOT_APPLICABLE NO_EXEMPTIONS'],
  ])('%s', (_, when, expected) => expect(judge({}, when)).toBe(expected));

  it.each<[string, Partial<ExemptionFact>, string]>([
    ['no end', { valid: span('2026-01-01') }, 'VIOLATED NO_END'],
    ['12 months', { valid: span('2026-01-01', '2027-01-01') }, 'COMPLIANT EXEMPTIONS_IN_ORDER'],
    [
      '12 months and 1 ms',
      { valid: { from: at('2026-01-01'), to: at('2027-01-01') + 1 } },
      'VIOLATED TOO_LONG',
    ],
    ['no reason', { hasReason: false }, 'VIOLATED NOT_REASONED'],
    ['no risk assessment', { hasRiskAssessment: false }, 'VIOLATED NOT_REASONED'],
    ['one person', { approvedBy: 'olga' }, 'VIOLATED ONE_PERSON'],
    ['nobody who approved', { approvedBy: null }, 'UNDETERMINED DECIDER_UNKNOWN'],
    ['nobody who requested', { requestedBy: null }, 'UNDETERMINED DECIDER_UNKNOWN'],
  ])('%s', (_, change, expected) => expect(judge(change)).toBe(expected));

  it('says the worst, with the rules that it is about', () => {
    const rows = [
      exemption({ id: 'a', approvedBy: null }),
      exemption({ id: 'b', valid: span('2026-01-01') }),
      exemption({ id: 'c' }),
    ];
    expect(judged(rows)[0]).toMatchObject({
      result: 'VIOLATED',
      data: { rules: ['ACC-04'] },
      evidence: [{ fact: 'exemptions', id: 'b' }],
    });
  });

  it('warns for the last 30 days of the exemption that ends first', () => {
    const rows = [
      exemption(),
      exemption({ id: 'longer', valid: span('2026-01-01', '2026-12-01') }),
    ];
    const warning = (when: number) => judged(rows, when)[0]?.dueSoonAt;
    const end = at('2026-07-01');
    expect(warning(end - 30 * DAY - 1)).toBeNull();
    expect(warning(end - 30 * DAY)).toBe(end);
    expect(warning(end)).toBeNull();
  });
});
