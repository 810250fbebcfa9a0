import {
  AUTHORIZATION_STATUSES,
  AUTHORIZATION_TRANSITIONS,
  authorizationRefusal,
  type AuthorizationStatus,
  authorizationStatusAt,
  REQUEST_STATUSES,
  REQUEST_TRANSITIONS,
  requestRefusal,
  type StateParts,
} from './authorization-lifecycle.js';

/** The text of `domain.md` 2.3, and the additions that the table names. */
const POSSIBLE: Readonly<Record<AuthorizationStatus, string>> = {
  REQUESTED: 'MANAGER_CONFIRMED DENIED',
  MANAGER_CONFIRMED: 'TRAINING_PENDING ACTIVE DENIED',
  DENIED: '',
  TRAINING_PENDING: 'ACTIVE REVOKED EXPIRED',
  ACTIVE: 'SUSPENDED REVOKED EXPIRED',
  SUSPENDED: 'ACTIVE REVOKED EXPIRED',
  REVOKED: '',
  EXPIRED: '',
};
const PAIRS = AUTHORIZATION_STATUSES.flatMap((from) =>
  AUTHORIZATION_STATUSES.map((to) => [from, to] as const),
);

describe('the lifecycle of an authorization', () => {
  it.each(PAIRS)('from %s to %s', (from, to) => {
    const isPossible = POSSIBLE[from].split(' ').includes(to);
    expect(AUTHORIZATION_TRANSITIONS[from].includes(to)).toBe(isPossible);
    const refusal = authorizationRefusal(from, to);
    expect(refusal === null).toBe(isPossible);
    expect(refusal?.de).not.toBe('');
  });

  it('ends in what leads nowhere, and reaches every state from the request', () => {
    const reached = new Set(['REQUESTED']);
    for (const from of AUTHORIZATION_STATUSES)
      for (const to of AUTHORIZATION_TRANSITIONS[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...AUTHORIZATION_STATUSES].sort());
    for (const end of ['DENIED', 'REVOKED', 'EXPIRED'] as const)
      expect(AUTHORIZATION_TRANSITIONS[end]).toEqual([]);
  });

  it('asks the manager first, and says why where a step is not possible', () => {
    expect(requestRefusal('REQUESTED', 'GRANTED')?.de).toContain('noch nicht bestätigt');
    expect(requestRefusal('MANAGER_CONFIRMED', 'GRANTED')).toBeNull();
    for (const from of REQUEST_STATUSES)
      for (const to of REQUEST_STATUSES) {
        const refusal = requestRefusal(from, to);
        expect(refusal === null).toBe(REQUEST_TRANSITIONS[from].includes(to));
        expect(refusal?.en ?? 'possible').not.toBe('');
      }
  });

  const parts = (change: Partial<StateParts> = {}): StateParts => ({
    valid: { from: 100, to: 200 },
    activatedAt: 120,
    suspensions: [{ from: 150, to: 160 }],
    revocationTrigger: null,
    ...change,
  });

  it.each<[number, Partial<StateParts>, string]>([
    [119, {}, 'TRAINING_PENDING'],
    [120, {}, 'ACTIVE'],
    [149, {}, 'ACTIVE'],
    [150, {}, 'SUSPENDED'],
    [159, {}, 'SUSPENDED'],
    [160, {}, 'ACTIVE'],
    [199, {}, 'ACTIVE'],
    [200, {}, 'EXPIRED'],
    [200, { revocationTrigger: 'FUNCTION_ENDED' }, 'REVOKED'],
    [199, { revocationTrigger: 'FUNCTION_ENDED' }, 'ACTIVE'],
    [180, { activatedAt: null }, 'TRAINING_PENDING'],
    [200, { suspensions: [{ from: 150, to: null }] }, 'EXPIRED'],
  ])('at %s with %j it is %s', (at, change, expected) =>
    expect(authorizationStatusAt(parts(change), at)).toBe(expected),
  );
});
