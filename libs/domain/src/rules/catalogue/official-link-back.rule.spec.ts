import type { VerificationFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { account, ALWAYS, at, brief, judgeWith, NOW, span } from '../spec-facts.js';
import { rule } from './official-link-back.rule.js';

const checkedAt = at('2026-03-01T03:00');
const seen = (change: Partial<VerificationFact> = {}): VerificationFact => ({
  id: 'verification',
  method: 'LINK_BACK',
  ok: true,
  checkedAt,
  valid: ALWAYS,
  ...change,
});
const judge = (verifications: readonly VerificationFact[], when = NOW, own = account()) =>
  brief(judgeWith(rule, { account: own, verifications }, { at: when }))[0]?.replace(
    'ACCOUNT account ',
    '',
  );

describe('REG-06', () => {
  const limit = checkedAt + 30 * DAY;
  it.each([
    ['just seen', checkedAt, 'COMPLIANT PROVED'],
    ['after exactly 30 days, over the change to summer time', limit, 'COMPLIANT PROVED'],
    ['1 ms later', limit + 1, 'VIOLATED PROOF_TOO_OLD'],
    ['before it was last seen', checkedAt - 1, 'COMPLIANT PROVED'],
  ])('%s', (_, when, expected) => expect(judge([seen()], when)).toBe(expected));

  it('is breached where the last look found no proof', () =>
    expect(judge([seen({ ok: false })])).toBe('VIOLATED NOT_PROVED'));

  it('takes the look that held at the instant', () => {
    const looks = [
      seen({ valid: span('2025-01-01', '2026-02-01'), ok: false }),
      seen({ id: 'later', valid: span('2026-02-01') }),
    ];
    expect(judge(looks, at('2026-02-01') - 1)).toBe('VIOLATED NOT_PROVED');
    expect(judge(looks, at('2026-02-01'))).toBe('COMPLIANT PROVED');
  });

  it('does not know before the first look', () => {
    expect(judge([])).toBe('UNDETERMINED NEVER_LOOKED_AT');
    expect(judge([seen({ valid: span('2026-03-07') })])).toBe('UNDETERMINED NEVER_LOOKED_AT');
  });

  it('binds accounts in operation', () => {
    expect(judge([], NOW, account({ status: 'CLOSED' }))).toMatch('NOT_APPLICABLE');
    expect(judge([], NOW, account({ status: null }))).toMatch('UNDETERMINED STATUS_UNKNOWN');
  });
});
