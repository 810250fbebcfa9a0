import type {
  AccessGrantFact,
  AccountFacts,
  AuthorizationFact,
  ConnectedAppFact,
} from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { renderReason } from '../render-reason.js';
import {
  account,
  at,
  authorization,
  brief,
  connectedApp,
  grant,
  judgeWith,
  LONG_BINDING,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './sessions-revoked.rule.js';

/** Ended on a Friday at noon: sessions and apps are due by the end of Monday. */
const END = '2026-03-06T12:00';
const ended = at(END);
const deadline = at('2026-03-10');
const left = (change: Partial<AuthorizationFact> = {}) =>
  authorization({ valid: span('2024-01-08', END), ...change });
const revoked = (...instants: readonly number[]): Partial<AccountFacts> => ({
  credentialEvents: instants.map((when) => ({
    id: `s-${when}`,
    event: 'SESSION_REVOCATION',
    at: when,
  })),
});
const app = (to: number | null, change: Partial<ConnectedAppFact> = {}): Partial<AccountFacts> => ({
  connectedApps: [connectedApp({ valid: { from: at('2024-01-08'), to }, ...change })],
});
const judgeAll = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  judgeWith(
    rule,
    { authorizations: [left()], accessGrants: [grant()], connectedApps: [], ...facts },
    options,
  );
const judge = (facts: Partial<AccountFacts>, when: number, options: JudgeOptions = {}) =>
  brief(judgeAll(facts, { at: when, ...options }))[0]?.replace('AUTHORIZATION author-1 ', '');

const NONE = 'ACCOUNT account NOT_APPLICABLE NO_DEPARTURE';
const DONE = 'COMPLIANT REVOKED';
const PENDING = 'UNDETERMINED PENDING';
const LATE = 'COMPLIANT REVOKED_LATE';
const MISSING = 'VIOLATED SESSIONS_NOT_REVOKED';

describe('ACC-03', () => {
  it.each<[string, Partial<AccountFacts>, number, string]>([
    ['1 ms before the end', {}, ended - 1, NONE],
    ['at the end', {}, ended, PENDING],
    ['revoked at the end', revoked(ended), ended, DONE],
    ['revoked 1 ms before the end does not count', revoked(ended - 1), ended, PENDING],
    ['revoked later than we look', revoked(ended + 1), ended, PENDING],
    ['at the deadline', {}, deadline, PENDING],
    ['1 ms after the deadline', {}, deadline + 1, MISSING],
    ['revoked at the deadline', revoked(deadline), deadline + 1, DONE],
    ['1 ms before they are revoked late', revoked(deadline + 9), deadline + 8, MISSING],
    ['revoked late', revoked(deadline + 9), deadline + 9, LATE],
    [
      'a change of the password ends no session',
      { credentialEvents: [{ id: 'r', event: 'ROTATION', at: ended }] },
      deadline + 1,
      MISSING,
    ],
  ])('sessions, %s', (_, facts, when, expected) => expect(judge(facts, when)).toBe(expected));

  it.each<[string, Partial<AccountFacts>, number, string]>([
    ['revoked with the end', app(ended), ended, DONE],
    ['still connected before the deadline', app(null), deadline, PENDING],
    [
      'still connected 1 ms after the deadline',
      app(null),
      deadline + 1,
      'VIOLATED APPS_NOT_REVOKED',
    ],
    ['revoked at the deadline', app(deadline), deadline + 1, DONE],
    [
      '1 ms before it is revoked late',
      app(deadline + 9),
      deadline + 8,
      'VIOLATED APPS_NOT_REVOKED',
    ],
    ['revoked late', app(deadline + 9), deadline + 9, LATE],
    [
      'nobody knows whose, 1 ms before it is revoked late',
      app(deadline + 9, { holderId: null }),
      deadline + 8,
      'UNDETERMINED APP_HOLDER_UNKNOWN',
    ],
    ['nobody knows whose, revoked late', app(deadline + 9, { holderId: null }), deadline + 9, LATE],
    ['revoked before the end', app(ended - 1), deadline + 1, DONE],
    ['somebody else’s', app(null, { holderId: 'bert' }), deadline + 1, DONE],
    [
      'nobody knows whose',
      app(null, { holderId: null }),
      deadline + 1,
      'UNDETERMINED APP_HOLDER_UNKNOWN',
    ],
    ['nobody knows whose, revoked in time', app(deadline, { holderId: null }), deadline + 1, DONE],
    ['nobody knows whose, before the deadline', app(null, { holderId: null }), deadline, PENDING],
    [
      'connected after the end',
      app(null, { valid: { from: ended, to: null } }),
      deadline + 1,
      DONE,
    ],
  ])('an app %s, sessions ended', (_, facts, when, expected) =>
    expect(judge({ ...revoked(ended), ...facts }, when)).toBe(expected),
  );

  it('counts an app where there is no other access', () => {
    const facts = { accessGrants: [], ...app(null) };
    expect(judge(facts, deadline + 1)).toBe('VIOLATED APPS_NOT_REVOKED');
    expect(judge({ accessGrants: [], ...app(ended - 1) }, deadline + 1)).toBe(NONE);
  });

  it('keeps an app that was removed late a breach for ever where the policy reads the rule strictly', () => {
    const parameters = { lateRevocationCures: false };
    const strictly = (facts: Partial<AccountFacts>, when: number) =>
      judge({ ...revoked(ended), ...facts }, when, { parameters });
    for (const when of [deadline + 1, deadline + 900 * DAY])
      expect(strictly(app(deadline + 1), when)).toBe('VIOLATED APPS_REVOKED_LATE');
    expect(strictly(app(deadline), deadline + 1)).toBe(DONE);
    expect(strictly(app(deadline + 1, { holderId: null }), deadline + 1)).toBe(
      'UNDETERMINED APP_HOLDER_UNKNOWN',
    );
    // The rule sets no deadline for the sessions: that they are over is what it asks.
    expect(judge(revoked(deadline + 1), deadline + 1, { parameters })).toBe(LATE);
  });

  it.each([
    [true, 'Sitzungen und Anwendungen erst am 11.03.2026, 03:30 Uhr abgemeldet, mit 1 Tag 3 Std.'],
    [false, 'erst am 11.03.2026, 03:30 Uhr entfernt, mit 1 Tag 3 Std. 30 Min. Verspätung'],
  ])('says how late it was, cured: %s', (lateRevocationCures, sentence) => {
    const facts = { ...revoked(ended), ...app(at('2026-03-11T03:30')) };
    const options = { at: deadline + 9 * DAY, parameters: { lateRevocationCures } };
    const [judged] = judgeAll(facts, options);
    expect(renderReason({ ruleId: 'ACC-03', ...judged! }, 'de')).toContain(sentence);
  });

  it('accuses nobody of not having noted what had not to be noted yet', () => {
    const since = (bindsFrom: number) => ({ context: { ...LONG_BINDING, bindsFrom } });
    expect(judge({}, deadline + 1, since(ended + 1))).toBe('UNDETERMINED BEFORE_THE_RULE');
    expect(judge({}, deadline + 1, since(ended))).toBe(MISSING);
    expect(judge(revoked(deadline + 1), deadline + 1, since(ended + 1))).toBe(LATE);
    expect(judge(app(null), deadline + 1, since(ended + 1))).toBe('VIOLATED APPS_NOT_REVOKED');
  });

  it.each<[string, Partial<AccessGrantFact>, string]>([
    ['somebody else’s', { holderId: 'bert' }, NONE],
    ['a delegated role', { mechanism: 'DELEGATE_ROLE' }, NONE],
    ['a seat in a tool', { mechanism: 'TOOL_SEAT' }, NONE],
    ['a session', { mechanism: 'ACTIVE_SESSION' }, MISSING],
    ['a token', { mechanism: 'APP_TOKEN' }, MISSING],
    ['ended before', { valid: { from: ended - 9, to: ended - 1 } }, NONE],
    ['ended with it', { valid: { from: ended - 9, to: ended } }, MISSING],
    ['begun 1 ms later', { valid: { from: ended + 1, to: null } }, NONE],
    ['by what means is unknown', { mechanism: null }, 'UNDETERMINED MECHANISM_UNKNOWN'],
  ])('an access: %s', (_, change, expected) =>
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
    expect(judge(after({ role: 'OWNER' }), deadline + 1)).toBe(MISSING);
    expect(judge(after({ valid: { from: ended + 1, to: null } }), deadline + 1)).toBe(MISSING);
  });

  it('asks whose an access is that nobody knows', () => {
    const accessGrants = [grant({ id: 'unknown', holderId: null, mechanism: null })];
    expect(brief(judgeAll({ accessGrants }))).toEqual([
      'ACCESS_GRANT unknown UNDETERMINED HOLDER_UNKNOWN',
    ]);
  });

  it('is looked at again when the deadline has passed', () => {
    const visited: number[] = [];
    const facts = {
      account: account(),
      authorizations: [left()],
      accessGrants: [grant()],
      credentialEvents: [],
      connectedApps: [],
      holidays: [],
    };
    rule.boundaries?.(facts, (instant) => visited.push(instant), rule.parameters, LONG_BINDING);
    expect(visited).toEqual([deadline + 1]);
  });
});
