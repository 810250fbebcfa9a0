import {
  accountsTouched,
  closeAndInsert,
  DeviceEntity,
  DeviceStateEntity,
  holdRows,
  lockRows,
  lockWhere,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import {
  contains,
  DEVICE_CATEGORIES,
  DEVICE_STATUSES,
  deviceCanBecome,
  type DeviceStatus,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { oneOf, validInstant } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { ChangeDeviceInput, ChangeDeviceStatusInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';
import { validDeviceDetails } from './register-devices.js';

/** Changes what is kept about devices, e.g. after a check of their condition. */
export async function changeDevicesIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly ChangeDeviceInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const devices = await lockRows(
    change,
    DeviceEntity,
    inputs.map(({ id }) => id),
  );
  const people = await holdRows(
    change,
    PersonEntity,
    inputs.flatMap(({ custodianId }) => custodianId ?? []),
  );
  const batch = Batch.of(inputs, options).refine((input) => {
    const { id, ownership, custodianId } = found(devices.get(input.id), 'Das Gerät', 'The device');
    requireOwnDevice(viewer, custodianId);
    if (input.custodianId) found(people.get(input.custodianId), 'Die Person', 'The person');
    const category = input.category
      ? oneOf('category', input.category, DEVICE_CATEGORIES)
      : undefined;
    return { ...validDeviceDetails(input, ownership), category, id };
  });
  await updateRows(change, DeviceEntity, batch.values);
  await judgeAccountsOf(
    change,
    batch.values.map(({ id }) => id),
  );
  return batch.succeed(({ id }) => id);
}

/** Takes a device to its next status, if the lifecycle allows it; nobody approves their own. */
export async function changeDeviceStatusIn(
  change: Change,
  viewer: Viewer,
  input: ChangeDeviceStatusInput,
): Promise<string> {
  const { id } = input;
  const status = oneOf('status', input.status, DEVICE_STATUSES);
  const at = validInstant('at', input.at ?? change.now);
  const device = found(
    (await lockRows(change, DeviceEntity, [id])).get(id),
    'Das Gerät',
    'The device',
  );
  // Whoever notices the loss of a device says so, whose device it may be.
  if (status !== 'LOST') requireOwnDevice(viewer, device.custodianId);
  const states = await lockWhere(change, DeviceStateEntity, 't.device_id = $1', [id]);
  const current = [...states.values()].find(({ valid }) => contains(valid, at));
  requireTransition(current?.status ?? null, status);
  if (status === 'APPROVED') {
    requireSeparation('DEVICE', { approver: decidingPerson(viewer), holder: device.custodianId });
  }
  const { authorityId } = device;
  await closeAndInsert(
    change,
    DeviceStateEntity,
    ['deviceId'],
    [{ deviceId: id, authorityId, status, from: at }],
  );
  await judgeAccountsOf(change, [id]);
  return id;
}

function requireTransition(current: DeviceStatus | null, next: DeviceStatus): void {
  if (current !== null && deviceCanBecome(current, next)) return;
  const now = current ?? '–';
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    `Von „${now}“ führt kein Schritt zu „${next}“.`,
    `No step leads from “${now}” to “${next}”.`,
    'status',
  );
}

async function judgeAccountsOf(change: Change, deviceIds: readonly string[]): Promise<void> {
  change.judge({ accountIds: await accountsTouched(change, { deviceIds }) });
}
