import { at } from '../rules/spec-facts.js';
import { exemptionStateAt, latestEndOfExemption } from './exemption.js';

describe('latestEndOfExemption', () => {
  it.each([
    ['an ordinary day', '2026-03-06', '2027-03-06'],
    ['an hour in the day', '2026-03-06T09:30', '2027-03-06T09:30'],
    ['the first day of a leap year', '2028-01-01', '2029-01-01'],
    // There is no 29 February to end on: never a day more than twelve months.
    ['29 February', '2028-02-29', '2029-02-28'],
    ['the day before it', '2028-02-28', '2029-02-28'],
    ['the day after it', '2028-03-01', '2029-03-01'],
    ['28 February before a leap year', '2027-02-28', '2028-02-28'],
    ['summer time, which ends and begins again', '2026-07-01', '2027-07-01'],
  ])('%s', (_, from, end) => expect(latestEndOfExemption(at(from))).toBe(at(end)));
});

describe('exemptionStateAt', () => {
  const valid = { from: at('2026-03-06'), to: at('2027-03-06') };
  const approved = { status: 'APPROVED', withdrawnAt: null, valid } as const;

  it.each([
    ['1 ms before it begins', valid.from - 1, 'UPCOMING'],
    ['its first ms', valid.from, 'IN_FORCE'],
    ['its last ms', valid.to - 1, 'IN_FORCE'],
    ['its end', valid.to, 'ENDED'],
  ])('%s', (_, when, expected) => expect(exemptionStateAt(approved, when)).toBe(expected));
});
