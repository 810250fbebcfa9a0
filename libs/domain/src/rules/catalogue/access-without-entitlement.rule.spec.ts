import type { AccessGrantFact, AuthorizationFact } from '../../facts/facts.js';
import { renderReason } from '../render-reason.js';
import { NOW, at, authorization, brief, deputy, grant, judgeWith, span } from '../spec-facts.js';
import { rule } from './access-without-entitlement.rule.js';

const judgeAll = (
  accessGrants: readonly AccessGrantFact[],
  authorizations: readonly AuthorizationFact[],
  when = NOW,
) => judgeWith(rule, { accessGrants, authorizations }, { at: when });
const judge = (own: AccessGrantFact, authorizations: readonly AuthorizationFact[], when = NOW) =>
  brief(judgeAll([own], authorizations, when))[0];

describe('ACC-01', () => {
  it.each<[string, Partial<AccessGrantFact>, readonly AuthorizationFact[], string]>([
    ['an author', {}, [authorization()], 'COMPLIANT ENTITLED'],
    ['technical administration', {}, [authorization({ role: 'TECH_ADMIN' })], 'COMPLIANT ENTITLED'],
    ['a deputy who was called', { holderId: 'dora' }, [deputy()], 'COMPLIANT ENTITLED'],
    [
      'nobody knows who',
      { holderId: null, mechanism: null },
      [authorization()],
      'UNDETERMINED HOLDER_UNKNOWN',
    ],
    ['never authorised', { holderId: 'zoe' }, [authorization()], 'VIOLATED NEVER_AUTHORIZED'],
    [
      'ended',
      {},
      [authorization({ valid: span('2013-03-14', '2014-10-01') })],
      'VIOLATED AUTHORIZATION_ENDED',
    ],
    [
      'suspended',
      {},
      [authorization({ suspensions: [span('2026-03-01')] })],
      'VIOLATED AUTHORIZATION_SUSPENDED',
    ],
    [
      'a deputy who was not called',
      { holderId: 'dora' },
      [deputy({ activations: [] })],
      'VIOLATED DEPUTY_NOT_ACTIVATED',
    ],
    ['not activated', {}, [authorization({ activatedAt: null })], 'VIOLATED NOT_YET_ACTIVATED'],
    ['an owner only', {}, [authorization({ role: 'OWNER' })], 'VIOLATED OWNER_ONLY'],
    ['not yet', {}, [authorization({ valid: span('2027-01-01') })], 'VIOLATED NEVER_AUTHORIZED'],
    [
      'owner now, author once',
      {},
      [
        authorization({ valid: span('2013-03-14', '2014-10-01') }),
        authorization({ id: 'o', role: 'OWNER' }),
      ],
      'VIOLATED OWNER_ONLY',
    ],
  ])('%s', (_, change, authorizations, expected) =>
    expect(judge(grant(change), authorizations)).toBe(`ACCESS_GRANT grant ${expected}`),
  );

  const ENTITLED = 'ACCESS_GRANT grant COMPLIANT ENTITLED';
  const ENDED = 'ACCESS_GRANT grant VIOLATED AUTHORIZATION_ENDED';
  const NONE = 'ACCOUNT account NOT_APPLICABLE NO_ACCESS_ON_RECORD';
  const inSummer = [authorization({ valid: span('2024-01-08', '2026-03-30') })];
  const inWinter = [authorization({ valid: span('2024-01-08', '2026-10-26') })];
  it.each<[string, AccessGrantFact, readonly AuthorizationFact[], string, string]>([
    ['last ms of the short day', grant(), inSummer, '2026-03-29T23:59:59.999', ENTITLED],
    ['end of the short day', grant(), inSummer, '2026-03-30', ENDED],
    ['last ms of the long day', grant(), inWinter, '2026-10-25T23:59:59.999', ENTITLED],
    ['end of the long day', grant(), inWinter, '2026-10-26', ENDED],
    [
      '1 ms before the access',
      grant({ valid: span('2026-03-06T10:00') }),
      [],
      '2026-03-06T09:59:59.999',
      NONE,
    ],
    [
      'the access begins',
      grant({ valid: span('2026-03-06T10:00'), holderId: null }),
      [],
      '2026-03-06T10:00',
      'ACCESS_GRANT grant UNDETERMINED HOLDER_UNKNOWN',
    ],
    [
      'last ms of the access',
      grant({ valid: span('2024-01-08', '2026-04-01') }),
      inSummer,
      '2026-03-31T23:59:59.999',
      ENDED,
    ],
    [
      'end of the access',
      grant({ valid: span('2024-01-08', '2026-04-01') }),
      inSummer,
      '2026-04-01',
      NONE,
    ],
  ])('%s', (_, own, authorizations, when, expected) =>
    expect(judge(own, authorizations, at(when))).toBe(expected),
  );

  it('judges each access, and says why in plain words', () => {
    const judged = judgeAll(
      [grant(), grant({ id: 'old', holderId: 'zoe', valid: span('2013-03-14') })],
      [
        authorization(),
        authorization({ id: 'first', personId: 'zoe', valid: span('2012-01-01', '2013-01-01') }),
        authorization({ id: 'last', personId: 'zoe', valid: span('2013-03-14', '2014-10-01') }),
        authorization({ id: 'second', personId: 'zoe', valid: span('2013-01-01', '2013-03-01') }),
      ],
    );
    expect(brief(judged)).toEqual([ENTITLED, 'ACCESS_GRANT old VIOLATED AUTHORIZATION_ENDED']);
    expect(judged[1]?.evidence.map(({ id }) => id)).toEqual(['old', 'last']);
    const finding = {
      ruleId: rule.id,
      reason: judged[1]?.reason ?? '',
      data: judged[1]?.data ?? {},
    };
    expect(renderReason(finding, 'de')).toBe(
      'Zugang seit 14.03.2013, Berechtigung beendet am 30.09.2014.',
    );
    expect(renderReason(finding, 'en')).toBe(
      'Access since 14 March 2013, authorisation ended on 30 September 2014.',
    );
  });
});
