import type { AccessGrantFact, AccountFacts, AuthorizationFact } from '../../facts/facts.js';
import { DAY, HOUR } from '../../time/duration.js';
import { renderReason } from '../render-reason.js';
import {
  NOW,
  at,
  authorization,
  brief,
  grant,
  judgeWith,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './secret-rotated.rule.js';

/** Ended on a Friday at noon: the password is due by the end of Monday. */
const END = '2026-03-06T12:00';
const ended = at(END);
const deadline = at('2026-03-10');
const left = (change: Partial<AuthorizationFact> = {}) =>
  authorization({ valid: span('2024-01-08', END), ...change });
const rotated = (...instants: readonly number[]): Partial<AccountFacts> => ({
  credentialEvents: instants.map((when) => ({ id: `r-${when}`, event: 'ROTATION', at: when })),
});
const judgeAll = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  judgeWith(rule, { authorizations: [left()], accessGrants: [grant()], ...facts }, options);
const judge = (facts: Partial<AccountFacts>, when: number, parameters = {}) =>
  brief(judgeAll(facts, { at: when, parameters }))[0]?.replace('AUTHORIZATION author-1 ', '');

const NONE = 'ACCOUNT account NOT_APPLICABLE NO_DEPARTURE';
const IN_TIME = 'COMPLIANT ROTATED_IN_TIME';
const PENDING = 'UNDETERMINED ROTATION_PENDING';
const LATE = 'COMPLIANT ROTATED_LATE';
const NOT_DONE = 'VIOLATED NOT_ROTATED';

describe('ACC-02', () => {
  it.each<[string, Partial<AccountFacts>, number, string]>([
    ['1 ms before the end', {}, ended - 1, NONE],
    ['at the end', {}, ended, PENDING],
    ['rotated at the end', rotated(ended), ended, IN_TIME],
    ['rotated 1 ms before the end does not count', rotated(ended - 1), ended, PENDING],
    ['rotated later than we look', rotated(ended + 1), ended, PENDING],
    ['at the deadline', {}, deadline, PENDING],
    ['1 ms after the deadline', {}, deadline + 1, 'VIOLATED NOT_ROTATED'],
    ['rotated at the deadline', rotated(deadline), deadline + 1, IN_TIME],
    ['rotated 1 ms too late', rotated(deadline + 1), deadline + 1, LATE],
    ['1 ms before the late rotation', rotated(deadline + HOUR), deadline + HOUR - 1, NOT_DONE],
    ['at the late rotation', rotated(deadline + HOUR), deadline + HOUR, LATE],
    ['the first rotation counts', rotated(deadline + 5, ended + 5), deadline + 9, IN_TIME],
    [
      'ending the sessions is no rotation',
      { credentialEvents: [{ id: 's', event: 'SESSION_REVOCATION', at: ended }] },
      deadline + 1,
      'VIOLATED NOT_ROTATED',
    ],
  ])('%s', (_, facts, when, expected) => expect(judge(facts, when)).toBe(expected));

  it.each<[string, string, string]>([
    ['ended with 30 September: due by the end of 1 October', '2014-10-01', '2014-10-02'],
    ['ended in the short night', '2026-03-29T03:30', '2026-03-31'],
    ['ended in the long night', '2026-10-25T02:30', '2026-10-27'],
    ['before Easter', '2026-04-02T12:00', '2026-04-08'],
  ])('%s', (_, end, due) => {
    const authorizations = [left({ valid: span('2010-01-01', end) })];
    const accessGrants = [grant({ valid: span('2010-01-01') })];
    const facts = {
      authorizations,
      accessGrants,
      holidays: [
        { date: '2026-04-03', kind: 'PUBLIC' as const },
        { date: '2026-04-06', kind: 'PUBLIC' as const },
      ],
    };
    expect(judge(facts, at(due))).toBe(PENDING);
    expect(judge(facts, at(due) + 1)).toBe('VIOLATED NOT_ROTATED');
  });

  it('leaves one hour after an incident, for the finding too', () => {
    const facts = { authorizations: [left({ revocationTrigger: 'INCIDENT' })] };
    expect(judge(facts, ended + HOUR)).toBe(PENDING);
    expect(judge(facts, ended + HOUR + 1)).toBe('VIOLATED NOT_ROTATED');
    for (const [end, deadlineOnTheWall] of [
      ['2026-03-29T01:30', '2026-03-29T03:30'],
      ['2026-10-25T01:30', '2026-10-25T02:30'],
    ] as const) {
      const until = at(end) + HOUR;
      expect(at(deadlineOnTheWall)).toBe(until);
      const night = {
        authorizations: [
          left({ valid: span('2024-01-08', end), revocationTrigger: 'INCIDENT' as const }),
        ],
        ...rotated(until + HOUR),
      };
      expect(judge(night, until)).toBe(PENDING);
      expect(judge(night, until + 1)).toBe(NOT_DONE);
      expect(judge(night, until + HOUR - 1)).toBe(NOT_DONE);
      expect(judge(night, until + HOUR)).toBe(LATE);
    }
    expect(judgeAll(facts, { at: ended })[0]?.due).toEqual({ hours: 1 });
    expect(judgeAll({}, { at: ended })[0]?.due).toBeNull();
  });

  it('keeps a late change a breach for ever where the policy reads the rule strictly', () => {
    const strict = { lateRotationCures: false };
    const late = rotated(deadline + 1);
    expect(judge(late, deadline, strict)).toBe(PENDING);
    for (const when of [deadline + 1, NOW + 900 * DAY])
      expect(judge(late, when, strict)).toBe('VIOLATED ROTATED_LATE');
    expect(judge(rotated(deadline), deadline + 1, strict)).toBe(IN_TIME);
  });

  it('says how late the change was', () => {
    const [judged] = judgeAll(rotated(deadline + 26 * HOUR), { at: NOW + 900 * DAY });
    expect(renderReason({ ruleId: 'ACC-02', ...judged! }, 'de')).toBe(
      'Berechtigung beendet am 06.03.2026, Passwort erst am 11.03.2026, 02:00 Uhr gewechselt, mit 1 Tag 2 Std. Verspätung (Frist bis 09.03.2026).',
    );
  });

  it('takes a late change for one also where it is not known whether it was needed', () => {
    const facts = { ...rotated(deadline + 1), accessGrants: [grant({ mechanism: null })] };
    const unknown = 'UNDETERMINED MECHANISM_UNKNOWN';
    expect(judge(facts, deadline + 1)).toBe(LATE);
    expect(judge(facts, deadline + 1, { lateRotationCures: false })).toBe(unknown);
  });

  it.each<[string, Partial<AccessGrantFact>, string]>([
    ['never knew it', { holderId: 'bert' }, NONE],
    ['had a delegated role only', { mechanism: 'DELEGATE_ROLE' }, NONE],
    ['access ended before', { valid: { from: ended - 9, to: ended - 1 } }, NONE],
    ['access ended with it', { valid: { from: ended - 9, to: ended } }, 'VIOLATED NOT_ROTATED'],
    ['learned it as it ended', { valid: { from: ended, to: null } }, 'VIOLATED NOT_ROTATED'],
    ['learned it 1 ms later', { valid: { from: ended + 1, to: null } }, NONE],
    ['by what means is unknown', { mechanism: null }, 'UNDETERMINED MECHANISM_UNKNOWN'],
  ])('%s', (_, change, expected) =>
    expect(judge({ accessGrants: [grant(change)] }, deadline + 1)).toBe(expected),
  );

  it('does not count an end where another authorization goes on', () => {
    const after = (change: Partial<AuthorizationFact>) => ({
      authorizations: [
        left(),
        authorization({ id: 'next', valid: { from: ended, to: null }, ...change }),
      ],
    });
    expect(judge(after({}), deadline + 1)).toBe(NONE);
    expect(judge(after({ role: 'OWNER' }), deadline + 1)).toBe('VIOLATED NOT_ROTATED');
    expect(judge(after({ personId: 'bert' }), deadline + 1)).toBe('VIOLATED NOT_ROTATED');
    expect(judge(after({ valid: { from: ended + 1, to: null } }), deadline + 1)).toBe(
      'VIOLATED NOT_ROTATED',
    );
  });

  it.each<[string, Partial<AccessGrantFact>, string]>([
    [
      'holder and means unknown',
      { mechanism: null },
      'ACCESS_GRANT unknown UNDETERMINED HOLDER_UNKNOWN',
    ],
    ['holder unknown', {}, 'ACCESS_GRANT unknown UNDETERMINED HOLDER_UNKNOWN'],
    ['an unknown session', { mechanism: 'ACTIVE_SESSION' }, NONE],
    ['ended', { valid: span('2020-01-01', '2026-03-06T10:00') }, NONE],
  ])('an access of somebody unknown may be a former one: %s', (_, change, expected) => {
    const accessGrants = [grant({ id: 'unknown', holderId: null, ...change })];
    expect(brief(judgeAll({ accessGrants }, { at: NOW }))).toEqual([expected]);
  });

  it('judges one authorization once, by its worst end', () => {
    const authorizations = [
      left({ valid: span('2020-01-01', '2021-01-01T12:00') }),
      left({ valid: span('2022-01-01', END) }),
    ];
    const facts = {
      authorizations,
      accessGrants: [grant({ valid: span('2020-01-01') })],
      ...rotated(ended),
    };
    const strict = { lateRotationCures: false };
    expect(brief(judgeAll(facts, { at: NOW + 4 * HOUR, parameters: strict }))).toEqual([
      'AUTHORIZATION author-1 VIOLATED ROTATED_LATE',
    ]);
  });
});
