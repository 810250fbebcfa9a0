import type { PermitFact } from '../../facts/facts.js';
import { NOW, at, brief, judgeWith, permit, span } from '../spec-facts.js';
import { rule } from './permit-limits.rule.js';

const judge = (permits: readonly PermitFact[], when = NOW, parameters = {}) =>
  brief(judgeWith(rule, { permits }, { at: when, parameters }));
const one = (change: Partial<PermitFact>, when = NOW) =>
  judge([permit(change)], when)[0]?.replace('DEVICE phone ', '');

describe('DEV-03', () => {
  it.each<[string, Partial<PermitFact>, string]>([
    ['in order', {}, 'COMPLIANT PERMIT_IN_ORDER'],
    ['no end', { valid: span('2026-01-01') }, 'VIOLATED PERMIT_WITHOUT_END'],
    [
      'twelve months to the day',
      { valid: span('2025-04-01', '2026-04-01') },
      'COMPLIANT PERMIT_IN_ORDER',
    ],
    [
      'twelve months and 1 ms',
      { valid: { from: at('2025-04-01'), to: at('2026-04-01') + 1 } },
      'VIOLATED PERMIT_TOO_LONG',
    ],
    [
      'twelve months from a leap day',
      { valid: { from: at('2024-02-29'), to: at('2025-02-28') + 1 } },
      'VIOLATED PERMIT_TOO_LONG',
    ],
    [
      'one condition open',
      { confirmed: ['SCREEN_LOCK', 'ENCRYPTION'], conditions: ['SCREEN_LOCK', 'NO_FAMILY_USE'] },
      'VIOLATED CONDITIONS_OPEN',
    ],
    ['no note of security', { hasSecurityNote: false }, 'VIOLATED NO_SECURITY_NOTE'],
    ['confirmations unknown', { confirmed: null }, 'UNDETERMINED CONDITIONS_UNKNOWN'],
    [
      'no note, confirmations unknown',
      { confirmed: null, hasSecurityNote: false },
      'VIOLATED NO_SECURITY_NOTE',
    ],
  ])('%s', (_, change, expected) => {
    const when = change.valid?.to && change.valid.to < NOW ? change.valid.to - 1 : NOW;
    expect(one(change, when)).toBe(expected);
  });

  it('names the conditions that are open', () => {
    const [judged] = judgeWith(rule, { permits: [permit({ confirmed: ['ENCRYPTION'] })] });
    expect(judged?.data.open).toEqual([
      'SCREEN_LOCK',
      'NO_STORED_PASSWORD',
      'NO_FAMILY_USE',
      'REMOTE_SESSION_REVOCATION',
      'DELETION_PROOF_AT_END',
    ]);
  });

  it('does not apply without a permit for this account', () => {
    const none = ['ACCOUNT account NOT_APPLICABLE NO_PERMIT_ON_RECORD'];
    expect(judge([])).toEqual(none);
    expect(judge([permit({ coversAccount: false, hasSecurityNote: false })])).toEqual(none);
    expect(judge([permit({ valid: span('2026-03-07', '2026-07-01') })])).toEqual(none);
  });

  // Ends with Sunday, 1 March; the fifth working day is Friday, 6 March.
  const over = { valid: span('2025-06-01', '2026-03-02') };
  it.each<[string, Partial<PermitFact>, string, string]>([
    ['1 ms before the end', over, '2026-03-01T23:59:59.999', 'COMPLIANT PERMIT_IN_ORDER'],
    ['at the end', over, '2026-03-02', 'UNDETERMINED DELETION_PENDING'],
    ['the last ms', over, '2026-03-06T23:59:59.999', 'UNDETERMINED DELETION_PENDING'],
    ['1 ms later', over, '2026-03-07', 'VIOLATED DELETION_NOT_PROVEN'],
    [
      'proved later',
      { ...over, deletionProvenAt: at('2026-03-09T10:00') },
      '2026-03-09T10:00',
      'COMPLIANT DELETION_PROVEN',
    ],
    [
      '1 ms before it is proved',
      { ...over, deletionProvenAt: at('2026-03-09T10:00') },
      '2026-03-09T09:59:59.999',
      'VIOLATED DELETION_NOT_PROVEN',
    ],
    [
      'no condition of it',
      { ...over, conditions: ['ENCRYPTION'] },
      '2026-04-01',
      'NOT_APPLICABLE PERMIT_OVER',
    ],
  ])('after the end, %s', (_, change, when, expected) =>
    expect(one(change, at(when))).toBe(expected),
  );

  it('asks for no proof while a later permit lets the use go on', () => {
    const next = permit({ id: 'next', valid: span('2026-03-02', '2026-12-01') });
    const judged = judge([permit(over), next], at('2026-04-01'));
    expect(judged).toEqual(['DEVICE phone COMPLIANT PERMIT_IN_ORDER']);
  });
});
