import type {
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  Instant,
  Interval,
  MdmState,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import {
  Conditions,
  countRows,
  likePattern,
  named,
  type Page,
  type PageOf,
  readPage,
} from '../paging.js';

export interface DeviceRow {
  readonly id: string;
  readonly authorityId: string;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  readonly assetTag: string | null;
  readonly nickname: string | null;
  readonly custodianId: string | null;
  readonly osFamily: string | null;
  /** Local date. */
  readonly osSupportedUntil: string | null;
  readonly encryption: boolean | null;
  readonly screenLock: boolean | null;
  readonly mdmState: MdmState | null;
  readonly lastPostureCheckAt: Instant | null;
  /** At the instant of the question; null = not registered then. */
  readonly status: DeviceStatus | null;
}

const COLUMNS = `
  d.id, d.authority_id as "authorityId", d.ownership, d.category, d.asset_tag as "assetTag",
  d.nickname, d.custodian_id as "custodianId", d.os_family as "osFamily",
  d.os_supported_until as "osSupportedUntil", d.encryption, d.screen_lock as "screenLock",
  d.mdm_state as "mdmState", d.last_posture_check_at as "lastPostureCheckAt", s.status`;
const FROM = `devices d
  left join device_states s on s.device_id = d.id and s.valid @> $1::timestamptz`;
const SOURCE = { columns: COLUMNS, from: FROM, id: 'd.id' };

export interface DeviceListFilter {
  readonly search?: string | null;
  readonly authorityId?: string | null;
  readonly ownership?: DeviceOwnership | null;
  readonly statuses?: readonly DeviceStatus[] | null;
}

/** Devices that are registered at the instant, by asset tag or nickname. */
export function devicePage(
  q: Queryable,
  at: Instant,
  filter: DeviceListFilter,
  page: Page,
): Promise<PageOf<DeviceRow>> {
  const sort = { sql: `coalesce(d.asset_tag, d.nickname, '')`, type: 'text' } as const;
  const conditions = conditionsOf(filter, at);
  return readPage(q, SOURCE, { conditions, sort, descending: false, page });
}

export function countDevices(q: Queryable, at: Instant, filter: DeviceListFilter): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, at));
}

function conditionsOf(filter: DeviceListFilter, at: Instant): Conditions {
  return new Conditions(instantText(at))
    .always('s.status is not null')
    .when(filter.authorityId, (v) => `d.authority_id = ${v}::uuid`)
    .when(filter.ownership, (v) => `d.ownership = ${v}`)
    .when(filter.statuses, (v) => `s.status = any (${v}::text[])`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) => `(d.asset_tag ilike ${v} or d.nickname ilike ${v} or d.os_family ilike ${v})`,
    );
}

export function devicesByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<DeviceRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where d.id = any ($2::uuid[])`;
  return q.rows(named('devices-by-ids', text), [instantText(at), ids]);
}

export function devicesOfPeople(
  q: Queryable,
  personIds: readonly string[],
  at: Instant,
): Promise<DeviceRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where d.custodian_id = any ($2::uuid[]) order by d.id`;
  return q.rows(named('devices-of-people', text), [instantText(at), personIds]);
}

export interface DeviceUseRow {
  readonly id: string;
  readonly deviceId: string;
  readonly authorizationId: string;
  readonly accountId: string;
  readonly valid: Interval;
}

const USE = `id, device_id as "deviceId", authorization_id as "authorizationId",
  account_id as "accountId", valid`;
const USES = {
  accounts: `select ${USE} from device_uses where account_id = any ($1::uuid[]) order by lower(valid), id`,
  authorizations: `select ${USE} from device_uses where authorization_id = any ($1::uuid[]) order by lower(valid), id`,
  devices: `select ${USE} from device_uses where device_id = any ($1::uuid[]) order by lower(valid), id`,
};

/** Which device is linked with which authorization, ended links too. */
export function deviceUsesOf(
  q: Queryable,
  by: keyof typeof USES,
  ids: readonly string[],
): Promise<DeviceUseRow[]> {
  return q.rows(named(`device-uses-of-${by}`, USES[by]), [ids]);
}

export interface PermitRow {
  readonly id: string;
  readonly deviceId: string;
  readonly accountIds: readonly string[];
  readonly reason: string;
  readonly conditions: readonly string[];
  readonly allowedWindow: string | null;
  readonly securityOfficerNote: string | null;
  readonly valid: Interval;
}

/** Permits to use private devices, newest first. */
export function permitsOfDevices(q: Queryable, deviceIds: readonly string[]): Promise<PermitRow[]> {
  const text = `select id, device_id as "deviceId", account_ids as "accountIds", reason, conditions,
      allowed_window as "allowedWindow", security_officer_note as "securityOfficerNote", valid
    from private_use_permits where device_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  return q.rows(named('permits-of-devices', text), [deviceIds]);
}
