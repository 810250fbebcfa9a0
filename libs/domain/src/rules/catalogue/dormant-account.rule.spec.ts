import type { AccountFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { account, at, brief, judgeWith } from '../spec-facts.js';
import { rule } from './dormant-account.rule.js';

const posted = at('2026-01-08T06:30');
const limit = posted + 180 * DAY;
const judge = (when: number, lastPost: number | null, change: Partial<AccountFact> = {}) =>
  brief(
    judgeWith(
      rule,
      {
        account: account(change),
        lastPost: lastPost === null ? null : { id: 'post', occurredAt: lastPost },
      },
      { at: when },
    ),
  )[0]?.replace('ACCOUNT account ', '');

describe('REG-04', () => {
  it.each([
    ['at the post', posted, 'COMPLIANT RECENT_POST'],
    ['1 ms before 180 days', limit - 1, 'COMPLIANT RECENT_POST'],
    ['after exactly 180 days, which the window no longer holds', limit, 'VIOLATED SILENT'],
    ['1 ms before the post, which nobody knew of', posted - 1, 'UNDETERMINED NO_POST_ON_RECORD'],
  ])('%s', (_, when, expected) => expect(judge(when, posted)).toBe(expected));

  it('counts days of 24 hours over the change-over', () => {
    expect(judge(at('2026-07-07T07:30') - 1, posted)).toBe('COMPLIANT RECENT_POST');
    expect(judge(at('2026-07-07T07:30'), posted)).toBe('VIOLATED SILENT');
  });

  it.each<[string, number | null, Partial<AccountFact>, string]>([
    ['a reason for keeping it', null, { standbyReason: 'Krisenkanal' }, 'COMPLIANT STANDBY'],
    ['an empty reason', posted, { standbyReason: '' }, 'VIOLATED SILENT'],
    ['no post on record at all', null, {}, 'UNDETERMINED NO_POST_ON_RECORD'],
    ['no start on record', null, { statusSince: null }, 'UNDETERMINED START_UNKNOWN'],
    ['no status on record', posted, { status: null }, 'UNDETERMINED STATUS_UNKNOWN'],
    ['suspended', posted, { status: 'SUSPENDED' }, 'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE'],
    ['active for 180 days', posted, { statusSince: posted }, 'VIOLATED SILENT'],
    ['1 ms less', posted, { statusSince: posted + 1 }, 'NOT_APPLICABLE ACTIVE_FOR_TOO_SHORT'],
  ])('%s', (_, lastPost, change, expected) =>
    expect(judge(limit, lastPost, change)).toBe(expected),
  );
});
