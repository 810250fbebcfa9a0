import type { AccountFacts, ActionFact, ApprovalFact } from '../../facts/facts.js';
import { ACTION_KINDS } from '../../model/vocabulary.js';
import {
  NOW,
  action,
  approval,
  at,
  brief,
  judgeWith,
  mandate,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './prior-approval.rule.js';

const published = at('2026-03-05T10:00');
const judge = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  brief(judgeWith(rule, facts, options))[0]?.replace('ACTION action ', '');
const approved = (change: Partial<ApprovalFact>, facts: Partial<AccountFacts> = {}) =>
  judge({ approvals: [approval(change)], ...facts });

describe('PUB-01', () => {
  it.each<[string, Partial<ApprovalFact>, string]>([
    ['approved before', {}, 'COMPLIANT APPROVED'],
    ['approved at the same ms', { decidedAt: published }, 'COMPLIANT APPROVED'],
    ['approved 1 ms after', { decidedAt: published + 1 }, 'VIOLATED APPROVED_AFTERWARDS'],
    ['valid until that ms', { validUntil: published }, 'COMPLIANT APPROVED'],
    ['valid until 1 ms before', { validUntil: published - 1 }, 'VIOLATED APPROVAL_LAPSED'],
    ['returned', { decision: 'RETURNED' }, 'VIOLATED NOT_APPROVED'],
    ['rejected', { decision: 'REJECTED' }, 'VIOLATED NOT_APPROVED'],
    ['without mandate', { approverId: 'anna' }, 'VIOLATED APPROVER_WITHOUT_MANDATE'],
    ['for another account', { coversAccount: false }, 'VIOLATED APPROVAL_FOR_OTHER_ACCOUNT'],
    ['for this account', { coversAccount: true }, 'COMPLIANT APPROVED'],
    ['another approval', { id: 'other' }, 'UNDETERMINED APPROVAL_NOT_ON_RECORD'],
  ])('%s', (_, change, expected) => expect(approved(change)).toBe(expected));

  const bounded = { mandates: [mandate({ valid: span('2026-03-29', '2026-10-26') })] };
  it.each([
    ['2026-03-28T23:59:59.999', 'VIOLATED APPROVER_WITHOUT_MANDATE'],
    ['2026-03-29', 'COMPLIANT APPROVED'],
    ['2026-10-25T23:59:59.999', 'COMPLIANT APPROVED'],
    ['2026-10-26', 'VIOLATED APPROVER_WITHOUT_MANDATE'],
  ])('the mandate counts when the decision falls: %s', (when, expected) => {
    const facts = {
      ...bounded,
      approvals: [approval({ decidedAt: at(when) })],
      actions: [action({ occurredAt: at('2026-11-02') })],
    };
    expect(judge(facts, { at: at('2027-01-01') })).toBe(expected);
  });

  it('cannot tell where no mandate was ever put on record', () => {
    expect(approved({}, { mandates: [] })).toBe('UNDETERMINED MANDATES_UNKNOWN');
    expect(judge({ mandates: [], actions: [action({ approvalId: null })] })).toBe(
      'VIOLATED NO_APPROVAL',
    );
  });

  const standing = {
    id: 'standing',
    actionKinds: ['POST' as const],
    category: 'OPENING_HOURS',
    valid: span('2026-03-29', '2026-10-26'),
  };
  const under = (change: Partial<ActionFact>) =>
    judge(
      {
        standingApprovals: [standing],
        actions: [
          action({
            approvalId: null,
            category: 'OPENING_HOURS',
            occurredAt: at('2026-04-01'),
            ...change,
          }),
        ],
      },
      { at: at('2027-01-01') },
    );
  it.each<[string, Partial<ActionFact>, string]>([
    ['1 ms before', { occurredAt: at('2026-03-28T23:59:59.999') }, 'VIOLATED NO_APPROVAL'],
    ['first ms', { occurredAt: at('2026-03-29') }, 'COMPLIANT STANDING_APPROVAL'],
    ['last ms', { occurredAt: at('2026-10-25T23:59:59.999') }, 'COMPLIANT STANDING_APPROVAL'],
    ['after', { occurredAt: at('2026-10-26') }, 'VIOLATED NO_APPROVAL'],
    ['another kind', { kind: 'REPLY' }, 'VIOLATED NO_APPROVAL'],
    ['another category', { category: 'CRISIS' }, 'VIOLATED NO_APPROVAL'],
    ['category unknown', { category: null }, 'UNDETERMINED CATEGORY_UNKNOWN'],
  ])('standing approval: %s', (_, change, expected) => expect(under(change)).toBe(expected));

  it('judges the kinds of the rule, others where the policy says so', () => {
    const judged = ACTION_KINDS.filter(
      (kind) => judge({ actions: [action({ kind, approvalId: null })] }) === 'VIOLATED NO_APPROVAL',
    );
    expect(judged).toEqual(['POST', 'REPLY', 'QUOTE', 'REPOST', 'EDIT', 'STORY', 'PROFILE_CHANGE']);
    const like = { actions: [action({ kind: 'LIKE', approvalId: null })] };
    expect(judge(like)).toBe('NOT_APPLICABLE KIND_NOT_JUDGED');
    expect(judge(like, { parameters: { actionKinds: ['LIKE'] } })).toBe('VIOLATED NO_APPROVAL');
  });

  it('judges an action from the ms at which it occurred', () => {
    const facts = { actions: [action({ approvalId: null })] };
    expect(judge(facts, { at: published - 1 })).toBe('ACCOUNT account NOT_APPLICABLE NO_ACTION');
    expect(judge(facts, { at: published })).toBe('VIOLATED NO_APPROVAL');
    expect(judge({ actions: [] })).toBe('ACCOUNT account NOT_APPLICABLE NO_ACTION');
  });

  it('accuses nobody of what happened before the rule', () => {
    const facts = { actions: [action({ approvalId: null })] };
    const since = (actionsFrom: number) =>
      judge(facts, { at: NOW, context: { bindsFrom: actionsFrom, actionsFrom } });
    expect(since(published + 1)).toBe('NOT_APPLICABLE BEFORE_RULE');
    expect(since(published)).toBe('VIOLATED NO_APPROVAL');
  });
});
