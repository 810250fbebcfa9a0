import type {
  AccountFacts,
  ActionFact,
  ApprovalFact,
  StandingApprovalFact,
} from '../facts/facts.js';
import type { RuleResult } from '../model/vocabulary.js';
import { contains } from '../time/interval.js';

export type ApprovalReason =
  | 'APPROVED'
  | 'STANDING_APPROVAL'
  | 'NO_APPROVAL'
  | 'NOT_APPROVED'
  | 'APPROVAL_FOR_OTHER_ACCOUNT'
  | 'APPROVED_AFTERWARDS'
  | 'APPROVAL_LAPSED'
  | 'APPROVER_WITHOUT_MANDATE'
  | 'MANDATES_UNKNOWN'
  | 'APPROVAL_NOT_ON_RECORD'
  | 'CATEGORY_UNKNOWN';

export interface ApprovalVerdict {
  readonly result: RuleResult;
  readonly reason: ApprovalReason;
  readonly approval: ApprovalFact | null;
  readonly standing: StandingApprovalFact | null;
}

export type ApprovalFacts = Pick<AccountFacts, 'approvals' | 'standingApprovals' | 'mandates'>;

function verdict(
  result: RuleResult,
  reason: ApprovalReason,
  approval: ApprovalFact | null,
  standing: StandingApprovalFact | null = null,
): ApprovalVerdict {
  return { result, reason, approval, standing };
}

function heldMandate(facts: ApprovalFacts, approval: ApprovalFact): boolean {
  for (const mandate of facts.mandates)
    if (mandate.personId === approval.approverId && contains(mandate.valid, approval.decidedAt))
      return true;
  return false;
}

function singleApproval(facts: ApprovalFacts, action: ActionFact): ApprovalVerdict {
  if (action.approvalId === null) return verdict('VIOLATED', 'NO_APPROVAL', null);
  const approval = facts.approvals.find(({ id }) => id === action.approvalId) ?? null;
  if (!approval) return verdict('UNDETERMINED', 'APPROVAL_NOT_ON_RECORD', null);
  if (approval.coversAccount === false)
    return verdict('VIOLATED', 'APPROVAL_FOR_OTHER_ACCOUNT', approval);
  if (approval.decision !== 'APPROVED') return verdict('VIOLATED', 'NOT_APPROVED', approval);
  if (approval.decidedAt > action.occurredAt)
    return verdict('VIOLATED', 'APPROVED_AFTERWARDS', approval);
  if (approval.validUntil !== null && approval.validUntil < action.occurredAt)
    return verdict('VIOLATED', 'APPROVAL_LAPSED', approval);
  if (heldMandate(facts, approval)) return verdict('COMPLIANT', 'APPROVED', approval);
  return facts.mandates.length === 0
    ? verdict('UNDETERMINED', 'MANDATES_UNKNOWN', approval)
    : verdict('VIOLATED', 'APPROVER_WITHOUT_MANDATE', approval);
}

/** The standing approvals for the kind of an action at its instant, whatever their category. */
function standingFor(facts: ApprovalFacts, action: ActionFact): readonly StandingApprovalFact[] {
  if (facts.standingApprovals.length === 0) return facts.standingApprovals;
  return facts.standingApprovals.filter(
    ({ actionKinds, valid }) =>
      actionKinds.includes(action.kind) && contains(valid, action.occurredAt),
  );
}

/** Whether somebody with a mandate had approved an action before it happened. */
export function priorApproval(facts: ApprovalFacts, action: ActionFact): ApprovalVerdict {
  const single = singleApproval(facts, action);
  if (single.result === 'COMPLIANT') return single;
  const standing = standingFor(facts, action);
  const covering = standing.find(({ category }) => category === action.category);
  if (covering) return verdict('COMPLIANT', 'STANDING_APPROVAL', null, covering);
  if (standing.length > 0 && action.category === null && single.result === 'VIOLATED')
    return verdict('UNDETERMINED', 'CATEGORY_UNKNOWN', single.approval, standing[0]);
  return single;
}
