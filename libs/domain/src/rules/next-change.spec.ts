import type { AccountFacts, AuthorityFacts } from '../facts/facts.js';
import { DAY, HOUR } from '../time/duration.js';
import type { Instant } from '../time/interval.js';
import { evaluateAccount, evaluateAuthority } from './evaluate.js';
import { nextAuthorityChangeAt, nextChangeAt } from './next-change.js';
import { ACCOUNT_RULES, RULE_IDS } from './registry.js';
import { Ruleset, type RuleVersion } from './ruleset.js';
import { account, action, at, authorization, factor, factsInOrder, span } from './spec-facts.js';
import { Chance, randomFacts } from './spec-random.js';

const version = (ruleId: string, change: Partial<RuleVersion> = {}): RuleVersion => ({
  ruleId,
  authorityId: null,
  active: true,
  valid: { from: 0, to: null },
  policyVersionId: 'policy',
  ...change,
});
const only = (...ruleIds: readonly string[]) => new Ruleset(ruleIds.map((id) => version(id)));
const next = (facts: AccountFacts, when: Instant, ruleset: Ruleset) =>
  nextChangeAt(facts, { at: when, ruleset, mode: 'LIVE' });

describe('nextChangeAt', () => {
  const now = at('2026-03-06T10:00');

  it.each<[string, Partial<AccountFacts>, string, Instant | null]>([
    [
      'an authorization ends',
      { authorizations: [authorization({ valid: span('2024-01-08', '2026-10-26') })] },
      'AUT-01',
      at('2026-10-26'),
    ],
    [
      'it is activated before it ends',
      {
        authorizations: [
          authorization({ activatedAt: now + 5, valid: span('2024-01-08', '2026-10-26') }),
        ],
      },
      'AUT-01',
      now + 5,
    ],
    [
      'an unknown actor becomes a breach',
      { actions: [action({ actorId: null, occurredAt: now - HOUR })] },
      'PUB-04',
      now + 23 * HOUR,
    ],
    [
      'silence becomes dormancy',
      { lastPost: { id: 'p', occurredAt: now - 10 * DAY } },
      'REG-04',
      now + 170 * DAY,
    ],
    [
      'an attestation needs a warning',
      { attestations: [{ id: 'a', at: now - DAY }] },
      'REG-03',
      now + 334 * DAY,
    ],
    [
      'a young account can be dormant',
      { account: account({ statusSince: now - DAY }), lastPost: null },
      'REG-04',
      now + 179 * DAY,
    ],
    ['a training needs a warning', {}, 'TRN-02', at('2027-01-01') - 30 * DAY],
    [
      'evidence is yet to come',
      { secondFactors: [factor({ evidenceAt: now + 7 })] },
      'ACC-04',
      now + 7,
    ],
    [
      'evidence gets too old',
      { secondFactors: [factor({ evidenceAt: at('2025-03-29T12:00') })] },
      'ACC-04',
      at('2026-03-29T12:00') + 1,
    ],
    [
      'the time for a new secret is over',
      { authorizations: [authorization({ valid: { from: 0, to: now } })] },
      'ACC-02',
      at('2026-03-10') + 1,
    ],
    ['nothing ever ends', { authorizations: [authorization()] }, 'AUT-01', null],
  ])('%s', (_, change, ruleId, expected) =>
    expect(next(factsInOrder(change), now, only(ruleId))).toBe(expected),
  );

  it('looks into the declared facts of rules that bind, and no others', () => {
    const facts = factsInOrder({
      mandates: [
        { id: 'm', personId: 'p', kind: 'PRIMARY', valid: span('2020-01-01', '2026-05-01') },
      ],
    });
    expect(next(facts, now, only('AUT-01'))).toBeNull();
    expect(next(facts, now, only('AUT-07'))).toBe(at('2026-05-01'));
  });

  it('sees rules come into force, for this authority, and not in a simulation', () => {
    const later = (authorityId: string | null) =>
      new Ruleset([version('AUT-01', { authorityId, valid: span('2026-09-01', '2027-09-01') })]);
    const facts = factsInOrder({ authorizations: [authorization()] });
    expect(next(facts, now, later(null))).toBe(at('2026-09-01'));
    expect(next(facts, now, later('authority'))).toBe(at('2026-09-01'));
    expect(next(facts, now, later('ministry'))).toBe(at('2026-09-01'));
    expect(next(facts, now, later('other'))).toBeNull();
    expect(next(facts, at('2026-09-01'), later(null))).toBe(at('2027-09-01'));
    expect(nextChangeAt(facts, { at: now, ruleset: later(null), mode: 'SIMULATION' })).toBeNull();
  });

  it('looks into authorities too', () => {
    const facts: AuthorityFacts = {
      authority: {
        id: 'authority',
        ministryId: 'ministry',
        valid: span('2020-01-01', '2027-01-01'),
      },
      openAccountIds: [],
      nilReturns: [{ id: 'nil', valid: span('2025-06-01', '2026-06-01') }],
      exemptions: [],
    };
    const options = (when: Instant) => ({
      at: when,
      ruleset: only('REG-01'),
      mode: 'LIVE' as const,
    });
    expect(nextAuthorityChangeAt(facts, options(now))).toBe(at('2026-06-01'));
    const result = (when: Instant) => evaluateAuthority(facts, options(when))[0]?.result;
    expect([result(at('2026-06-01') - 1), result(at('2026-06-01'))]).toEqual([
      'COMPLIANT',
      'VIOLATED',
    ]);
    expect(nextAuthorityChangeAt(facts, options(at('2026-06-01')))).toBe(at('2027-01-01'));
    const later = new Ruleset([version('REG-01', { valid: span('2026-04-01') })]);
    const change = (mode: 'LIVE' | 'SIMULATION') =>
      nextAuthorityChangeAt(facts, { at: now, ruleset: later, mode });
    expect([change('LIVE'), change('SIMULATION')]).toEqual([at('2026-04-01'), at('2026-06-01')]);
  });
});

