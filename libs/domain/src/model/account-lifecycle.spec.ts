import {
  ACCOUNT_GUARD_TEXTS,
  ACCOUNT_GUARDS,
  ACCOUNT_STEPS,
  accountRefusal,
  canBecome,
  FIRST_ACCOUNT_STATUSES,
  guardsOfStep,
  stepsOfAccount,
} from './account-lifecycle.js';
import { ACCOUNT_STATUSES, type AccountStatus } from './vocabulary.js';

const EVERYTHING = new Set(ACCOUNT_GUARDS);
const NOTHING = new Set<never>();
const OPERATION = 'OWNER TWO_AUTHORS APPROVER DEPUTY_APPROVER SECOND_FACTOR USAGE_CONCEPT IMPRINT';
const CLOSING = 'ACCESS_ENDED ARCHIVAL_OFFERED HANDLE_PARKED';

/** The text of `domain.md` 2.3, and the three additions that the table names. */
const POSSIBLE: Readonly<Record<string, string>> = {
  'PROPOSED UNDER_REVIEW': '',
  'PROPOSED REJECTED': '',
  'UNDER_REVIEW ACTIVE': OPERATION,
  'UNDER_REVIEW REJECTED': '',
  'ACTIVE SUSPENDED': '',
  'ACTIVE DECOMMISSIONING': '',
  'SUSPENDED ACTIVE': OPERATION,
  'SUSPENDED DECOMMISSIONING': '',
  'DECOMMISSIONING CLOSED': CLOSING,
  'CLOSED ARCHIVED': '',
  'DISCOVERED UNDER_REVIEW': '',
  'DISCOVERED CLOSED': 'ACCESS_ENDED',
  'DISCOVERED IMPERSONATION_REPORTED': '',
  'IMPERSONATION_REPORTED CLOSED': 'ACCESS_ENDED',
};

const PAIRS = ACCOUNT_STATUSES.flatMap((from) => ACCOUNT_STATUSES.map((to) => [from, to] as const));

const reachableFrom = (start: AccountStatus): ReadonlySet<AccountStatus> => {
  const reached = new Set<AccountStatus>([start]);
  for (const status of reached)
    for (const { to } of stepsOfAccount(status, NOTHING)) reached.add(to);
  return reached;
};

describe('the lifecycle of an account', () => {
  it.each(PAIRS)('from %s to %s', (from, to) => {
    const guards = POSSIBLE[`${from} ${to}`];
    expect(canBecome(from, to)).toBe(guards !== undefined);
    expect(guardsOfStep(from, to).join(' ')).toBe(guards ?? '');
    expect(accountRefusal(from, to, EVERYTHING) === null).toBe(guards !== undefined);
    expect(accountRefusal(from, to, NOTHING) === null).toBe(guards === '');
  });

  it('reaches every status from the ways in', () => {
    const reached = new Set(FIRST_ACCOUNT_STATUSES.flatMap((first) => [...reachableFrom(first)]));
    expect([...reached].sort()).toEqual([...ACCOUNT_STATUSES].sort());
  });

  it('refuses a step for exactly what it shows as missing', () => {
    for (const [from, to] of PAIRS)
      for (const guard of guardsOfStep(from, to)) {
        const others = new Set(ACCOUNT_GUARDS.filter((one) => one !== guard));
        const { de, en } = ACCOUNT_GUARD_TEXTS[guard];
        expect(accountRefusal(from, to, others)).toEqual({
          de: `Dafür fehlt noch: ${de}.`,
          en: `Still missing for this: ${en}.`,
        });
        const step = stepsOfAccount(from, others).find((one) => one.to === to);
        expect(step?.conditions.filter(({ fulfilled }) => !fulfilled)).toEqual([
          { guard, fulfilled: false },
        ]);
      }
  });

  it('asks for every guard somewhere', () => {
    const asked = Object.values(ACCOUNT_STEPS).flatMap((steps) => Object.values(steps).flat());
    expect([...new Set(asked)].sort()).toEqual([...ACCOUNT_GUARDS].sort());
  });

  it('leads nowhere from no status at all', () => {
    expect(accountRefusal(null, 'ACTIVE', EVERYTHING)?.de).toBe(
      'Von „–“ führt kein Schritt zu „ACTIVE“.',
    );
  });
});
