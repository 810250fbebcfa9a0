import {
  ConnectedAppEntity,
  insertRows,
  lockRows,
  newId,
  SecondFactorEntity,
  updateRows,
} from '@vieraugen/data';
import { SECOND_FACTOR_TYPES } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import {
  endedAt,
  notAhead,
  oneOf,
  optionalText,
  requiredText,
  validInstant,
  validInterval,
} from '../kernel/checks.js';
import { decidingPerson } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { accountOf, requireKnown } from './access-grants.js';
import type {
  EndOfAccessInput,
  RecordConnectedAppInput,
  RecordSecondFactorInput,
} from './access.inputs.js';

/** Records a second factor of an account; answers the account's id. */
export async function recordSecondFactorIn(
  change: Change,
  _viewer: Viewer,
  input: RecordSecondFactorInput,
): Promise<string> {
  const { accountId, holderId, deviceId, evidenceAt } = input;
  const { authorityId } = await accountOf(change, accountId);
  await requireKnown(change, input);
  await insertRows(change, SecondFactorEntity, [
    {
      id: newId(change.now),
      accountId,
      authorityId,
      type: oneOf('type', input.type, SECOND_FACTOR_TYPES),
      holderId: holderId ?? null,
      deviceId: deviceId ?? null,
      backupCodesDeposited: input.backupCodesDeposited ?? null,
      evidenceAt: evidenceAt ? notAhead('evidenceAt', evidenceAt, change.now) : null,
      valid: validInterval(input.from ?? change.now, null),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}

/** Records that a second factor is no longer used; answers the account's id. */
export function endSecondFactorIn(
  change: Change,
  _viewer: Viewer,
  input: EndOfAccessInput,
): Promise<string> {
  return end(change, SecondFactorEntity, input);
}

/** Records an app that acts on an account with a token of its own; answers the account's id. */
export async function recordConnectedAppIn(
  change: Change,
  viewer: Viewer,
  input: RecordConnectedAppInput,
): Promise<string> {
  const { accountId, holderId, approvedUntil, lastReviewedAt } = input;
  const { authorityId } = await accountOf(change, accountId);
  await requireKnown(change, input);
  await insertRows(change, ConnectedAppEntity, [
    {
      id: newId(change.now),
      accountId,
      authorityId,
      holderId: holderId ?? null,
      appName: requiredText('appName', input.appName),
      vendor: optionalText('vendor', input.vendor),
      scopes: (input.scopes ?? []).map((scope) => requiredText('scopes', scope)),
      approvedBy: approvedUntil ? decidingPerson(viewer) : null,
      approvedUntil: approvedUntil ? validInstant('approvedUntil', approvedUntil) : null,
      lastReviewedAt: lastReviewedAt
        ? notAhead('lastReviewedAt', lastReviewedAt, change.now)
        : null,
      valid: validInterval(input.from ?? change.now, null),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}

/** Records that an app's tokens are revoked; answers the account's id. */
export function revokeConnectedAppIn(
  change: Change,
  _viewer: Viewer,
  input: EndOfAccessInput,
): Promise<string> {
  return end(change, ConnectedAppEntity, input);
}

async function end(
  change: Change,
  entity: typeof SecondFactorEntity | typeof ConnectedAppEntity,
  { id, at }: EndOfAccessInput,
): Promise<string> {
  const rows = await lockRows<SecondFactorEntity | ConnectedAppEntity>(change, entity, [id]);
  const { accountId, valid } = found(rows.get(id), 'Der Eintrag', 'The entry');
  await updateRows<SecondFactorEntity | ConnectedAppEntity>(change, entity, [
    { id, valid: endedAt(valid, at ?? change.now) },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}
