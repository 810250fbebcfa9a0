import type { AuthorizationFact } from '../../facts/facts.js';
import { NOW, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import { rule } from './grant-record.rule.js';

const judge = (change: Partial<AuthorizationFact>, when = NOW) =>
  brief(judgeWith(rule, { authorizations: [authorization(change)] }, { at: when }))[0];

describe('AUT-03', () => {
  it.each<[string, Partial<AuthorizationFact>, string]>([
    ['complete', {}, 'COMPLIANT RECORD_COMPLETE'],
    ['an owner too', { role: 'OWNER', grantedBy: null }, 'VIOLATED RECORD_INCOMPLETE'],
    ['no purpose', { accessPurpose: null }, 'VIOLATED RECORD_INCOMPLETE'],
    ['no date', { grantedAt: null }, 'VIOLATED RECORD_INCOMPLETE'],
    ['no granter', { grantedBy: null }, 'VIOLATED RECORD_INCOMPLETE'],
    ['no manager', { managerConfirmedBy: null }, 'VIOLATED RECORD_INCOMPLETE'],
    ['granted to oneself', { grantedBy: 'anna' }, 'VIOLATED GRANTED_TO_SELF'],
    ['granted by the requester', { requestedBy: 'coordinator' }, 'VIOLATED GRANTED_BY_REQUESTER'],
    ['confirmed by oneself', { managerConfirmedBy: 'anna' }, 'VIOLATED CONFIRMED_BY_SELF'],
    ['requester unknown', { requestedBy: null }, 'UNDETERMINED REQUESTER_UNKNOWN'],
    [
      'requester and granter unknown',
      { requestedBy: null, grantedBy: null },
      'VIOLATED RECORD_INCOMPLETE',
    ],
  ])('%s', (_, change, expected) =>
    expect(judge(change)).toBe(`AUTHORIZATION author-1 ${expected}`),
  );

  const record = { grantedBy: null, valid: span('2026-03-29', '2026-10-26') };
  it.each([
    ['2026-03-28T23:59:59.999', 'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED'],
    ['2026-03-29', 'AUTHORIZATION author-1 VIOLATED RECORD_INCOMPLETE'],
    ['2026-10-25T23:59:59.999', 'AUTHORIZATION author-1 VIOLATED RECORD_INCOMPLETE'],
    ['2026-10-26', 'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED'],
  ])('binds while it is in force: %s', (when, expected) =>
    expect(judge(record, at(when))).toBe(expected),
  );

  it('judges each authorization, and names all that one lacks', () => {
    const authorizations = [
      authorization(),
      authorization({ id: 'b', grantedAt: null, accessPurpose: null }),
    ];
    const judged = judgeWith(rule, { authorizations });
    expect(judged.map(({ result }) => result)).toEqual(['COMPLIANT', 'VIOLATED']);
    expect(judged[1]?.data).toEqual({ missing: ['accessPurpose', 'grantedAt'] });
  });
});
