import {
  AccountEntity,
  ApprovalEntity,
  ApproverMandateEntity,
  holdRows,
  insertRows,
  lockWhere,
  newId,
  type NewRow,
  PersonEntity,
  StandingApprovalEntity,
} from '@vieraugen/data';
import {
  ACTION_KINDS,
  APPROVAL_CHANNELS,
  APPROVAL_DECISIONS,
  contains,
  type Instant,
  plusMonths,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  invalid,
  notAhead,
  oneOf,
  optionalText,
  requiredText,
  validInstant,
  validInterval,
} from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { RecordApprovalInput, RecordStandingApprovalInput } from './action.inputs.js';

/** How long a standing approval may last at most (`domain.md` 2.2). */
const MONTHS = 3;

interface Surroundings {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly accounts: ReadonlyMap<string, AccountEntity>;
  readonly people: ReadonlyMap<string, PersonEntity>;
  readonly mandates: readonly ApproverMandateEntity[];
}

/** Records decisions before publication. The author never decides, and only who holds a mandate. */
export async function recordApprovalsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly RecordApprovalInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const around = await surroundingsOf(change, viewer, inputs);
  const batch = Batch.of(inputs, options).refine((input) => approvalOf(input, around));
  await insertRows(change, ApprovalEntity, batch.values);
  change.judge({ accountIds: batch.values.flatMap(({ accountIds }) => accountIds) });
  return batch.succeed(({ id }) => id);
}

/** Approves a kind of actions ahead, for a limited time. */
export async function recordStandingApprovalsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly RecordStandingApprovalInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const around = await surroundingsOf(change, viewer, inputs);
  const batch = Batch.of(inputs, options).refine((input) => {
    const valid = validInterval(input.from ?? change.now, input.to);
    if (input.to > plusMonths(valid.from, MONTHS)) throw tooLong();
    const { approverId } = approverOf(input, valid.from, around);
    return {
      id: newId(change.now),
      authorityId: authorityOf(input.accountIds, around),
      accountIds: input.accountIds,
      actionKinds: input.actionKinds.map((kind) => oneOf('actionKinds', kind, ACTION_KINDS)),
      category: requiredText('category', input.category),
      approverId,
      valid,
    };
  });
  await insertRows(change, StandingApprovalEntity, batch.values);
  change.judge({ accountIds: batch.values.flatMap(({ accountIds }) => accountIds) });
  return batch.succeed(({ id }) => id);
}

async function surroundingsOf(
  change: Change,
  viewer: Viewer,
  inputs: readonly Pick<RecordApprovalInput, 'accountIds' | 'approverId' | 'authorId'>[],
): Promise<Surroundings> {
  const persons = inputs.flatMap(({ approverId, authorId }) =>
    [approverId ?? [], authorId ?? []].flat(),
  );
  const approvers = [...persons, ...(viewer.personId === null ? [] : [viewer.personId])];
  const mandates = await lockWhere(
    change,
    ApproverMandateEntity,
    't.person_id = any($1::uuid[])',
    [approvers],
    'key share',
  );
  return {
    viewer,
    now: change.now,
    accounts: await holdRows(
      change,
      AccountEntity,
      inputs.flatMap(({ accountIds }) => accountIds),
    ),
    people: await holdRows(change, PersonEntity, persons),
    mandates: [...mandates.values()],
  };
}

function approvalOf(input: RecordApprovalInput, around: Surroundings): NewRow<ApprovalEntity> {
  const { viewer, now, people } = around;
  const { accountIds, authorId, validUntil, plannedAt } = input;
  const said = viewer.userId === null ? (input.decidedAt ?? now) : now;
  const decidedAt = notAhead('decidedAt', said, now);
  const authorityId = authorityOf(accountIds, around);
  const { approverId, mandateId } = approverOf(input, decidedAt, around);
  if (authorId) found(people.get(authorId), 'Die verfassende Person', 'The author');
  requireSeparation('APPROVAL', { approver: approverId, author: authorId });
  return {
    id: newId(now),
    authorityId,
    accountIds,
    approverId,
    mandateId,
    authorId: authorId ?? null,
    decision: oneOf('decision', input.decision, APPROVAL_DECISIONS),
    decidedAt,
    validUntil: validUntil ? (validInterval(decidedAt, validUntil, UNTIL).to ?? null) : null,
    plannedAt: plannedAt ? validInstant('plannedAt', plannedAt) : null,
    channel: oneOf('channel', input.channel ?? 'SYSTEM', APPROVAL_CHANNELS),
    draftHash: optionalText('draftHash', input.draftHash) ?? null,
    note: optionalText('note', input.note, 2_000) ?? null,
  };
}

const UNTIL = { from: 'decidedAt', to: 'validUntil' };

/** One authority's accounts, at least one. */
function authorityOf(accountIds: readonly string[], { accounts }: Surroundings): string {
  const first = found(accounts.get(accountIds[0] ?? ''), 'Der Account', 'The account');
  for (const id of accountIds) {
    const same = accounts.get(id)?.authorityId === first.authorityId ? id : null;
    found(same, 'Der Account dieser Behörde', 'The account of this authority');
  }
  return first.authorityId;
}

/** Who decides, under which mandate; a source may tell of somebody who held none. */
function approverOf(
  { approverId, accountIds }: Pick<RecordApprovalInput, 'approverId' | 'accountIds'>,
  at: Instant,
  around: Surroundings,
): { readonly approverId: string; readonly mandateId: string | null } {
  const { viewer, mandates } = around;
  const person = decidingPerson(viewer, approverId);
  if (person === null) {
    throw invalid(
      'approverId',
      'Bitte geben Sie an, wer freigegeben hat.',
      'Please say who approved.',
    );
  }
  const authorityId = authorityOf(accountIds, around);
  const mandate = mandates.find(
    (one) =>
      one.personId === person &&
      one.authorityId === authorityId &&
      contains(one.valid, at) &&
      accountIds.every((id) => one.accountIds?.includes(id) ?? true),
  );
  if (!mandate && viewer.userId !== null) throw noMandate();
  return { approverId: person, mandateId: mandate?.id ?? null };
}

function noMandate(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Für diesen Account sind Sie nicht zur Freigabe befugt.',
    'You hold no mandate to approve for this account.',
  );
}

function tooLong(): ExpectedError {
  return invalid(
    'to',
    'Eine Rahmenfreigabe gilt höchstens drei Monate.',
    'A standing approval lasts three months at most.',
  );
}
