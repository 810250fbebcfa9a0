import {
  AccessGrantEntity,
  AccountEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  lockRows,
  newId,
  PersonEntity,
} from '@vieraugen/data';
import { ACCESS_MECHANISMS } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { oneOf, validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { CloseAccessGrantInput, RecordAccessGrantInput } from './access.inputs.js';
import { closeGrants } from './close-grants.js';

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

/**
 * Records that somebody can get onto an account, whether they may or not. It is open until it is
 * closed with evidence. Answers the account's id.
 */
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
      valid: validInterval(input.from, null),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}

/** Records that an access is closed, with what shows it; answers the account's id. */
export async function closeAccessGrantIn(
  change: Change,
  _viewer: Viewer,
  { id, at, evidence }: CloseAccessGrantInput,
): Promise<string> {
  const row = (await lockRows(change, AccessGrantEntity, [id])).get(id);
  const grant = found(row, 'Der Zugang', 'The access');
  await closeGrants(change, [{ grant, at: at ?? change.now, evidence }]);
  change.judge({ accountIds: [grant.accountId] });
  return grant.accountId;
}
