import type { StoredFinding } from '@vieraugen/data';
import type { FindingState, Judgement, RuleOutcome, RuleResult, Severity } from '@vieraugen/domain';
import { findingMoves } from './finding-moves.js';
import { conclusionOf } from './digest.js';
import type { Judged } from './judging.js';

const AT = Date.parse('2026-03-06T09:00:00Z');
const OPENED = Date.parse('2026-03-02T09:00:00Z');
/** The end of a period of working days: local midnight after its last one. */
const end = (date: string) => Date.parse(`${date}T00:00:00+01:00`);

function judged(result: RuleResult, judgement: Partial<Judgement> = {}): Judged {
  const one: Judgement = {
    subjectType: 'ACCOUNT',
    subjectId: 'a',
    result,
    reason: 'TOO_FEW',
    data: { count: 1 },
    evidence: [{ fact: 'authorizations', id: 'x' }],
    severity: null,
    due: null,
    dueSoonAt: null,
    ...judgement,
  };
  const outcome: RuleOutcome = {
    ruleId: 'AUT-01',
    result,
    exempted: Boolean(judgement.exemption),
    severity: 'MEDIUM',
    due: { workingDays: 10 },
    policyVersionId: null,
    judgements: [one],
  };
  return {
    subjectType: 'ACCOUNT',
    subjectId: 'a',
    authorityId: 'm',
    outcomes: [outcome],
    nextCheckAt: null,
  };
}

function finding(state: FindingState, more: Partial<StoredFinding> = {}): StoredFinding {
  return {
    id: 'f',
    ruleId: 'AUT-01',
    subjectType: 'ACCOUNT',
    subjectId: 'a',
    state,
    result: 'VIOLATED',
    severity: 'MEDIUM',
    reason: 'TOO_FEW',
    data: { count: 1 },
    evidence: [{ fact: 'authorizations', id: 'x' }],
    exemptedUntil: null,
    ownerId: 'a',
    lastOpenedAt: OPENED,
    dueAt: end('2026-03-17'),
    ...more,
  };
}

const moves = (result: Judged, findings: StoredFinding[]) => findingMoves(result, findings, AT, []);

describe('what becomes of findings', () => {
  it('opens with the deadline from the detection on', () => {
    const { opened, moved } = moves(judged('VIOLATED'), []);
    expect(moved).toEqual([]);
    expect(opened).toEqual([
      expect.objectContaining({ accountId: 'a', authorityId: 'm', dueAt: end('2026-03-21') }),
    ]);
  });

  it('leaves alone what says the same', () => {
    for (const state of ['OPEN', 'ACKNOWLEDGED', 'IN_REMEDIATION', 'DISMISSED'] as const)
      expect(moves(judged('VIOLATED'), [finding(state)])).toEqual({ opened: [], moved: [] });
  });

  it('resolves with the result that put it right, and keeps what it had said', () => {
    const { moved } = moves(judged('COMPLIANT'), [finding('ACKNOWLEDGED')]);
    expect(moved).toEqual([
      {
        id: 'f',
        type: 'RESOLVED',
        from: 'ACKNOWLEDGED',
        to: 'RESOLVED',
        result: 'COMPLIANT',
        content: null,
        dueAt: end('2026-03-17'),
      },
    ]);
  });

  it('reopens with a new deadline', () => {
    const { moved } = moves(judged('VIOLATED'), [finding('RESOLVED')]);
    expect(moved).toEqual([
      expect.objectContaining({ type: 'REOPENED', to: 'REOPENED', dueAt: end('2026-03-21') }),
    ]);
  });

  it('stands still under an exemption, with its deadline, and counts anew after it', () => {
    const covered = judged('VIOLATED', { exemption: { id: 'e', until: end('2026-06-01') } });
    expect(moves(covered, [finding('IN_REMEDIATION')]).moved).toEqual([
      expect.objectContaining({ type: 'EXEMPTED', to: 'EXEMPTED', dueAt: end('2026-03-17') }),
    ]);
    const exempted = finding('EXEMPTED', { exemptedUntil: AT });
    expect(moves(judged('VIOLATED'), [exempted]).moved).toEqual([
      expect.objectContaining({ type: 'REOPENED', to: 'REOPENED', dueAt: end('2026-03-21') }),
    ]);
  });

  it('keeps the deadline where only the evidence is another, and the state in any case', () => {
    const evidence = [{ fact: 'authorizations', id: 'y' }] as const;
    const { moved } = moves(judged('VIOLATED', { evidence }), [finding('ACKNOWLEDGED')]);
    expect(moved).toEqual([
      expect.objectContaining({
        type: 'RESULT_CHANGED',
        to: 'ACKNOWLEDGED',
        dueAt: end('2026-03-17'),
      }),
    ]);
  });

  it('counts anew from the day on which the unclear became a breach', () => {
    const { moved } = moves(judged('VIOLATED'), [finding('OPEN', { result: 'UNDETERMINED' })]);
    expect(moved[0]?.dueAt).toBe(end('2026-03-21'));
  });

  it('adapts the deadline to another weight, from the day of the opening', () => {
    const severity: Severity = 'CRITICAL';
    const due = { hours: 4 };
    const { moved } = moves(judged('VIOLATED', { severity, due }), [finding('OPEN')]);
    expect(moved[0]?.dueAt).toBe(OPENED + 4 * 3_600_000);
  });
});

describe('the digest of a conclusion', () => {
  it('is the same for the same and another for everything that a finding says', () => {
    const base = conclusionOf(judged('VIOLATED').outcomes);
    expect(conclusionOf(judged('VIOLATED').outcomes)).toEqual(base);
    const others: Partial<Judgement>[] = [
      { subjectId: 'b' },
      { reason: 'OTHER' },
      { data: { count: 2 } },
      { severity: 'HIGH' },
      { evidence: [] },
      { result: 'UNDETERMINED' },
      { exemption: { id: 'e', until: AT } },
      { exemption: { id: 'e', until: AT + 1 } },
    ];
    for (const other of others) {
      const { result = 'VIOLATED' } = other;
      expect(conclusionOf(judged(result, other).outcomes).digest).not.toBe(base.digest);
    }
    expect(base.results).toBe('{"AUT-01":"VIOLATED"}');
  });

  it('differs for nothing at all and for one that is compliant', () => {
    expect(conclusionOf([]).results).toBe('{}');
    expect(conclusionOf([]).digest).not.toBe(conclusionOf(judged('COMPLIANT').outcomes).digest);
  });
});
