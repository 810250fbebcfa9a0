import {
  AuthorizationEntity,
  DeviceEntity,
  DeviceStateEntity,
  DeviceUseEntity,
  holdRows,
  insertRows,
  lockWhere,
  newId,
} from '@vieraugen/data';
import { contains, type DeviceStatus, type Instant, type Interval } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { LinkDeviceInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';

/** The columns of an authorization that a device use repeats. */
type Authorized = Pick<AuthorizationEntity, 'id' | 'accountId' | 'authorityId'>;

export interface WantedUse {
  readonly authorization: Authorized;
  readonly deviceId: string;
  readonly approvedBy: string | null;
  readonly valid: Interval;
}

const GONE: readonly DeviceStatus[] = ['RETIRED', 'LOST', 'WRITTEN_OFF'];

/** Records which devices are used under which authorizations; none that is lost or discarded. */
export async function useDevices(change: Change, wanted: readonly WantedUse[]): Promise<void> {
  const ids = wanted.map(({ deviceId }) => deviceId);
  const devices = await holdRows(change, DeviceEntity, ids);
  const states = await lockWhere(change, DeviceStateEntity, 't.device_id = any($1::uuid[])', [ids]);
  for (const { deviceId, valid } of wanted) {
    found(devices.get(deviceId), 'Das Gerät', 'The device');
    requirePresent(
      [...states.values()].filter((state) => state.deviceId === deviceId),
      valid.from,
    );
  }
  await insertRows(
    change,
    DeviceUseEntity,
    wanted.map(({ authorization, deviceId, approvedBy, valid }) => ({
      id: newId(change.now),
      deviceId,
      authorizationId: authorization.id,
      accountId: authorization.accountId,
      authorityId: authorization.authorityId,
      approvedBy,
      valid,
    })),
  );
  change.judge({ accountIds: wanted.map(({ authorization }) => authorization.accountId) });
}

function requirePresent(states: readonly DeviceStateEntity[], at: Instant): void {
  const current = states.find(({ valid }) => contains(valid, at));
  if (!current || !GONE.includes(current.status)) return;
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieses Gerät ist verloren oder ausgesondert.',
    'This device is lost or discarded.',
    'deviceId',
  );
}

/** Adds a device to an authorization that exists; answers the device's id. */
export async function linkDeviceIn(
  change: Change,
  viewer: Viewer,
  input: LinkDeviceInput,
): Promise<string> {
  const { authorizationId, deviceId } = input;
  const rows = await holdRows(change, AuthorizationEntity, [authorizationId]);
  const authorization = found(rows.get(authorizationId), 'Die Berechtigung', 'The authorization');
  requireOwnDevice(viewer, authorization.personId, authorization.authorityId);
  const { valid } = authorization;
  const from = input.from ?? Math.max(change.now, valid.from);
  const use = validInterval(from, input.to ?? valid.to);
  await useDevices(change, [{ authorization, deviceId, approvedBy: viewer.personId, valid: use }]);
  return deviceId;
}
