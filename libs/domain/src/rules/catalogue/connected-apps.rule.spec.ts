import type { ConnectedAppFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { at, brief, connectedApp, judgeWith, NOW, span } from '../spec-facts.js';
import type { JudgeOptions } from '../spec-facts.js';
import { rule } from './connected-apps.rule.js';

const reviewed = at('2025-12-01T12:00');
const limit = reviewed + 183 * DAY;
const judged = (
  apps: readonly ConnectedAppFact[],
  options: JudgeOptions = {},
  confirmed: readonly number[] = [],
) =>
  judgeWith(
    rule,
    {
      connectedApps: apps,
      confirmations: confirmed.map((when) => ({ id: `c-${when}`, subjectId: 'app', at: when })),
    },
    options,
  );
const judge = (
  change: Partial<ConnectedAppFact> | null,
  when = NOW,
  confirmed: readonly number[] = [],
) => {
  const apps = change ? [connectedApp({ approvedUntil: at('2027-12-01'), ...change })] : [];
  return brief(judged(apps, { at: when }, confirmed))[0]?.replace('ACCOUNT account ', '');
};

describe('ACC-08', () => {
  it('has nothing to say without an app, before its connection and after its revocation', () => {
    const valid = span('2026-01-01', '2026-03-01');
    expect(judge(null)).toBe('NOT_APPLICABLE NO_APPS');
    expect(judge({ valid }, at('2026-01-01') - 1)).toBe('NOT_APPLICABLE NO_APPS');
    expect(judge({ valid }, at('2026-01-01'))).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge({ valid }, at('2026-03-01') - 1)).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge({ valid }, at('2026-03-01'))).toBe('NOT_APPLICABLE NO_APPS');
  });

  it('holds the approval to its end', () => {
    const approvedUntil = at('2026-04-01');
    expect(judge({ approvedUntil }, approvedUntil - 1)).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge({ approvedUntil }, approvedUntil)).toBe('VIOLATED APPROVAL_ENDED');
  });

  it('cannot tell where no approval is on record', () =>
    expect(judge({ approvedUntil: null })).toBe('UNDETERMINED APPROVAL_UNKNOWN'));

  it.each([
    ['after exactly 183 days', limit, 'COMPLIANT APPS_IN_ORDER'],
    ['1 ms later', limit + 1, 'VIOLATED REVIEW_TOO_OLD'],
  ])('reviewed: %s', (_, when, expected) => expect(judge({}, when)).toBe(expected));

  it('counts a confirmation in a review like a review, from its ms on', () => {
    const again = at('2026-05-01');
    expect(judge({}, limit + 1, [again])).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge({}, again + 183 * DAY, [again])).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge({}, again + 183 * DAY + 1, [again])).toBe('VIOLATED REVIEW_TOO_OLD');
    expect(judge({}, limit + 1, [limit + 2])).toBe('VIOLATED REVIEW_TOO_OLD');
  });

  it('gives an app that was never reviewed its first half-year', () => {
    const never = { lastReviewedAt: null, valid: span('2026-01-01') };
    const end = at('2026-01-01') + 183 * DAY;
    expect(judge(never, end)).toBe('COMPLIANT APPS_IN_ORDER');
    expect(judge(never, end + 1)).toBe('VIOLATED REVIEW_TOO_OLD');
  });

  it('objects from the ms on at which a review struck an app that is still connected', () => {
    const revocationDemandedAt = at('2026-02-01');
    expect(judge({ revocationDemandedAt }, revocationDemandedAt - 1)).toMatch('COMPLIANT');
    expect(judge({ revocationDemandedAt }, revocationDemandedAt)).toBe(
      'VIOLATED REVOCATION_OUTSTANDING',
    );
  });

  it('says the worst, and names the apps that it is about', () => {
    const apps = [
      connectedApp({ id: 'a', appName: 'A', approvedUntil: null }),
      connectedApp({ id: 'b', appName: 'B', approvedUntil: NOW }),
      connectedApp({ id: 'c', appName: 'C' }),
      connectedApp({ id: 'd', appName: 'D', approvedUntil: NOW }),
    ];
    expect(judged(apps)[0]).toMatchObject({
      reason: 'APPROVAL_ENDED',
      data: { apps: ['B', 'D'] },
      evidence: [{ id: 'b' }, { id: 'd' }],
    });
  });

  it('warns for the last 14 days of whatever ends first', () => {
    const app = connectedApp({ approvedUntil: at('2026-05-01') });
    const warning = (when: number) => judged([app], { at: when })[0]?.dueSoonAt;
    expect(warning(at('2026-05-01') - 14 * DAY - 1)).toBeNull();
    expect(warning(at('2026-05-01') - 14 * DAY)).toBe(at('2026-05-01'));
    expect(warning(at('2026-05-01'))).toBeNull();
  });
});
