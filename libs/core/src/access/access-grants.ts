import {
  AccessGrantEntity,
  AccountEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  lockRows,
  newId,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { ACCESS_MECHANISMS } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { endedAt, oneOf, requiredText, validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { CloseAccessGrantInput, RecordAccessGrantInput } from './access.inputs.js';

/** The account, held against deletion, for a viewer who may write to it. */
export async function accountOf(change: Change, accountId: string): Promise<AccountEntity> {
  const account = (await holdRows(change, AccountEntity, [accountId])).get(accountId);
  return found(account, 'Der Account', 'The account');
}

/** Refuses a person or a device that the viewer cannot name. */
export async function requireKnown(
  change: Change,
  { holderId, deviceId }: { readonly holderId?: string | null; readonly deviceId?: string | null },
): Promise<void> {
  if (holderId) {
    found(
      (await holdRows(change, PersonEntity, [holderId])).get(holderId),
      'Die Person',
      'The person',
    );
  }
  if (deviceId) {
    found(
      (await holdRows(change, DeviceEntity, [deviceId])).get(deviceId),
      'Das Gerät',
      'The device',
    );
  }
}

/** Records that somebody can get onto an account, whether they may or not; answers the account's id. */
export async function recordAccessGrantIn(
  change: Change,
  _viewer: Viewer,
  input: RecordAccessGrantInput,
): Promise<string> {
  const { accountId, holderId, deviceId, mechanism } = input;
  const { authorityId } = await accountOf(change, accountId);
  await requireKnown(change, input);
  await insertRows(change, AccessGrantEntity, [
    {
      id: newId(change.now),
      accountId,
      authorityId,
      holderId: holderId ?? null,
      deviceId: deviceId ?? null,
      mechanism: mechanism ? oneOf('mechanism', mechanism, ACCESS_MECHANISMS) : null,
      valid: validInterval(input.from, input.to),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}

/** Records that an access is closed, with what shows it; answers the account's id. */
export async function closeAccessGrantIn(
  change: Change,
  _viewer: Viewer,
  input: CloseAccessGrantInput,
): Promise<string> {
  const { id } = input;
  const untilEvidence = requiredText('evidence', input.evidence, 2_000);
  const grant = found(
    (await lockRows(change, AccessGrantEntity, [id])).get(id),
    'Der Zugang',
    'The access',
  );
  const valid = endedAt(grant.valid, input.at ?? change.now);
  await updateRows(change, AccessGrantEntity, [{ id, valid, untilEvidence }]);
  change.judge({ accountIds: [grant.accountId] });
  return grant.accountId;
}
