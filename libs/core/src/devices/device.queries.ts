import {
  countDevices,
  type DeviceCheckRow,
  deviceChecksOf,
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
import { mayRead } from '../kernel/insight.js';
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
  DeviceCheckRow,
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
  const seen = reading.permit('device.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  const order = { sort: request.sort ?? 'NAME', descending: request.descending ?? false };
  const page = await devicePage(seen, seen.at, filter, order, pageOf(request));
  return listOf(page, () => countDevices(seen, seen.at, filter));
}

/** Devices by id; without the permission to read devices only what kind of device it is. */
export async function devicesById(reading: Reading, ids: readonly string[]): Promise<DeviceRow[]> {
  const rows = await devicesByIds(reading.permit('register.read'), ids, reading.at);
  return rows.map((row) =>
    mayRead(reading.viewer, 'device.read', row.authorityId) ? row : mask(row),
  );
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
  const seen = reading.ifPermitted('device.read');
  return seen ? devicesOfPeople(seen, personIds, seen.at) : [];
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
  const seen = reading.ifPermitted('device.read');
  return seen ? permitsOfDevices(seen, ids) : [];
}

/** Requests for permits; none without the permission to read devices. */
export async function permitRequestsOf(
  reading: Reading,
  ids: readonly string[],
): Promise<PermitRequestRow[]> {
  const seen = reading.ifPermitted('device.read');
  return seen ? permitRequestsOfDevices(seen, ids) : [];
}

/** The history of devices; of those that the viewer may not read, none. */
export async function statesOfDevices(
  reading: Reading,
  ids: readonly string[],
): Promise<DeviceStateRow[]> {
  const seen = reading.ifPermitted('device.read');
  return seen ? deviceStatesOf(seen, ids) : [];
}

/** What checks of devices found; of those that the viewer may not read, none. */
export async function checksOfDevices(
  reading: Reading,
  ids: readonly string[],
): Promise<DeviceCheckRow[]> {
  const seen = reading.ifPermitted('device.read');
  return seen ? deviceChecksOf(seen, ids) : [];
}

/** What the last loss of devices left open, as of the reading. */
export async function lostAccess(
  reading: Reading,
  ids: readonly string[],
): Promise<LostAccessRow[]> {
  const seen = reading.ifPermitted('device.read');
  return seen ? lostAccessOf(seen, ids, seen.at) : [];
}

/** Which devices are bound by a passkey. */
export async function passkeysOf(reading: Reading, ids: readonly string[]): Promise<PasskeyRow[]> {
  const seen = reading.ifPermitted('device.read');
  return seen ? passkeysOfDevices(seen, ids, seen.at) : [];
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
