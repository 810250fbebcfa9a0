import {
  AccountActionEntity,
  ApprovalEntity,
  OutOfHoursAuthorizationEntity,
  StandingApprovalEntity,
} from '@vieraugen/data';
import { DAY, HOUR, MINUTE } from '@vieraugen/domain';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan, PostPlan } from '../plan/account-plan.js';
import { of } from './account-rows.js';
import { accountId, deviceId, personId } from './people-rows.js';
import type { Register } from './register.js';

export function recordActions(register: Register, plan: AccountPlan): void {
  recordCovers(register, plan);
  for (const post of plan.posts) {
    if (post.approved !== 'NO') recordApproval(register, plan, post);
    recordAction(register, plan, post);
  }
}

const approvalId = ({ key }: PostPlan) => demoId(`approval/${key}`);

function recordApproval(register: Register, { datum }: AccountPlan, post: PostPlan): void {
  const decidedAt = post.approved === 'AFTER' ? post.at + 50 * MINUTE : post.at - 35 * MINUTE;
  const occasion = register.occasion('recordApproval', post.at, post.recordedAt);
  register.recordings.insert(occasion, ApprovalEntity, {
    id: approvalId(post),
    authorityId: of(datum).authorityId,
    accountIds: [accountId(datum.key)],
    approverId: personId(`${datum.authority}/spokes`),
    decision: post.approved === 'RETURNED' ? 'RETURNED' : 'APPROVED',
    decidedAt: post.scheduled ? decidedAt - 3 * HOUR : decidedAt,
    validUntil: post.at + DAY,
    plannedAt: post.scheduled ? post.at : null,
    channel: 'SYSTEM',
  });
}

function recordAction(register: Register, { datum }: AccountPlan, post: PostPlan): void {
  const occasion = register.occasion('recordAction', post.at, post.recordedAt);
  register.recordings.insert(occasion, AccountActionEntity, {
    id: demoId(`action/${post.key}`),
    ...of(datum),
    kind: post.kind,
    platformObjectId: `demo-${post.key}`,
    occurredAt: post.at,
    timeSource: 'PLATFORM_FIELD',
    summary: post.summary,
    category: post.category ?? null,
    deviceId: post.device && deviceId(post.device),
    actorId: post.actor && personId(post.actor),
    attributionMethod: post.actor ? 'TOOL_LOG' : 'UNKNOWN',
    approvalId: post.approved === 'NO' ? null : approvalId(post),
  });
}

function recordCovers(register: Register, { datum, covers, standing }: AccountPlan): void {
  const { authorityId } = of(datum);
  const accountIds = [accountId(datum.key)];
  for (const { key, reason, note, ...stretch } of covers)
    register.enter({ enter: 'authorizeOutOfHours' }, OutOfHoursAuthorizationEntity, stretch, {
      id: demoId(`cover/${key}`),
      authorityId,
      accountIds,
      deviceIds: null,
      reason,
      note,
      approvedByFunction: 'Pressesprecher/in',
    });
  for (const { key, kinds, category, from, to } of standing)
    register.enter(
      { enter: 'recordStandingApproval' },
      StandingApprovalEntity,
      { from, to },
      {
        id: demoId(`standing/${key}`),
        authorityId,
        accountIds,
        actionKinds: kinds,
        category,
        approverId: personId(`${datum.authority}/spokes`),
      },
    );
}
