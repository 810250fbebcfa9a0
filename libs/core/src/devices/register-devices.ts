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
  MDM_STATES,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  invalid,
  oneOf,
  optionalText,
  validDate,
  validInstant,
  validInterval,
} from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { DeviceDetails, RegisterDeviceInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';

interface Registration {
  readonly row: NewRow<DeviceEntity>;
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
    authorityId: input.authorityId ?? viewer.authorityId,
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
      requireOwnDevice(viewer, custodianId);
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
  return { row, state };
}

const OF_OFFICIAL_ONES = [
  'assetTag',
  'osSupportedUntil',
  'mdmState',
  'lastPostureCheckAt',
] as const;

/** The details as they may be stored; of a private device neither serial numbers nor telemetry. */
export function validDeviceDetails(input: DeviceDetails, ownership: DeviceOwnership) {
  if (ownership === 'PRIVATE') {
    const field = OF_OFFICIAL_ONES.find((one) => input[one] !== null && input[one] !== undefined);
    if (field) throw notOfPrivateDevices(field);
  }
  const { osSupportedUntil, mdmState, lastPostureCheckAt } = input;
  return {
    assetTag: optionalText('assetTag', input.assetTag, 100),
    nickname: optionalText('nickname', input.nickname, 100),
    custodianId: input.custodianId,
    osFamily: optionalText('osFamily', input.osFamily, 100),
    osSupportedUntil: osSupportedUntil
      ? validDate('osSupportedUntil', osSupportedUntil)
      : osSupportedUntil,
    encryption: input.encryption,
    screenLock: input.screenLock,
    mdmState: mdmState ? oneOf('mdmState', mdmState, MDM_STATES) : mdmState,
    lastPostureCheckAt: lastPostureCheckAt
      ? validInstant('lastPostureCheckAt', lastPostureCheckAt)
      : lastPostureCheckAt,
  };
}

function notOfPrivateDevices(field: string): ExpectedError {
  return invalid(
    field,
    'Von einem Privatgerät werden nur Bezeichnung und eigene Angaben erfasst.',
    'Of a private device only a nickname and declarations are kept.',
  );
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
