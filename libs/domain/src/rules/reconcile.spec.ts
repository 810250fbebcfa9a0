import type { FindingState, RuleResult, SubjectType } from '../model/vocabulary.js';
import type { RuleOutcome } from './evaluate.js';
import { judgement, type Judgement } from './judgement.js';
import {
  findingContents,
  findingKey,
  reconcile,
  type KnownFinding,
  type Reconciliation,
} from './reconcile.js';

const judged = (result: RuleResult, change: Partial<Judgement> = {}): Judgement => ({
  ...judgement(
    result,
    'ACCESS_GRANT',
    'grant',
    'AUTHORIZATION_ENDED',
    [{ fact: 'accessGrants', id: 'grant' }],
    {
      since: 1,
      missing: ['url', 'owner'],
    },
  ),
  ...change,
});
const outcome = (...judgements: readonly Judgement[]): RuleOutcome => ({
  ruleId: 'ACC-01',
  result: 'VIOLATED',
  exempted: false,
  severity: 'CRITICAL',
  due: { hours: 4 },
  policyVersionId: 'policy',
  judgements,
});
const finding = (change: Partial<KnownFinding> = {}): KnownFinding => ({
  id: 'finding',
  ruleId: 'ACC-01',
  subjectType: 'ACCESS_GRANT',
  subjectId: 'grant',
  state: 'OPEN',
  result: 'VIOLATED',
  severity: 'CRITICAL',
  reason: 'AUTHORIZATION_ENDED',
  data: { missing: ['url', 'owner'], since: 1 },
  evidence: [{ fact: 'accessGrants', id: 'grant' }],
  exemptedUntil: null,
  ...change,
});
/** Which of the lists are not empty. */
const what = (result: Reconciliation) =>
  (['open', 'keep', 'changeResult', 'reopen', 'exempt', 'resolve'] as const).filter(
    (name) => result[name].length,
  );
const run = (known: readonly KnownFinding[], ...judgements: readonly Judgement[]) =>
  what(reconcile(known, [outcome(...judgements)]));

