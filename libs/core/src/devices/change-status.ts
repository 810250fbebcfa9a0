import {
  closeAndInsert,
  DeviceEntity,
  deviceGuardsFulfilled,
  DeviceStateEntity,
  devicesUsedBy,
  DeviceUseEntity,
  lockRows,
  lockWhere,
  updateRows,
} from '@vieraugen/data';
import {
  contains,
  DEVICE_GUARD_TEXTS,
  DEVICE_STATUSES,
  deviceCanBecome,
  type DeviceGuard,
  type DeviceStatus,
  type Instant,
  missingForDeviceStep,
  termOf,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { endedAt, invalid, oneOf, optionalText, validInstant } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { judgeAccountsOf } from './change-devices.js';
import type { ChangeDeviceStatusInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';

/** From these on a device is nobody's tool any more. */
const OUT_OF_SERVICE: readonly DeviceStatus[] = ['RETIRED', 'WRITTEN_OFF'];

/** Takes devices to their next status, if the lifecycle and its guards allow it. */
export async function changeDeviceStatusesIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly ChangeDeviceStatusInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const ids = inputs.map(({ id }) => id);
  const devices = await lockRows(change, DeviceEntity, ids);
  const states = await lockWhere(change, DeviceStateEntity, 't.device_id = any ($1::uuid[])', [
    [...devices.keys()],
  ]);
  const guards = await deviceGuardsFulfilled(change, [...devices.keys()], change.now);
  const used = await usedByViewer(change, viewer, [...devices.keys()]);
  const batch = Batch.of(inputs, options).refine((input) => {
    const device = found(devices.get(input.id), 'Das Gerät', 'The device');
    const status = oneOf('status', input.status, DEVICE_STATUSES);
    // Whoever works with a device says that it is lost, whoever answers for it.
    if (status !== 'LOST' || !used.has(device.id))
      requireOwnDevice(viewer, device.custodianId, device.authorityId);
    const from = validInstant('at', input.at ?? change.now);
    const own = [...states.values()].filter(({ deviceId }) => deviceId === device.id);
    requireLatest(own, from);
    const current = own.find(({ valid }) => contains(valid, from))?.status ?? null;
    requireStep(current, status, guards.get(device.id) ?? new Set());
    if (status === 'APPROVED') requireSecondPerson(viewer, device.custodianId);
    const reason = optionalText('reason', input.reason, 1_000) ?? null;
    return { deviceId: device.id, authorityId: device.authorityId, status, reason, from };
  });
  await closeAndInsert(change, DeviceStateEntity, ['deviceId'], batch.values);
  await endUses(change, batch.values);
  await judgeAccountsOf(
    change,
    batch.values.map(({ deviceId }) => deviceId),
  );
  return batch.succeed(({ deviceId }) => deviceId);
}

async function usedByViewer(
  change: Change,
  { personId }: Viewer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return personId === null ? new Set() : devicesUsedBy(change, personId, ids, change.now);
}

/** The same for one device; answers its id. */
export async function changeDeviceStatusIn(
  change: Change,
  viewer: Viewer,
  input: ChangeDeviceStatusInput,
): Promise<string> {
  await changeDeviceStatusesIn(change, viewer, [input], { strict: true });
  return input.id;
}

/** A device has one history: what is said about it now cannot go before what is known already. */
function requireLatest(states: readonly DeviceStateEntity[], from: Instant): void {
  if (states.every(({ valid }) => valid.from <= from)) return;
  throw invalid(
    'at',
    'Zu diesem Zeitpunkt hatte das Gerät einen früheren Stand. Bitte wählen Sie einen späteren Zeitpunkt.',
    'At that instant the device was in an earlier state. Please choose a later one.',
  );
}

function requireStep(
  current: DeviceStatus | null,
  next: DeviceStatus,
  fulfilled: ReadonlySet<DeviceGuard>,
): void {
  if (current === null || !deviceCanBecome(current, next)) throw noStep(current, next);
  const [missing] = missingForDeviceStep(current, next, fulfilled);
  if (missing === undefined) return;
  const { de, en } = DEVICE_GUARD_TEXTS[missing];
  throw new ExpectedError('NOT_IN_THIS_STATE', de, en, 'status');
}

function alreadySo(status: DeviceStatus): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    `Das Gerät hat bereits den Status „${termOf(status, 'de')}“.`,
    `The device has the status “${termOf(status, 'en')}” already.`,
    'status',
  );
}

function noStep(current: DeviceStatus | null, next: DeviceStatus): ExpectedError {
  if (current === next) return alreadySo(next);
  const from = (language: 'de' | 'en') => (current === null ? '–' : termOf(current, language));
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    `Von „${from('de')}“ führt kein Schritt zu „${termOf(next, 'de')}“.`,
    `No step leads from “${from('en')}” to “${termOf(next, 'en')}”.`,
    'status',
  );
}

function requireSecondPerson(viewer: Viewer, custodianId: string | null): void {
  requireSeparation('DEVICE', { approver: decidingPerson(viewer), holder: custodianId });
}

interface Step {
  readonly deviceId: string;
  readonly status: DeviceStatus;
  readonly from: Instant;
}

/** What has left service is used under no authorization any more. */
async function endUses(change: Change, steps: readonly Step[]): Promise<void> {
  const gone = steps.filter(({ status }) => OUT_OF_SERVICE.includes(status));
  if (gone.length === 0) return;
  const uses = await lockWhere(change, DeviceUseEntity, 't.device_id = any ($1::uuid[])', [
    gone.map(({ deviceId }) => deviceId),
  ]);
  const ended = [...uses.values()].flatMap(({ id, deviceId, valid }) => {
    const at = gone.find((step) => step.deviceId === deviceId)?.from ?? change.now;
    return contains(valid, at) && valid.from < at ? [{ id, valid: endedAt(valid, at) }] : [];
  });
  await updateRows(change, DeviceUseEntity, ended);
}
