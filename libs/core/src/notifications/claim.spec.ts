import { CLAIM, claimOf } from './claim.js';

const NOW = 1_000_000_000;
const claim = (change: Partial<Parameters<typeof claimOf>[0] & object> = {}) =>
  claimOf({ status: 'QUEUED', claimedUntil: null, interruptions: 0, ...change }, NOW);

describe('who hands a mail to the mail server', () => {
  it.each([
    ['a mail that waits', {}, { kind: 'CLAIMED', interruptions: 0 }],
    ['one that is sent', { status: 'SENT' }, { kind: 'DONE' }],
    ['one that nobody wants any more', { status: 'DROPPED' }, { kind: 'DONE' }],
    ['one that another run has', { claimedUntil: NOW + 1 }, { kind: 'HELD' }],
    ['one whose run was cut off', { claimedUntil: NOW }, { kind: 'CLAIMED', interruptions: 1 }],
    [
      'one whose runs were cut off twice',
      { claimedUntil: NOW, interruptions: 1 },
      { kind: 'GIVEN_UP' },
    ],
    [
      'one that the server did not take after a run was cut off',
      { interruptions: 1 },
      { kind: 'CLAIMED', interruptions: 1 },
    ],
    [
      'one that failed for good and that somebody has sent anew',
      { status: 'FAILED', interruptions: 2 },
      { kind: 'CLAIMED', interruptions: 0 },
    ],
  ] as const)('%s', (_, change, expected) => expect(claim(change)).toEqual(expected));

  it('is nobody for a mail that is not there', () => {
    expect(claimOf(null, NOW)).toEqual({ kind: 'DONE' });
  });

  it('has longer than a conversation takes in which every answer is late', () => {
    expect(CLAIM).toBeGreaterThan(12 * 20_000);
  });
});