describe('reconcile', () => {
  it.each<[RuleResult, readonly string[]]>([
    ['VIOLATED', ['open']],
    ['UNDETERMINED', ['open']],
    ['COMPLIANT', []],
    ['NOT_APPLICABLE', []],
  ])('a new subject that is %s', (result, expected) =>
    expect(run([], judged(result))).toEqual(expected),
  );

  it.each<[FindingState, string, string]>([
    ['OPEN', 'keep', 'resolve'],
    ['REOPENED', 'keep', 'resolve'],
    ['ACKNOWLEDGED', 'keep', 'resolve'],
    ['IN_REMEDIATION', 'keep', 'resolve'],
    ['EXEMPTED', 'reopen', 'resolve'],
    ['DISMISSED', 'keep', 'resolve'],
    ['RESOLVED', 'reopen', 'keep'],
  ])('%s: still broken %s, in order again %s', (state, broken, inOrder) => {
    const known = [finding({ state })];
    expect(run(known, judged('VIOLATED'))).toEqual([broken]);
    expect(run(known, judged('COMPLIANT'))).toEqual([inOrder]);
    expect(run(known, judged('NOT_APPLICABLE'))).toEqual([inOrder]);
    expect(run(known)).toEqual([inOrder]);
  });

  it.each<[string, Partial<Judgement>]>([
    ['result', { result: 'UNDETERMINED' }],
    ['severity', { severity: 'HIGH' }],
    ['reason', { reason: 'NEVER_AUTHORIZED' }],
    ['a date', { data: { since: 2, missing: ['url', 'owner'] } }],
    ['a list', { data: { since: 1, missing: ['url'] } }],
    ['a list of the same length', { data: { since: 1, missing: ['url', 'scope'] } }],
    ['a list that is gone', { data: { since: 1, missing: null } }],
    ['a list that is a word', { data: { since: 1, missing: 'url' } }],
    ['more data', { data: { since: 1, missing: ['url', 'owner'], ended: null } }],
    ['evidence', { evidence: [{ fact: 'accessGrants', id: 'other' }] }],
    [
      'more evidence',
      {
        evidence: [
          { fact: 'accessGrants', id: 'grant' },
          { fact: 'authorizations', id: 'a' },
        ],
      },
    ],
  ])('notices a change of %s', (_, change) => {
    expect(run([finding()], judged('VIOLATED', change))).toEqual(['changeResult']);
  });

  it('notices a list where there was none', () => {
    const before = finding({ data: { since: 1, missing: null } });
    expect(run([before], judged('VIOLATED'))).toEqual(['changeResult']);
    const still = judged('VIOLATED', { data: { since: 1, missing: null } });
    expect(run([before], still)).toEqual(['keep']);
  });

  it.each<[FindingState, number | null, string]>([
    ['OPEN', null, 'exempt'],
    ['REOPENED', null, 'exempt'],
    ['ACKNOWLEDGED', null, 'exempt'],
    ['IN_REMEDIATION', null, 'exempt'],
    ['RESOLVED', null, 'exempt'],
    ['DISMISSED', null, 'changeResult'],
    ['EXEMPTED', 7, 'keep'],
    ['EXEMPTED', 6, 'changeResult'],
    ['EXEMPTED', null, 'changeResult'],
  ])('%s (until %s) under an exemption until 7: %s', (state, exemptedUntil, expected) => {
    const covered = judged('VIOLATED', { exemption: { id: 'exemption', until: 7 } });
    expect(run([finding({ state, exemptedUntil })], covered)).toEqual([expected]);
  });

  it('opens what is exempted from its first day on, and takes an open end for none', () => {
    const covered = judged('VIOLATED', { exemption: { id: 'exemption', until: null } });
    expect(run([], covered)).toEqual(['open']);
    expect(run([finding({ state: 'EXEMPTED' })], covered)).toEqual(['keep']);
  });

  it('resolves what is in order, exempted or not', () => {
    const known = [finding({ state: 'EXEMPTED', exemptedUntil: 7 })];
    expect(run(known, judged('COMPLIANT'))).toEqual(['resolve']);
  });

  it('brings back what was dismissed as unclear once it is clear', () => {
    const dismissed = finding({ state: 'DISMISSED', result: 'UNDETERMINED' });
    expect(run([dismissed], judged('VIOLATED'))).toEqual(['reopen']);
    expect(run([{ ...dismissed, result: 'VIOLATED' }], judged('UNDETERMINED'))).toEqual([
      'changeResult',
    ]);
  });

  it.each<[SubjectType, string]>([
    ['ACTION', 'keep'],
    ['ACCESS_GRANT', 'resolve'],
    ['AUTHORIZATION', 'resolve'],
    ['DEVICE', 'resolve'],
    ['ACCOUNT', 'resolve'],
  ])('an absent %s: %s', (subjectType, expected) => {
    expect(run([finding({ subjectType })], judged('VIOLATED', { subjectId: 'other' }))).toEqual([
      'open',
      expected,
    ]);
  });

  it('resolves an action that is named and in order', () => {
    const known = [finding({ subjectType: 'ACTION', subjectId: 'action' })];
    const named = judged('COMPLIANT', { subjectType: 'ACTION', subjectId: 'action' });
    expect(run(known, named)).toEqual(['resolve']);
  });

  it('tells findings apart by rule, type and id', () => {
    const known = [finding({ ruleId: 'ACC-02' }), finding({ subjectType: 'DEVICE' })];
    expect(run(known, judged('VIOLATED'))).toEqual(['open', 'resolve']);
    expect(findingKey(finding())).toBe('ACC-01 ACCESS_GRANT grant');
  });

  it('changes nothing when it runs again on its own result', () => {
    const outcomes = [outcome(judged('VIOLATED'), judged('UNDETERMINED', { subjectId: 'b' }))];
    const { open } = reconcile([], outcomes);
    const stored = open.map(
      ({ due, policyVersionId, exemption, ...content }, index): KnownFinding => ({
        ...content,
        id: `${index} ${policyVersionId} ${JSON.stringify(due)}`,
        state: 'OPEN',
        exemptedUntil: exemption?.until ?? null,
        data: JSON.parse(JSON.stringify(content.data)) as KnownFinding['data'],
      }),
    );
    expect(what(reconcile(stored, outcomes))).toEqual(['keep']);
  });
});

describe('findingContents', () => {
  it('takes severity and deadline from the judgement before the rule', () => {
    const [plain, own] = findingContents([
      outcome(
        judged('VIOLATED'),
        judged('COMPLIANT', { subjectId: 'b' }),
        judged('UNDETERMINED', { subjectId: 'c', severity: 'LOW', due: { workingDays: 20 } }),
      ),
    ]);
    expect(plain).toMatchObject({
      subjectId: 'grant',
      severity: 'CRITICAL',
      due: { hours: 4 },
      policyVersionId: 'policy',
    });
    expect(own).toMatchObject({ subjectId: 'c', severity: 'LOW', due: { workingDays: 20 } });
  });
});
