import {
  ACCOUNT_GUARDS,
  ACCOUNT_TRANSITIONS,
  canBecome,
  FIRST_ACCOUNT_STATUSES,
  missingForStatus,
} from './account-lifecycle.js';
import { ACCOUNT_STATUSES, type AccountStatus } from './vocabulary.js';

const reachableFrom = (start: AccountStatus): ReadonlySet<AccountStatus> => {
  const reached = new Set<AccountStatus>([start]);
  for (const status of reached) ACCOUNT_TRANSITIONS[status].forEach((next) => reached.add(next));
  return reached;
};

describe('the lifecycle of an account', () => {
  it('leads from a proposal through review and operation to the archive', () => {
    const path = ['PROPOSED', 'UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'ACTIVE'] as const;
    const end = ['DECOMMISSIONING', 'CLOSED', 'ARCHIVED'] as const;
    const whole: AccountStatus[] = [...path, ...end];
    whole.slice(1).forEach((status, index) => expect(canBecome(whole[index]!, status)).toBe(true));
  });

  it.each([
    ['PROPOSED', 'ACTIVE'],
    ['ACTIVE', 'CLOSED'],
    ['CLOSED', 'ACTIVE'],
    ['REJECTED', 'UNDER_REVIEW'],
    ['DISCOVERED', 'ACTIVE'],
    ['ACTIVE', 'ACTIVE'],
  ] as const)('does not lead from %s to %s', (from, to) => {
    expect(canBecome(from, to)).toBe(false);
  });

  it('reaches every status from the ways in', () => {
    const reached = new Set(FIRST_ACCOUNT_STATUSES.flatMap((first) => [...reachableFrom(first)]));
    expect([...reached].sort()).toEqual([...ACCOUNT_STATUSES].sort());
  });

  it('says what an operation still needs', () => {
    expect(missingForStatus('ACTIVE', new Set(['OWNER', 'TWO_AUTHORS', 'IMPRINT']))).toEqual([
      'APPROVER',
      'DEPUTY_APPROVER',
      'SECOND_FACTOR',
    ]);
    expect(missingForStatus('ACTIVE', new Set(ACCOUNT_GUARDS))).toEqual([]);
    expect(missingForStatus('CLOSED', new Set())).toEqual([
      'ACCESS_ENDED',
      'ARCHIVAL_OFFERED',
      'HANDLE_PARKED',
    ]);
    expect(missingForStatus('CLOSED', new Set(), 'DISCOVERED')).toEqual(['ACCESS_ENDED']);
    expect(missingForStatus('SUSPENDED', new Set())).toEqual([]);
  });
});
