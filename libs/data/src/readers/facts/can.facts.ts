import type {
  AccessGrantFact,
  ConnectedAppFact,
  CredentialEventFact,
  DeviceCheckFact,
  DeviceFact,
  DeviceStatus,
  DeviceUseFact,
  Interval,
  PermitFact,
  SecondFactorFact,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { groupedBy, type Groups, type OfAccount, readByAccount, statement } from './fact-batch.js';

const ACCESS_GRANTS = statement(
  'access-grants',
  `select id, account_id as "accountId", holder_id as "holderId", mechanism,
     device_id as "deviceId", valid
   from access_grants where account_id = any ($1::uuid[])`,
);

export function readAccessGrants(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<AccessGrantFact & OfAccount>(q, ACCESS_GRANTS, [accountIds]);
}

const CREDENTIAL_EVENTS = statement(
  'credential-events',
  `select id, account_id as "accountId", event, occurred_at as at
   from credential_events where account_id = any ($1::uuid[])`,
);

export function readCredentialEvents(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<CredentialEventFact & OfAccount>(q, CREDENTIAL_EVENTS, [accountIds]);
}

const SECOND_FACTORS = statement(
  'second-factors',
  `select id, account_id as "accountId", type, holder_id as "holderId", device_id as "deviceId",
     backup_codes_deposited as "backupCodesDeposited", evidence_at as "evidenceAt", valid
   from second_factors where account_id = any ($1::uuid[])`,
);

export function readSecondFactors(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<SecondFactorFact & OfAccount>(q, SECOND_FACTORS, [accountIds]);
}

const CONNECTED_APPS = statement(
  'connected-apps',
  `select id, account_id as "accountId", app_name as "appName", holder_id as "holderId",
     approved_until as "approvedUntil",
     last_reviewed_at as "lastReviewedAt", revocation_demanded_at as "revocationDemandedAt", valid
   from connected_apps where account_id = any ($1::uuid[])`,
);

export function readConnectedApps(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<ConnectedAppFact & OfAccount>(q, CONNECTED_APPS, [accountIds]);
}

const DEVICE_USES = statement(
  'device-uses',
  `select id, account_id as "accountId", device_id as "deviceId",
     authorization_id as "authorizationId", valid
   from device_uses where account_id = any ($1::uuid[])`,
);

export function readDeviceUses(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<DeviceUseFact & OfAccount>(q, DEVICE_USES, [accountIds]);
}

/** Devices, their states and their checks in one answer. */
const DEVICES = statement(
  'devices',
  `select 'DEVICE' as kind, id, ownership, category, null as status, null::boolean as encryption,
     null::boolean as "screenLock", null as "mdmState", null::date as "osSupportedUntil",
     null::timestamptz as "checkedAt", null::tstzrange as valid
   from devices where id = any ($1::uuid[])
   union all
   select 'STATE', device_id, null, null, status, null, null, null, null, null, valid
   from device_states where device_id = any ($1::uuid[])
   union all
   select 'CHECK', device_id, null, null, null, encryption, screen_lock, mdm_state,
     os_supported_until, checked_at, valid
   from device_checks where device_id = any ($1::uuid[])`,
);

interface Device extends DeviceFact {
  readonly states: { readonly status: DeviceStatus; readonly valid: Interval }[];
  readonly checks: DeviceCheckFact[];
}

type DeviceRow = Pick<DeviceFact, 'id'> &
  (
    | ({ readonly kind: 'DEVICE' } & Pick<DeviceFact, 'ownership' | 'category'>)
    | { readonly kind: 'STATE'; readonly status: DeviceStatus; readonly valid: Interval }
    | ({ readonly kind: 'CHECK' } & DeviceCheckFact)
  );

export async function readDevices(
  q: Queryable,
  deviceIds: readonly string[],
): Promise<ReadonlyMap<string, DeviceFact>> {
  const devices = new Map<string, Device>();
  if (deviceIds.length === 0) return devices;
  const rows = await q.rows<DeviceRow>(DEVICES, [deviceIds]);
  for (const row of rows)
    if (row.kind === 'DEVICE') {
      const { id, ownership, category } = row;
      devices.set(id, { id, ownership, category, states: [], checks: [] });
    }
  for (const row of rows) {
    if (row.kind === 'STATE')
      devices.get(row.id)?.states.push({ status: row.status, valid: row.valid });
    if (row.kind === 'CHECK') devices.get(row.id)?.checks.push(checkOf(row));
  }
  return devices;
}

function checkOf(row: DeviceCheckFact): DeviceCheckFact {
  const { encryption, screenLock, mdmState, osSupportedUntil, checkedAt, valid } = row;
  return { encryption, screenLock, mdmState, osSupportedUntil, checkedAt, valid };
}

const PERMITS = statement(
  'permits',
  `select id, device_id as "deviceId", person_id as "personId", account_ids as "accountIds",
     conditions, confirmed_conditions as confirmed,
     security_officer_note is not null as "hasSecurityNote",
     deletion_proven_at as "deletionProvenAt", valid
   from private_use_permits where device_id = any ($1::uuid[])`,
);

type PermitRow = Omit<PermitFact, 'coversAccount'> & { readonly accountIds: readonly string[] };

/** The permits of devices, as they look from one account. */
export class Permits {
  private constructor(private readonly ofDevice: Groups<PermitRow>) {}

  static async read(q: Queryable, deviceIds: readonly string[]): Promise<Permits> {
    const rows = deviceIds.length === 0 ? [] : await q.rows<PermitRow>(PERMITS, [deviceIds]);
    return new Permits(groupedBy(rows, (row) => row.deviceId));
  }

  of(accountId: string, devices: readonly DeviceFact[]): readonly PermitFact[] {
    const permits: PermitFact[] = [];
    for (const { id } of devices)
      for (const { accountIds, ...permit } of this.ofDevice.of(id))
        permits.push({ ...permit, coversAccount: accountIds.includes(accountId) });
    return permits;
  }
}
