import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { type Changed, Work } from '../kernel/work.js';
import type {
  CorrectActionInput,
  RecordActionInput,
  RecordApprovalInput,
  RecordStandingApprovalInput,
} from './action.inputs.js';
import { correctActionsIn, recordActionsIn } from './record-actions.js';
import { recordApprovalsIn, recordStandingApprovalsIn } from './record-approvals.js';

const recording = (action: string) => ({ action, permission: 'action.record' }) as const;
const approving = (action: string) => ({ action, permission: 'action.approve' }) as const;

/** Who did what on accounts, and what was approved before. */
@Injectable()
export class ActionService {
  constructor(private readonly work: Work) {}

  recordAction(viewer: Viewer, input: RecordActionInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, recording('recordAction'), input, recordActionsIn);
  }

  recordActions(
    viewer: Viewer,
    inputs: readonly RecordActionInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, recording('recordAction'), inputs, recordActionsIn);
  }

  correctAction(viewer: Viewer, input: CorrectActionInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, recording('correctAction'), input, correctActionsIn);
  }

  recordApproval(viewer: Viewer, input: RecordApprovalInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, approving('recordApproval'), input, recordApprovalsIn);
  }

  recordApprovals(
    viewer: Viewer,
    inputs: readonly RecordApprovalInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, approving('recordApproval'), inputs, recordApprovalsIn);
  }

  recordStandingApproval(
    viewer: Viewer,
    input: RecordStandingApprovalInput,
  ): Promise<Changed<string>> {
    const frame = approving('recordStandingApproval');
    return changeOne(this.work, viewer, frame, input, recordStandingApprovalsIn);
  }
}
