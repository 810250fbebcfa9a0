import {
  DEVICE_STATUSES,
  type DeviceCategory,
  type DeviceCheckSource,
  type DeviceOwnership,
  type DevicePosture,
  type DeviceStatus,
  type Instant,
  type Interval,
  type MdmState,
  type PermitState,
  ruleOf,
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
  type SortKey,
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
  /** Of an official device; of a private one nothing is checked. */
  readonly posture: DevicePosture | null;
  /** Of a private device; an official one needs none. */
  readonly permitState: PermitState | null;
}

const CHECK_DAYS = Number(ruleOf('DEV-04').parameters.maxCheckAgeDays);

/** What DEV-04 asks of a device itself, so that a list can be filtered by it. */
const POSTURE = `case when d.ownership = 'PRIVATE' then null
  when c.mdm_state = 'UNMANAGED' or not c.encryption or not c.screen_lock
    or c.os_supported_until < ($1::timestamptz at time zone 'Europe/Berlin')::date
    or c.checked_at < $1::timestamptz - interval '${24 * CHECK_DAYS} hours' then 'BAD'
  when coalesce(c.mdm_state, 'UNKNOWN') = 'UNKNOWN' or c.encryption is null or c.screen_lock is null
    or c.os_supported_until is null or c.checked_at is null then 'UNKNOWN'
  else 'GOOD' end`;

const PERMIT_STATE = `case when d.ownership = 'PRIVATE' then coalesce((
    select case when p.valid @> $1::timestamptz then 'VALID'
      when p.withdrawn_at <= $1::timestamptz then 'WITHDRAWN' else 'EXPIRED' end
    from private_use_permits p where p.device_id = d.id and lower(p.valid) <= $1::timestamptz
    order by upper(p.valid) desc limit 1), 'NONE') end`;

const COLUMNS = `
  d.id, d.authority_id as "authorityId", d.ownership, d.category, d.asset_tag as "assetTag",
  d.nickname, d.custodian_id as "custodianId", d.os_family as "osFamily",
  c.os_supported_until as "osSupportedUntil", c.encryption, c.screen_lock as "screenLock",
  c.mdm_state as "mdmState", c.checked_at as "lastPostureCheckAt", s.status,
  ${POSTURE} as posture, ${PERMIT_STATE} as "permitState"`;
const FROM = `devices d
  left join device_states s on s.device_id = d.id and s.valid @> $1::timestamptz
  left join device_checks c on c.device_id = d.id and c.valid @> $1::timestamptz`;
const SOURCE = { columns: COLUMNS, from: FROM, id: 'd.id' };

export interface DeviceListFilter {
  readonly search?: string | null;
  readonly authorityId?: string | null;
  readonly ownership?: DeviceOwnership | null;
  readonly statuses?: readonly DeviceStatus[] | null;
  readonly posture?: DevicePosture | null;
  readonly permitState?: PermitState | null;
}

/** What is not on record comes first. */
const SORTS = {
  NAME: { sql: `coalesce(d.asset_tag, d.nickname, '')`, type: 'text' },
  AUTHORITY: {
    sql: `coalesce((select n.name from authority_names n
      where n.authority_id = d.authority_id and n.valid @> $1::timestamptz), '') collate "de-x-icu"`,
    type: 'text',
  },
  OWNERSHIP: { sql: 'd.ownership', type: 'text' },
  STATUS: {
    sql: `array_position(array[${DEVICE_STATUSES.map((one) => `'${one}'`).join(', ')}], s.status)`,
    type: 'int',
  },
  OS_SUPPORTED_UNTIL: { sql: `coalesce(c.os_supported_until, '-infinity'::date)`, type: 'date' },
  LAST_CHECK: {
    sql: `coalesce(c.checked_at, '-infinity'::timestamptz)`,
    type: 'timestamptz',
  },
} as const satisfies Readonly<Record<string, SortKey>>;
export type DeviceSort = keyof typeof SORTS;

export interface DeviceOrder {
  readonly sort: DeviceSort;
  readonly descending: boolean;
}

/** Devices that are registered at the instant. */
export function devicePage(
  q: Queryable,
  at: Instant,
  filter: DeviceListFilter,
  { sort, descending }: DeviceOrder,
  page: Page,
): Promise<PageOf<DeviceRow>> {
  const conditions = conditionsOf(filter, at);
  return readPage(q, SOURCE, { conditions, sort: SORTS[sort], descending, page });
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
    .when(filter.posture, (v) => `${POSTURE} = ${v}`)
    .when(filter.permitState, (v) => `${PERMIT_STATE} = ${v}`)
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

export interface DeviceStateRow {
  readonly id: string;
  readonly deviceId: string;
  readonly status: DeviceStatus;
  readonly reason: string | null;
  readonly valid: Interval;
  readonly recordedAt: Instant;
}

/** Every state of devices, newest first. */
export function deviceStatesOf(
  q: Queryable,
  deviceIds: readonly string[],
): Promise<DeviceStateRow[]> {
  const text = `select id, device_id as "deviceId", status, reason, valid, recorded_at as "recordedAt"
    from device_states where device_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  return q.rows(named('states-of-devices', text), [deviceIds]);
}

export interface DeviceCheckRow {
  readonly id: string;
  readonly deviceId: string;
  /** Null = declared, never checked. */
  readonly checkedAt: Instant | null;
  /** Local date. */
  readonly osSupportedUntil: string | null;
  readonly encryption: boolean | null;
  readonly screenLock: boolean | null;
  readonly mdmState: MdmState | null;
  readonly source: DeviceCheckSource;
  readonly evidence: string | null;
  readonly valid: Interval;
  readonly recordedAt: Instant;
}

/** Every check of devices, newest first. */
export function deviceChecksOf(
  q: Queryable,
  deviceIds: readonly string[],
): Promise<DeviceCheckRow[]> {
  const text = `select id, device_id as "deviceId", checked_at as "checkedAt",
      os_supported_until as "osSupportedUntil", encryption, screen_lock as "screenLock",
      mdm_state as "mdmState", source, evidence, valid, recorded_at as "recordedAt"
    from device_checks where device_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  return q.rows(named('checks-of-devices', text), [deviceIds]);
}

/** Which of these devices somebody uses under an authorization of their own at the instant. */
export async function devicesUsedBy(
  q: Queryable,
  personId: string,
  deviceIds: readonly string[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  const text = `select u.device_id as id from device_uses u
    join authorizations a on a.id = u.authorization_id and a.person_id = $2
    where u.device_id = any ($3::uuid[]) and u.valid @> $1::timestamptz`;
  const values = [instantText(at), personId, deviceIds];
  const rows = await q.rows<{ id: string }>(named('devices-used-by', text), values);
  return new Set(rows.map(({ id }) => id));
}
