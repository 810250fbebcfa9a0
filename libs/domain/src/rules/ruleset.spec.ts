import type { AuthorityFacts } from '../facts/facts.js';
import type { EvaluationMode } from '../model/vocabulary.js';
import { evaluateAccount, evaluateAuthority } from './evaluate.js';
import { addWorst, judgement, worseResult, worstResult, type Judgement } from './judgement.js';
import { parameterProblems } from './parameters.js';
import { ACCOUNT_RULES, RULE_IDS, ruleOf } from './registry.js';
import type { RuleParameters } from './rule.js';
import { Ruleset, type BoundRule, type RuleVersion } from './ruleset.js';
import { NOW, action, at, factsInOrder, span } from './spec-facts.js';

const version = (change: Partial<RuleVersion> = {}): RuleVersion => ({
  ruleId: 'AUT-01',
  authorityId: null,
  active: true,
  valid: span('2020-01-01'),
  policyVersionId: 'state',
  ...change,
});
const scope = { authorityId: 'authority', ministryId: 'ministry' };
const bound = (
  versions: readonly RuleVersion[],
  when = NOW,
  mode: EvaluationMode = 'LIVE',
  whom = scope,
) =>
  new Ruleset(versions)
    .boundFor(whom, { at: when, mode })
    .find(({ rule }) => rule.id === 'AUT-01') as BoundRule;

describe('Ruleset', () => {
  it('takes from the rule what no version sets', () => {
    expect(bound([version()])).toMatchObject({
      binding: 'BINDING',
      severity: 'MEDIUM',
      due: { workingDays: 10 },
      parameters: { minAuthors: 2 },
      policyVersionId: 'state',
    });
  });

  const layers = [
    version({ authorityId: 'authority', severity: 'CRITICAL', policyVersionId: 'house' }),
    version({ severity: 'LOW', due: { hours: 1 }, parameters: { minAuthors: 3 } }),
    version({
      authorityId: 'ministry',
      severity: 'HIGH',
      due: { hours: 2 },
      policyVersionId: 'ministry',
    }),
    version({ authorityId: 'other', severity: 'INFO', policyVersionId: 'other' }),
  ];
  it('lets the authority go before the ministry before the state', () => {
    const nearest = {
      severity: 'CRITICAL',
      due: { hours: 2 },
      parameters: { minAuthors: 3 },
      policyVersionId: 'house',
    };
    expect(bound(layers)).toMatchObject(nearest);
    const ministry = { authorityId: 'ministry', ministryId: 'ministry' };
    expect(bound(layers, NOW, 'LIVE', ministry)).toMatchObject({
      severity: 'HIGH',
      policyVersionId: 'ministry',
    });
    const elsewhere = { authorityId: 'x', ministryId: 'y' };
    expect(bound(layers, NOW, 'LIVE', elsewhere)).toMatchObject({
      severity: 'LOW',
      policyVersionId: 'state',
    });
  });

  it.each([
    ['2026-03-28T23:59:59.999', 'NOT_IN_FORCE'],
    ['2026-03-29', 'BINDING'],
    ['2026-10-25T23:59:59.999', 'BINDING'],
    ['2026-10-26', 'NOT_IN_FORCE'],
  ])('binds while a version is in force: %s', (when, binding) => {
    const versions = [version({ valid: span('2026-03-29', '2026-10-26') })];
    expect(bound(versions, at(when)).binding).toBe(binding);
    expect(bound(versions, at(when), 'HISTORIC').binding).toBe(binding);
    expect(bound(versions, at(when), 'SIMULATION').binding).toBe('BINDING');
  });

  it('switches off by the nearest version, and back on', () => {
    const off = version({ authorityId: 'ministry', active: false });
    expect(bound([version(), off]).binding).toBe('SWITCHED_OFF');
    expect(bound([version(), off, version({ authorityId: 'authority' })]).binding).toBe('BINDING');
    expect(bound([]).binding).toBe('NOT_IN_FORCE');
  });

  it('follows one version with the next, and takes the latest in a simulation', () => {
    const versions = [
      version({ valid: span('2020-01-01', '2026-01-01'), severity: 'LOW' }),
      version({ valid: span('2026-01-01'), severity: 'HIGH' }),
    ];
    for (const order of [versions, [...versions].reverse()]) {
      expect(bound(order, at('2026-01-01') - 1).severity).toBe('LOW');
      expect(bound(order, at('2026-01-01')).severity).toBe('HIGH');
      expect(bound(order, at('2016-01-08'), 'SIMULATION').severity).toBe('HIGH');
      expect(bound(order).context.bindsFrom).toBe(at('2020-01-01'));
    }
  });

  it('judges no action from before the rule, except in a simulation', () => {
    const facts = factsInOrder({ actions: [action({ approvalId: null })] });
    const ruleset = new Ruleset([
      version({ ruleId: 'PUB-01', valid: span('2026-03-05T10:00:00.001') }),
    ]);
    const reason = (mode: EvaluationMode) =>
      evaluateAccount(facts, { at: NOW, ruleset, mode }).find(({ ruleId }) => ruleId === 'PUB-01')
        ?.judgements[0]?.reason;
    expect(reason('LIVE')).toBe('BEFORE_RULE');
    expect(reason('HISTORIC')).toBe('BEFORE_RULE');
    expect(reason('SIMULATION')).toBe('NO_APPROVAL');
  });

  it('resolves anew for another instant, mode or authority', () => {
    const ruleset = new Ruleset([version({ valid: span('2026-01-01'), authorityId: 'authority' })]);
    const binding = (when: number, mode: EvaluationMode, authorityId = 'authority') =>
      ruleset
        .boundFor({ authorityId, ministryId: 'm' }, { at: when, mode })
        .find(({ rule }) => rule.id === 'AUT-01')?.binding;
    expect(binding(NOW, 'LIVE')).toBe('BINDING');
    expect(binding(NOW, 'LIVE', 'other')).toBe('NOT_IN_FORCE');
    expect(binding(at('2025-01-01'), 'LIVE')).toBe('NOT_IN_FORCE');
    expect(binding(at('2025-01-01'), 'SIMULATION')).toBe('BINDING');
    expect(binding(NOW, 'LIVE')).toBe('BINDING');
  });

  it('reports versions of rules that it does not have, and refuses impossible parameters', () => {
    expect(new Ruleset([version({ ruleId: 'GOV-99' }), version()]).unknownRuleIds).toEqual([
      'GOV-99',
    ]);
    expect(() => new Ruleset([version({ parameters: { minAuthors: 'two' } })])).toThrow(RangeError);
  });

  it.each([
    [{ minAuthors: 3 }, 0],
    [{ minAuthors: 0 }, 0],
    [{ minAuthors: -1 }, 1],
    [{ minAuthors: NaN }, 1],
    [{ maxAuthors: 3 }, 1],
    [{}, 0],
  ])('parameters %p have %d problems', (parameters, count) => {
    expect(parameterProblems(ruleOf('AUT-01'), parameters)).toHaveLength(count);
  });

  it('knows lists, severities and switches among parameters', () => {
    const problems = (id: string, parameters: RuleParameters) =>
      parameterProblems(ruleOf(id), parameters).length;
    expect(problems('PUB-01', { actionKinds: ['LIKE'] })).toBe(0);
    expect(problems('PUB-01', { actionKinds: 'LIKE' })).toBe(1);
    expect(problems('ACC-02', { lateRotationCures: true })).toBe(0);
    expect(problems('ACC-02', { lateRotationCures: 'yes' })).toBe(1);
    expect(problems('ACC-04', { smsSeverity: 'LOW' })).toBe(0);
    expect(problems('ACC-04', { smsSeverity: 'BAD' })).toBe(1);
  });
});