describe('between two boundaries nothing changes', () => {
  const start = at('2026-03-28T20:00');
  const ruleset = new Ruleset([
    ...RULE_IDS.map((id) => version(id, { valid: { from: start - 900 * DAY, to: null } })),
    version('AUT-01', {
      authorityId: 'authority',
      parameters: { minAuthors: 1 },
      valid: span('2026-04-01', '2026-08-01'),
    }),
    version('PUB-06', {
      authorityId: 'ministry',
      active: false,
      valid: span('2026-05-01', '2026-06-01'),
    }),
  ]);
  const evaluate = (facts: AccountFacts, when: Instant) =>
    evaluateAccount(facts, { at: when, ruleset, mode: 'LIVE' });
  const said = (facts: AccountFacts, when: Instant) => JSON.stringify(evaluate(facts, when));

  /** Goes from boundary to boundary, and gives back the rules whose results changed on the way. */
  function walk(facts: AccountFacts, chance: Chance): readonly string[] {
    const changed: string[] = [];
    let when = start;
    for (let step = 0; step < 40; step += 1) {
      const here = evaluate(facts, when);
      const boundary = next(facts, when, ruleset);
      const end = boundary ?? when + 5_000 * DAY;
      for (const probe of [end - 1, when + chance.number(end - when)])
        if (said(facts, probe) !== JSON.stringify(here))
          throw new Error(`changed before the boundary: ${when} … ${probe} < ${end}`);
      if (boundary === null) break;
      evaluate(facts, boundary).forEach(({ ruleId, result }, index) => {
        if (result !== here[index]?.result) changed.push(ruleId);
      });
      when = boundary;
    }
    return changed;
  }

  it('whatever the facts are, up to 1 ms before the next', () => {
    const chance = new Chance(20_160_108);
    const changed = new Set<string>();
    for (let round = 0; round < 100; round += 1)
      for (const ruleId of walk(randomFacts(chance, start), chance)) changed.add(ruleId);
    // The test would prove nothing of a rule whose result never changed in it. What a rule reads of
    // the account alone is given as of the instant, and no time passes in it.
    const timed = ACCOUNT_RULES.filter(({ facts }) => facts.some((name) => name !== 'account'));
    expect(timed.map(({ id }) => id).filter((id) => !changed.has(id))).toEqual([]);
  }, 60_000);
});
