import { evaluateAccount, overlaidResult } from './evaluate.js';
import { nextChangeAt } from './next-change.js';
import { RULE_IDS } from './registry.js';
import { Ruleset } from './ruleset.js';
import { ALWAYS, at, exemption, factsInOrder, NOW, span } from './spec-facts.js';

const ruleset = new Ruleset(
  RULE_IDS.map((ruleId) => ({
    ruleId,
    authorityId: null,
    active: true,
    valid: ALWAYS,
    policyVersionId: 'policy',
  })),
);
/** An account without any second factor: ACC-04 objects to the account, whatever the instant. */
const facts = (...exemptions: ReturnType<typeof exemption>[]) =>
  factsInOrder({ secondFactors: [], exemptions });
const outcomeOf = (ruleId: string, exemptions: ReturnType<typeof exemption>[], when = NOW) => {
  const outcomes = evaluateAccount(facts(...exemptions), { at: when, ruleset, mode: 'LIVE' });
  return outcomes.find((one) => one.ruleId === ruleId)!;
};
const result = (when: number, ...exemptions: ReturnType<typeof exemption>[]) =>
  overlaidResult(outcomeOf('ACC-04', exemptions, when));

describe('exemptions', () => {
  it.each([
    ['1 ms before it begins', at('2026-01-01') - 1, 'VIOLATED'],
    ['its first ms', at('2026-01-01'), 'EXEMPTED'],
    ['its last ms', at('2026-07-01') - 1, 'EXEMPTED'],
    ['its end', at('2026-07-01'), 'VIOLATED'],
  ])('%s', (_, when, expected) => expect(result(when, exemption())).toBe(expected));

  it.each([
    ['another rule', { ruleId: 'ACC-05' }],
    ['another subject', { subjectId: 'other' }],
    ['another kind of subject', { subjectType: 'DEVICE' as const }],
  ])('does not hold for %s', (_, change) =>
    expect(result(NOW, exemption(change))).toBe('VIOLATED'),
  );

  it('keeps what the rule says, and names the exemption that holds longest', () => {
    const longer = exemption({ id: 'longer', valid: span('2026-02-01', '2026-12-01') });
    const { result, judgements } = outcomeOf('ACC-04', [exemption(), longer]);
    expect(result).toBe('VIOLATED');
    expect(judgements[0]?.exemption).toEqual({ id: 'longer', until: at('2026-12-01') });
    const open = exemption({ id: 'open', valid: span('2026-02-01') });
    expect(outcomeOf('ACC-04', [open, longer]).judgements[0]?.exemption?.id).toBe('open');
  });

  it('does not cover what is in order', () => {
    const covered = exemption({ ruleId: 'AUT-01' });
    const { result, exempted, judgements } = outcomeOf('AUT-01', [covered]);
    expect([result, exempted, judgements[0]?.exemption]).toEqual(['COMPLIANT', false, undefined]);
  });

  it('leaves a rule broken as long as one of its subjects is not covered', () => {
    const both = factsInOrder({ deviceUses: [] });
    const devices = (...subjectIds: string[]) =>
      evaluateAccount(
        {
          ...both,
          exemptions: subjectIds.map((subjectId) =>
            exemption({ ruleId: 'DEV-01', subjectType: 'AUTHORIZATION', subjectId }),
          ),
        },
        { at: NOW, ruleset, mode: 'LIVE' },
      ).find((one) => one.ruleId === 'DEV-01')!;
    expect(overlaidResult(devices('author-1'))).toBe('VIOLATED');
    expect(overlaidResult(devices('author-1', 'author-2'))).toBe('EXEMPTED');
  });

  it('has the account judged again when one begins and when it ends', () => {
    const next = (when: number) =>
      nextChangeAt(facts(exemption({ valid: span('2026-03-06T11:00', '2026-03-06T12:00') })), {
        at: when,
        ruleset,
        mode: 'LIVE',
      });
    expect(next(NOW)).toBe(at('2026-03-06T11:00'));
    expect(next(at('2026-03-06T11:00'))).toBe(at('2026-03-06T12:00'));
  });
});
