import type { AccountFact, AccountFacts, SecondFactorFact } from '../../facts/facts.js';
import {
  NOW,
  account,
  at,
  authorization,
  brief,
  device,
  factor,
  judgeWith,
  span,
} from '../spec-facts.js';
import { rule } from './factor-custody.rule.js';

const phone = device({ id: 'phone', ownership: 'PRIVATE' });
const judge = (
  secondFactors: readonly SecondFactorFact[],
  change: Partial<AccountFacts> = {},
  when = NOW,
) =>
  brief(
    judgeWith(rule, { secondFactors, devices: [device(), phone], ...change }, { at: when }),
  )[0]?.replace('ACCOUNT account ', '');
const bare = (change: Partial<SecondFactorFact> = {}) =>
  factor({ backupCodesDeposited: false, ...change });

describe('ACC-05', () => {
  it.each<[string, readonly SecondFactorFact[], string]>([
    ['one holder, codes deposited', [factor()], 'COMPLIANT CUSTODY_IN_ORDER'],
    ['two holders', [bare(), bare({ holderId: 'bert' })], 'COMPLIANT CUSTODY_IN_ORDER'],
    ['an approver holds it', [factor({ holderId: 'petra' })], 'COMPLIANT CUSTODY_IN_ORDER'],
    ['one holder, no codes', [bare()], 'VIOLATED SINGLE_HOLDER'],
    ['twice the same holder', [bare(), bare({ id: 'second' })], 'VIOLATED SINGLE_HOLDER'],
    ['a stranger', [factor(), factor({ holderId: 'carla' })], 'VIOLATED HOLDER_NOT_ENTITLED'],
    ['the owner, who does not act', [factor({ holderId: 'olga' })], 'VIOLATED HOLDER_NOT_ENTITLED'],
    ['a private phone', [factor({ deviceId: 'phone' })], 'VIOLATED FACTOR_ON_PRIVATE_DEVICE'],
    ['no holder on record', [factor({ holderId: null })], 'UNDETERMINED HOLDER_NOT_ON_RECORD'],
    [
      'nobody knows of codes',
      [bare({ backupCodesDeposited: null })],
      'UNDETERMINED BACKUP_UNKNOWN',
    ],
    ['no device on record', [factor({ deviceId: null })], 'UNDETERMINED FACTOR_DEVICE_UNKNOWN'],
    ['a device without record', [factor({ deviceId: 'x' })], 'UNDETERMINED FACTOR_DEVICE_UNKNOWN'],
    ['one holder without device', [bare({ deviceId: null })], 'VIOLATED SINGLE_HOLDER'],
    ['none at all', [], 'NOT_APPLICABLE NO_FACTOR'],
  ])('%s', (_, factors, expected) => expect(judge(factors)).toBe(expected));

  it.each<[string, Partial<AccountFact>, string]>([
    ['closed', { status: 'CLOSED' }, 'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE'],
    ['no status', { status: null }, 'UNDETERMINED STATUS_UNKNOWN'],
    ['suspended', { status: 'SUSPENDED' }, 'VIOLATED SINGLE_HOLDER'],
  ])('an account that is %s', (_, change, expected) =>
    expect(judge([bare()], { account: account(change) })).toBe(expected),
  );

  it.each([
    ['2026-03-05T23:59:59.999', 'NOT_APPLICABLE NO_FACTOR'],
    ['2026-03-06', 'VIOLATED SINGLE_HOLDER'],
    ['2026-03-06T23:59:59.999', 'VIOLATED SINGLE_HOLDER'],
    ['2026-03-07', 'NOT_APPLICABLE NO_FACTOR'],
  ])('at the ends of the factor: %s', (when, expected) =>
    expect(judge([bare({ valid: span('2026-03-06', '2026-03-07') })], {}, at(when))).toBe(expected),
  );

  it.each([
    ['2026-03-05T23:59:59.999', 'COMPLIANT CUSTODY_IN_ORDER'],
    ['2026-03-06', 'VIOLATED HOLDER_NOT_ENTITLED'],
  ])('at the end of the holder’s authorization: %s', (when, expected) => {
    const authorizations = [authorization({ valid: span('2024-01-08', '2026-03-06') })];
    expect(judge([factor()], { authorizations }, at(when))).toBe(expected);
  });
});
