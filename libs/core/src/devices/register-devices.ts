import {
  AuthorityEntity,
  DeviceEntity,
  DeviceStateEntity,
  holdRows,
  insertRows,
  newId,
  type NewRow,
  PersonEntity,
} from '@vieraugen/data';
import {
  DEVICE_CATEGORIES,
  DEVICE_OWNERSHIPS,
  DEVICE_STATUSES,
  type DeviceOwnership,
  FIRST_DEVICE_STATUS,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer, viewerFor } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { oneOf, optionalText, validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import {
  firstCondition,
  notOfPrivateDevices,
  noteConditionsIn,
  type NotedCondition,
} from './device-checks.js';
import type { DeviceDetails, RegisterDeviceInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';

interface Registration {
  readonly row: NewRow<DeviceEntity>;
  readonly condition: NotedCondition | null;
  readonly state: NewRow<DeviceStateEntity>;
}

/** Enters devices: private ones as declared, official ones as approved, unless a source knows more. */
export async function registerDevicesIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly RegisterDeviceInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const placed = inputs.map((input) => ({
    ...input,
    authorityId: input.authorityId ?? viewerFor(viewer, 'device.write').authorityId,
  }));
  const authorities = await holdRows(
    change,
    AuthorityEntity,
    placed.flatMap(({ authorityId }) => authorityId ?? []),
  );
  const people = await holdRows(
    change,
    PersonEntity,
    inputs.flatMap(({ custodianId }) => custodianId ?? []),
  );
  const batch = Batch.of(placed, options)
    .check(({ authorityId, custodianId }) => {
      found(authorities.get(authorityId ?? ''), 'Die Behörde', 'The authority');
      if (custodianId) found(people.get(custodianId), 'Die Person', 'The person');
      requireOwnDevice(viewer, custodianId, authorityId ?? '');
    })
    .refine((input) => registrationOf(input, viewer, change));
  const rows = batch.values.map(({ row }) => row);
  const inserted = await insertRows(change, DeviceEntity, rows, { skipConflicts: true });
  const entered = batch.check(({ row }) => requireNew(inserted.has(row.id)));
  await insertRows(
    change,
    DeviceStateEntity,
    entered.values.map(({ state }) => state),
  );
  await noteConditionsIn(
    change,
    entered.values.map(({ row, condition }) => ({ ...row, condition })),
  );
  return entered.succeed(({ row }) => row.id);
}

function registrationOf(input: RegisterDeviceInput, viewer: Viewer, change: Change): Registration {
  const id = newId(change.now);
  const authorityId = input.authorityId ?? '';
  const ownership = oneOf('ownership', input.ownership, DEVICE_OWNERSHIPS);
  const row = {
    ...validDeviceDetails(input, ownership),
    id,
    authorityId,
    ownership,
    category: oneOf('category', input.category, DEVICE_CATEGORIES),
    isDemo: input.isDemo ?? false,
  };
  const first = FIRST_DEVICE_STATUS[ownership];
  // Only the product itself, for a source, enters a device as anything else.
  const stated = viewer.userId === null ? (input.status ?? first) : first;
  const state = {
    id: newId(change.now),
    deviceId: id,
    authorityId,
    status: oneOf('status', stated, DEVICE_STATUSES),
    valid: validInterval(input.from ?? change.now, null),
  };
  return { row, state, condition: firstCondition(input, ownership, change.now) };
}

/** The details as they may be stored; of a private device no number of an inventory. */
export function validDeviceDetails(input: DeviceDetails, ownership: DeviceOwnership) {
  if (ownership === 'PRIVATE' && (input.assetTag ?? null) !== null)
    throw notOfPrivateDevices('assetTag');
  return {
    assetTag: optionalText('assetTag', input.assetTag, 100),
    nickname: optionalText('nickname', input.nickname, 100),
    custodianId: input.custodianId,
    osFamily: optionalText('osFamily', input.osFamily, 100),
  };
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Ein Gerät mit dieser Inventarnummer ist bereits eingetragen.',
    'A device with this asset tag is on record already.',
    'assetTag',
  );
}
