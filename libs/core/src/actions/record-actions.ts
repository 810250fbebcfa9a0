import {
  AccountActionEntity,
  AccountEntity,
  ApprovalEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  lockRows,
  newId,
  type NewRow,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { ACTION_KINDS, ATTRIBUTION_METHODS, TIME_SOURCES } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { invalid, notAhead, oneOf, optionalText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { Attribution, CorrectActionInput, RecordActionInput } from './action.inputs.js';

type Row = NewRow<AccountActionEntity>;
type Named = Pick<RecordActionInput, 'deviceId' | 'actorId' | 'approvalId'>;

const TEXT = 2_000;

/** Records what happened on accounts; who it was only where a case needs it. */
export async function recordActionsIn(
  change: Change,
  _viewer: Viewer,
  inputs: readonly RecordActionInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const accounts = await holdRows(
    change,
    AccountEntity,
    inputs.map(({ accountId }) => accountId),
  );
  const requireNamed = await namedIn(change, inputs);
  const batch = Batch.of(inputs, options).refine((input) => {
    const account = found(accounts.get(input.accountId), 'Der Account', 'The account');
    requireNamed(input, account.id);
    return actionOf(input, account, change);
  });
  const inserted = await insertRows(change, AccountActionEntity, batch.values, {
    skipConflicts: true,
  });
  const recorded = batch.check(({ id }) => requireNew(inserted.has(id)));
  change.judge({ accountIds: recorded.values.map(({ accountId }) => accountId) });
  return recorded.succeed(({ id }) => id);
}

/** Adds what became known of actions later; the earlier state of knowledge stays on record. */
export async function correctActionsIn(
  change: Change,
  _viewer: Viewer,
  inputs: readonly CorrectActionInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const actions = await lockRows(
    change,
    AccountActionEntity,
    inputs.map(({ id }) => id),
  );
  const requireNamed = await namedIn(change, inputs);
  const batch = Batch.of(inputs, options).refine((input) => {
    const action = found(actions.get(input.id), 'Der Vorgang', 'The action');
    requireNamed(input, action.accountId);
    const method = input.attributionMethod ?? action.attributionMethod;
    const actorId = input.actorId === undefined ? action.actorId : input.actorId;
    return {
      id: action.id,
      accountId: action.accountId,
      deviceId: input.deviceId,
      actorId: input.actorId,
      approvalId: input.approvalId,
      attributionMethod: validMethod({ actorId, attributionMethod: method }),
      attributionConfidence: optionalText('attributionConfidence', input.attributionConfidence),
      summary: optionalText('summary', input.summary, TEXT),
    };
  });
  await updateRows(change, AccountActionEntity, batch.values);
  change.judge({ accountIds: batch.values.map(({ accountId }) => accountId) });
  return batch.succeed(({ id }) => id);
}

function actionOf(
  input: RecordActionInput,
  { id, authorityId }: AccountEntity,
  change: Change,
): Row {
  return {
    id: newId(change.now),
    accountId: id,
    authorityId,
    kind: oneOf('kind', input.kind, ACTION_KINDS),
    platformObjectId: optionalText('platformObjectId', input.platformObjectId) ?? null,
    occurredAt: notAhead('occurredAt', input.occurredAt, change.now),
    timeSource: oneOf('timeSource', input.timeSource ?? 'MANUAL', TIME_SOURCES),
    summary: optionalText('summary', input.summary, TEXT) ?? null,
    category: optionalText('category', input.category) ?? null,
    contentHash: optionalText('contentHash', input.contentHash) ?? null,
    inReplyTo: optionalText('inReplyTo', input.inReplyTo) ?? null,
    sourceClient: optionalText('sourceClient', input.sourceClient) ?? null,
    deviceId: input.deviceId ?? null,
    actorId: input.actorId ?? null,
    attributionMethod: validMethod(input),
    attributionConfidence:
      optionalText('attributionConfidence', input.attributionConfidence) ?? null,
    approvalId: input.approvalId ?? null,
  };
}

/** Nobody is named without saying how it is known. */
function validMethod({ actorId, attributionMethod }: Attribution) {
  const method = oneOf('attributionMethod', attributionMethod ?? 'UNKNOWN', ATTRIBUTION_METHODS);
  if (!actorId || method !== 'UNKNOWN') return method;
  throw invalid(
    'attributionMethod',
    'Bitte geben Sie an, woher bekannt ist, wer es war.',
    'Please say how it is known who it was.',
  );
}

/** Refuses devices, people and approvals that the viewer cannot name, or of other accounts. */
async function namedIn(change: Change, inputs: readonly Named[]) {
  const devices = await holdRows(
    change,
    DeviceEntity,
    inputs.flatMap(({ deviceId }) => deviceId ?? []),
  );
  const people = await holdRows(
    change,
    PersonEntity,
    inputs.flatMap(({ actorId }) => actorId ?? []),
  );
  const approvals = await holdRows(
    change,
    ApprovalEntity,
    inputs.flatMap(({ approvalId }) => approvalId ?? []),
  );
  return ({ deviceId, actorId, approvalId }: Named, accountId: string): void => {
    if (deviceId) found(devices.get(deviceId), 'Das Gerät', 'The device');
    if (actorId) found(people.get(actorId), 'Die Person', 'The person');
    const covers = approvals.get(approvalId ?? '')?.accountIds.includes(accountId) ?? false;
    if (approvalId)
      found(covers || null, 'Die Freigabe für diesen Account', 'The approval for this account');
  };
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Dieser Vorgang ist bereits eingetragen.',
    'This action is on record already.',
    'platformObjectId',
  );
}
