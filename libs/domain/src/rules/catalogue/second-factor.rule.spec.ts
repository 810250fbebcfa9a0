import type { AccountFact, SecondFactorFact } from '../../facts/facts.js';
import { NOW, account, at, brief, factor, judgeWith, span } from '../spec-facts.js';
import { rule } from './second-factor.rule.js';

const judgeAll = (
  secondFactors: readonly SecondFactorFact[],
  when = NOW,
  change: Partial<AccountFact> = {},
) => judgeWith(rule, { account: account(change), secondFactors }, { at: when });
const judge = (...parameters: Parameters<typeof judgeAll>) =>
  brief(judgeAll(...parameters))[0]?.replace('ACCOUNT account ', '');
const sms = factor({ id: 'sms', type: 'SMS' });
const old = factor({ id: 'old', evidenceAt: at('2024-01-01') });
const unseen = factor({ id: 'unseen', evidenceAt: null });

describe('ACC-04', () => {
  it.each<[string, readonly SecondFactorFact[], string]>([
    ['a second factor', [factor()], 'COMPLIANT SECOND_FACTOR'],
    ['none', [], 'VIOLATED NO_SECOND_FACTOR'],
    ['SMS only', [sms], 'VIOLATED SMS_ONLY'],
    ['SMS beside another', [sms, factor()], 'COMPLIANT SECOND_FACTOR'],
    ['never looked at', [unseen], 'UNDETERMINED EVIDENCE_UNKNOWN'],
    ['never looked at, SMS beside', [sms, unseen], 'UNDETERMINED EVIDENCE_UNKNOWN'],
    ['too old', [old], 'VIOLATED EVIDENCE_TOO_OLD'],
    ['too old, another fresh', [old, factor()], 'COMPLIANT SECOND_FACTOR'],
    ['too old, SMS beside', [sms, old], 'VIOLATED EVIDENCE_TOO_OLD'],
  ])('%s', (_, factors, expected) => expect(judge(factors)).toBe(expected));

  it.each<[string, Partial<AccountFact>, string]>([
    ['platform cannot', { platformSupportsMfa: false }, 'NOT_APPLICABLE NOT_SUPPORTED'],
    ['nobody knows whether it can', { platformSupportsMfa: null }, 'UNDETERMINED SUPPORT_UNKNOWN'],
    ['no status', { status: null }, 'UNDETERMINED STATUS_UNKNOWN'],
    ['closed', { status: 'CLOSED' }, 'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE'],
    ['suspended accounts need it too', { status: 'SUSPENDED' }, 'VIOLATED NO_SECOND_FACTOR'],
  ])('%s', (_, change, expected) => expect(judge([], NOW, change)).toBe(expected));

  const seen = (text: string) => [factor({ evidenceAt: at(text), valid: span('2010-01-01') })];
  it.each([
    [
      '1 ms before it is seen',
      '2025-03-29T12:00',
      '2025-03-29T11:59:59.999',
      'UNDETERMINED EVIDENCE_UNKNOWN',
    ],
    ['seen', '2025-03-29T12:00', '2025-03-29T12:00', 'COMPLIANT SECOND_FACTOR'],
    [
      'twelve months later, by the clock and in summer time',
      '2025-03-29T12:00',
      '2026-03-29T12:00',
      'COMPLIANT SECOND_FACTOR',
    ],
    ['1 ms later', '2025-03-29T12:00', '2026-03-29T12:00:00.001', 'VIOLATED EVIDENCE_TOO_OLD'],
    [
      'twelve months later, into winter time',
      '2025-10-25T12:00',
      '2026-10-25T12:00',
      'COMPLIANT SECOND_FACTOR',
    ],
    ['1 ms later', '2025-10-25T12:00', '2026-10-25T12:00:00.001', 'VIOLATED EVIDENCE_TOO_OLD'],
  ])('%s', (_, evidence, when, expected) => expect(judge(seen(evidence), at(when))).toBe(expected));

  it.each([
    ['2026-03-05T23:59:59.999', 'VIOLATED NO_SECOND_FACTOR'],
    ['2026-03-06', 'COMPLIANT SECOND_FACTOR'],
    ['2026-03-06T23:59:59.999', 'COMPLIANT SECOND_FACTOR'],
    ['2026-03-07', 'VIOLATED NO_SECOND_FACTOR'],
  ])('at the ends of the factor: %s', (when, expected) => {
    expect(judge([factor({ valid: span('2026-03-06', '2026-03-07') })], at(when))).toBe(expected);
  });

  it('takes SMS less seriously than nothing, as the policy sets it', () => {
    expect(judgeAll([sms])[0]?.severity).toBe('MEDIUM');
    expect(judgeAll([])[0]?.severity).toBeNull();
    const [judged] = judgeWith(
      rule,
      { secondFactors: [sms] },
      { parameters: { smsSeverity: 'LOW' } },
    );
    expect(judged?.severity).toBe('LOW');
  });
});