describe('evaluation', () => {
  const all = new Ruleset(RULE_IDS.map((ruleId) => version({ ruleId })));
  it('gives each rule about accounts one outcome, in order, the worst of its judgements', () => {
    const outcomes = evaluateAccount(factsInOrder(), { at: NOW, ruleset: all, mode: 'LIVE' });
    expect(outcomes.map(({ ruleId }) => ruleId)).toEqual(ACCOUNT_RULES.map(({ id }) => id));
    const results = new Set(outcomes.map(({ result }) => result));
    expect([...results].sort()).toEqual(['COMPLIANT', 'NOT_APPLICABLE']);
  });

  it('says so where a rule does not bind', () => {
    const off = new Ruleset([version({ active: false })]);
    const outcomes = evaluateAccount(factsInOrder(), { at: NOW, ruleset: off, mode: 'LIVE' });
    const reason = (id: string) =>
      outcomes.find(({ ruleId }) => ruleId === id)?.judgements[0]?.reason;
    expect(reason('AUT-01')).toBe('SWITCHED_OFF');
    expect(reason('AUT-02')).toBe('NOT_IN_FORCE');
    expect(outcomes[0]?.judgements[0]?.evidence).toEqual([{ fact: 'account', id: 'account' }]);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['NOT_APPLICABLE']));
  });

  it('judges authorities by the rules about authorities', () => {
    const facts: AuthorityFacts = {
      authority: { id: 'authority', ministryId: 'ministry', valid: span('2020-01-01') },
      openAccountIds: [],
      nilReturns: [],
      exemptions: [],
    };
    const own = { fact: 'authority', id: 'authority' };
    const outcomes = (ruleset: Ruleset) =>
      evaluateAuthority(facts, { at: NOW, ruleset, mode: 'LIVE' });
    expect(outcomes(all)).toMatchObject([
      { ruleId: 'REG-01', result: 'VIOLATED', severity: 'HIGH' },
      { ruleId: 'GOV-01', result: 'NOT_APPLICABLE', severity: 'MEDIUM' },
    ]);
    expect(outcomes(new Ruleset([]))).toMatchObject([
      { ruleId: 'REG-01', result: 'NOT_APPLICABLE', judgements: [{ evidence: [own] }] },
      { ruleId: 'GOV-01', result: 'NOT_APPLICABLE', judgements: [{ evidence: [own] }] },
    ]);
  });

  it('keeps the worse of two judgements about a subject, and both about two', () => {
    const list: Judgement[] = [];
    const add = (...about: Parameters<typeof judgement>) => addWorst(list, judgement(...about));
    add('COMPLIANT', 'DEVICE', 'x', 'A', []);
    add('VIOLATED', 'DEVICE', 'x', 'B', []);
    add('UNDETERMINED', 'DEVICE', 'x', 'C', []);
    add('VIOLATED', 'DEVICE', 'x', 'D', []);
    add('COMPLIANT', 'ACTION', 'x', 'E', []);
    add('COMPLIANT', 'DEVICE', 'y', 'F', []);
    expect(list.map(({ reason }) => reason)).toEqual(['B', 'E', 'F']);
  });

  it('orders results', () => {
    const order = ['VIOLATED', 'UNDETERMINED', 'COMPLIANT', 'NOT_APPLICABLE'] as const;
    for (const [index, worse] of order.entries())
      for (const better of order.slice(index)) {
        expect(worseResult(worse, better)).toBe(worse);
        expect(worseResult(better, worse)).toBe(worse);
        expect(worstResult([{ result: better }, { result: worse }])).toBe(worse);
        expect(worstResult([{ result: worse }, { result: better }])).toBe(worse);
      }
    expect(worstResult([])).toBe('NOT_APPLICABLE');
  });
});
