import {
  countDevices,
  deviceGuardsFulfilled,
  type DeviceListFilter,
  devicePage,
  type DeviceRow,
  devicesByIds,
  devicesOfPeople,
  type DeviceSort,
  type DeviceStateRow,
  deviceStatesOf,
  type DeviceUseRow,
  deviceUsesOf,
  type LostAccessRow,
  lostAccessOf,
  type PasskeyRow,
  passkeysOfDevices,
  type PermitRequestRow,
  permitRequestsOfDevices,
  type PermitRow,
  permitsOfDevices,
} from '@vieraugen/data';
import type { DeviceGuard } from '@vieraugen/domain';
import { may } from '../kernel/insight.js';
import {
  idOrRefuse,
  type List,
  listOf,
  missing,
  pageOf,
  type PageRequest,
} from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type {
  DeviceListFilter,
  DeviceRow,
  DeviceSort,
  DeviceStateRow,
  DeviceUseRow,
  LostAccessRow,
  PasskeyRow,
  PermitRequestRow,
  PermitRow,
};

export interface DeviceListRequest extends PageRequest {
  readonly filter?: DeviceListFilter | null;
  readonly sort?: DeviceSort | null;
  readonly descending?: boolean | null;
}

/** Registered devices. */
export async function listDevices(
  reading: Reading,
  request: DeviceListRequest,
): Promise<List<DeviceRow>> {
  reading.permit('device.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  const order = { sort: request.sort ?? 'NAME', descending: request.descending ?? false };
  const page = await devicePage(reading, reading.at, filter, order, pageOf(request));
  return listOf(page, () => countDevices(reading, reading.at, filter));
}

/** Devices by id; without the permission to read devices only what kind of device it is. */
export async function devicesById(reading: Reading, ids: readonly string[]): Promise<DeviceRow[]> {
  const rows = await devicesByIds(reading.permit('register.read'), ids, reading.at);
  return may(reading.viewer, 'device.read') ? rows : rows.map(mask);
}

/** Devices that a row names which the viewer sees; those of another authority by their kind. */
export async function devicesNamed(reading: Reading, ids: readonly string[]): Promise<DeviceRow[]> {
  const rows = await devicesById(reading, ids);
  const others = missing(ids, rows);
  if (others.length === 0) return rows;
  const beyond = await devicesByIds(reading.beyond(), others, reading.at);
  return [...rows, ...beyond.map(mask)];
}

/** Devices in the custody of people; none without the permission to read devices. */
export async function devicesInCustody(
  reading: Reading,
  personIds: readonly string[],
): Promise<DeviceRow[]> {
  if (!may(reading.viewer, 'device.read')) return [];
  return devicesOfPeople(reading, personIds, reading.at);
}

function mask(row: DeviceRow): DeviceRow {
  return {
    ...row,
    assetTag: null,
    nickname: null,
    custodianId: null,
    osFamily: null,
    osSupportedUntil: null,
    encryption: null,
    screenLock: null,
    mdmState: null,
    lastPostureCheckAt: null,
    posture: null,
    permitState: null,
  };
}

export const deviceUsesOfAccounts = (reading: Reading, ids: readonly string[]) =>
  deviceUsesOf(reading, 'accounts', ids);

export const deviceUsesOfAuthorizations = (reading: Reading, ids: readonly string[]) =>
  deviceUsesOf(reading, 'authorizations', ids);

export const deviceUsesOfDevices = (reading: Reading, ids: readonly string[]) =>
  deviceUsesOf(reading, 'devices', ids);

/** Permits of private devices; none without the permission to read devices. */
export async function permitsOf(reading: Reading, ids: readonly string[]): Promise<PermitRow[]> {
  return may(reading.viewer, 'device.read') ? permitsOfDevices(reading, ids) : [];
}

/** Requests for permits; none without the permission to read devices. */
export async function permitRequestsOf(
  reading: Reading,
  ids: readonly string[],
): Promise<PermitRequestRow[]> {
  return may(reading.viewer, 'device.read') ? permitRequestsOfDevices(reading, ids) : [];
}

/** The history of devices; of those that the viewer may not read, none. */
export async function statesOfDevices(
  reading: Reading,
  ids: readonly string[],
): Promise<DeviceStateRow[]> {
  return may(reading.viewer, 'device.read') ? deviceStatesOf(reading, ids) : [];
}

/** What the last loss of devices left open, as of the reading. */
export async function lostAccess(
  reading: Reading,
  ids: readonly string[],
): Promise<LostAccessRow[]> {
  return may(reading.viewer, 'device.read') ? lostAccessOf(reading, ids, reading.at) : [];
}

/** Which devices are bound by a passkey. */
export async function passkeysOf(reading: Reading, ids: readonly string[]): Promise<PasskeyRow[]> {
  return may(reading.viewer, 'device.read') ? passkeysOfDevices(reading, ids, reading.at) : [];
}

export interface DeviceGuardsRow {
  readonly deviceId: string;
  readonly fulfilled: ReadonlySet<DeviceGuard>;
}

/** What the next steps of devices may ask for and is there now. */
export async function guardsOfDevices(
  reading: Reading,
  ids: readonly string[],
): Promise<DeviceGuardsRow[]> {
  const guards = await deviceGuardsFulfilled(reading, ids, reading.at);
  return [...guards].map(([deviceId, fulfilled]) => ({ deviceId, fulfilled }));
}
