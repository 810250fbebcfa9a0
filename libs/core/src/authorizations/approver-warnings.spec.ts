import type { AuthorizationRow } from './authorization.queries.js';
import { type ApproverRows, approverWarnings } from './approver-warnings.js';

const mandate = (personId: string, from = 0, to: number | null = null) => ({
  personId,
  valid: { from, to },
});
const author = (personId: string, change: Partial<AuthorizationRow> = {}) =>
  ({
    id: `of-${personId}`,
    personId,
    role: 'AUTHOR',
    activatedAt: 0,
    valid: { from: 0, to: null },
    ...change,
  }) as AuthorizationRow;
const warn = (change: Partial<ApproverRows> = {}, at = 100) =>
  approverWarnings(
    {
      mandates: [mandate('press'), mandate('deputy')],
      authorizations: [author('press'), author('anna')],
      intervals: [],
      inOffice: new Set(['press', 'deputy', 'anna']),
      ...change,
    },
    at,
  );

describe('who can approve', () => {
  it('is enough with two who are in office', () => expect(warn()).toEqual([]));

  it.each<[string, Partial<ApproverRows>, number]>([
    ['one mandate', { mandates: [mandate('press')] }, 100],
    ['one person twice', { mandates: [mandate('press'), mandate('press')] }, 100],
    ['one who has left', { inOffice: new Set(['press', 'anna']) }, 100],
    ['one at its end', { mandates: [mandate('press'), mandate('deputy', 0, 100)] }, 100],
    ['one before it begins', { mandates: [mandate('press'), mandate('deputy', 101)] }, 100],
  ])('is too few with %s', (_, change, at) =>
    expect(warn(change, at)).toEqual(['FEWER_THAN_TWO_APPROVERS']),
  );

  it('sees the mandate 1 ms before its end and at its beginning', () => {
    expect(warn({ mandates: [mandate('press'), mandate('deputy', 0, 101)] })).toEqual([]);
    expect(warn({ mandates: [mandate('press'), mandate('deputy', 100)] })).toEqual([]);
  });

  it('says where the only approver is the only author', () => {
    const alone = { mandates: [mandate('press')], authorizations: [author('press')] };
    expect(warn(alone)).toEqual(['FEWER_THAN_TWO_APPROVERS', 'ONLY_APPROVER_IS_ONLY_AUTHOR']);
    expect(warn({ ...alone, authorizations: [author('press', { role: 'OWNER' })] })).toEqual([
      'FEWER_THAN_TWO_APPROVERS',
    ]);
    expect(
      warn({ ...alone, authorizations: [author('press'), author('anna', { activatedAt: null })] }),
    ).toContain('ONLY_APPROVER_IS_ONLY_AUTHOR');
  });
});
