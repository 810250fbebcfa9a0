import {
  accountsTouched,
  DeviceEntity,
  holdRows,
  lockRows,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { DEVICE_CATEGORIES } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { oneOf } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { newCondition, noteConditionsIn } from './device-checks.js';
import type { ChangeDeviceInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';
import { validDeviceDetails } from './register-devices.js';

/** Changes what is kept about devices, and notes checks of their condition. */
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
    const device = found(devices.get(input.id), 'Das Gerät', 'The device');
    const { id, ownership, custodianId, authorityId } = device;
    requireOwnDevice(viewer, custodianId, authorityId);
    if (input.custodianId) found(people.get(input.custodianId), 'Die Person', 'The person');
    const category = input.category
      ? oneOf('category', input.category, DEVICE_CATEGORIES)
      : undefined;
    const row = { ...validDeviceDetails(input, ownership), category, id };
    return { id, authorityId, row, condition: newCondition(input, ownership, change.now) };
  });
  await updateRows(
    change,
    DeviceEntity,
    batch.values.map(({ row }) => row),
  );
  await noteConditionsIn(change, batch.values);
  await judgeAccountsOf(
    change,
    batch.values.map(({ id }) => id),
  );
  return batch.succeed(({ id }) => id);
}

/** Has the accounts judged that devices are linked with. */
export async function judgeAccountsOf(change: Change, deviceIds: readonly string[]): Promise<void> {
  change.judge({ accountIds: await accountsTouched(change, { deviceIds }) });
}
