import { span, at } from '../rules/spec-facts.js';
import type { RuleVersion } from '../rules/ruleset.js';
import { draftRulesets, simulationEffect } from './draft-rulesets.js';

const NOW = at('2026-03-06T10:00');
const SCOPE = { authorityId: 'house', ministryId: 'ministry' };
const version = (change: Partial<RuleVersion>): RuleVersion => ({
  ruleId: 'AUT-02',
  authorityId: null,
  active: true,
  valid: span('2020-01-01'),
  policyVersionId: 'v2',
  ...change,
});

describe('draftRulesets', () => {
  const versions = [
    version({ policyVersionId: 'v1', valid: span('2016-07-01', '2020-01-01') }),
    version({}),
    version({ policyVersionId: 'later', valid: span('2027-01-01') }),
    version({ policyVersionId: 'house-rule', authorityId: 'ministry', severity: 'HIGH' }),
  ];
  const bound = (side: 'before' | 'after', drafted: readonly Partial<RuleVersion>[]) => {
    const rulesets = draftRulesets(
      versions,
      drafted.map((one) => version({ policyVersionId: 'draft', ...one })),
      ({ policyVersionId }) => policyVersionId === 'v2',
      NOW,
    );
    return rulesets[side]
      .boundFor(SCOPE, { at: NOW, mode: 'SIMULATION' })
      .find(({ rule }) => rule.id === 'AUT-02')!;
  };

  it('supposes the versions in force, and neither what is over nor what is to come', () => {
    expect(bound('before', [])).toMatchObject({
      binding: 'BINDING',
      severity: 'HIGH',
      policyVersionId: 'house-rule',
    });
    const alone = draftRulesets(versions.slice(0, 1), [], () => false, NOW).before;
    expect(
      alone
        .boundFor(SCOPE, { at: NOW, mode: 'SIMULATION' })
        .every((one) => one.binding === 'NOT_IN_FORCE'),
    ).toBe(true);
  });

  it('puts the draft in place of what it replaces and leaves the house rules', () => {
    expect(bound('after', [{ severity: 'CRITICAL', ruleId: 'AUT-02' }]).severity).toBe('HIGH');
    const own = bound('after', [{ authorityId: 'house', active: false }]);
    expect(own.binding).toBe('SWITCHED_OFF');
  });

  it('drops a rule that the draft no longer holds', () => {
    const rulesets = draftRulesets([version({})], [], () => true, NOW);
    const [one] = rulesets.after
      .boundFor(SCOPE, { at: NOW, mode: 'SIMULATION' })
      .filter(({ rule }) => rule.id === 'AUT-02');
    expect(one?.binding).toBe('NOT_IN_FORCE');
  });

  it('lets a rule count since when it first bound', () => {
    expect(bound('after', [{}]).context).toEqual({
      bindsFrom: at('2016-07-01'),
      actionsFrom: -Infinity,
    });
  });
});

describe('simulationEffect', () => {
  it.each([
    ['COMPLIANT', 'VIOLATED', 'NEWLY_FAILING'],
    ['NOT_APPLICABLE', 'VIOLATED', 'NEWLY_FAILING'],
    ['UNDETERMINED', 'VIOLATED', 'NEWLY_FAILING'],
    ['COMPLIANT', 'UNDETERMINED', 'NEWLY_UNDETERMINED'],
    ['VIOLATED', 'UNDETERMINED', 'NEWLY_UNDETERMINED'],
    ['VIOLATED', 'COMPLIANT', 'NEWLY_PASSING'],
    ['VIOLATED', 'NOT_APPLICABLE', 'NEWLY_PASSING'],
    ['UNDETERMINED', 'COMPLIANT', 'NEWLY_PASSING'],
    ['COMPLIANT', 'NOT_APPLICABLE', null],
    ['NOT_APPLICABLE', 'COMPLIANT', null],
    ['VIOLATED', 'VIOLATED', null],
  ] as const)('%s → %s: %s', (before, after, effect) =>
    expect(simulationEffect(before, after)).toBe(effect),
  );
});
