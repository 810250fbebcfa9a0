import type {
  AccessPurpose,
  AuthorizationRole,
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  MdmState,
  Instant,
  Interval,
  LocalDate,
  OfficialFunction,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

export interface FunctionOnRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly function: OfficialFunction;
  readonly label: string;
}

/** A person as a list is compared with them; names only where they are open in this transaction. */
export interface PersonOnRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly externalId: string | null;
  readonly functionLabel: string;
  readonly managerId: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly email: string | null;
  readonly functions: readonly FunctionOnRecord[];
}

/** Every person that the viewer sees, with the functions that they hold at the instant. */
export function peopleOnRecord(q: Queryable, at: Instant): Promise<PersonOnRecord[]> {
  return q.rows(
    {
      name: 'import-people',
      text: `
        select p.id, p.authority_id as "authorityId", p.external_id as "externalId",
          p.function_label as "functionLabel", p.manager_id as "managerId",
          n.given_name as "givenName", n.surname, n.email, coalesce(f.functions, '[]') as functions
        from people p
        left join person_names n on n.person_id = p.id and n.valid @> $1::timestamptz
        left join (
          select person_id, jsonb_agg(jsonb_build_object('id', id, 'authorityId', authority_id,
            'function', function, 'label', label) order by id) as functions
          from function_assignments where valid @> $1::timestamptz group by person_id) f
          on f.person_id = p.id
        order by p.id`,
    },
    [instantText(at)],
  );
}

/** An authorization as a list is compared with it. */
export interface AuthorizationOnRecord {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly role: AuthorizationRole;
  readonly purpose: string | null;
  readonly accessPurpose: AccessPurpose | null;
  readonly valid: Interval;
}

/** Every authorization of these accounts, ended ones included. */
export function authorizationsOnRecord(
  q: Queryable,
  accountIds: readonly string[],
): Promise<AuthorizationOnRecord[]> {
  return q.rows(
    {
      name: 'import-authorizations',
      text: `
        select id, account_id as "accountId", person_id as "personId", role, purpose,
          access_purpose as "accessPurpose", valid
        from authorizations where account_id = any($1::uuid[]) order by id`,
    },
    [accountIds],
  );
}

/** A device as a list is compared with it. */
export interface DeviceOnRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  readonly assetTag: string | null;
  readonly nickname: string | null;
  readonly custodianId: string | null;
  readonly osFamily: string | null;
  readonly status: DeviceStatus | null;
}

/** Every device that the viewer sees, with its status at the instant. */
export function devicesOnRecord(q: Queryable, at: Instant): Promise<DeviceOnRecord[]> {
  return q.rows(
    {
      name: 'import-devices',
      text: `
        select d.id, d.authority_id as "authorityId", d.ownership, d.category,
          d.asset_tag as "assetTag", d.nickname, d.custodian_id as "custodianId",
          d.os_family as "osFamily", s.status
        from devices d
        left join device_states s on s.device_id = d.id and s.valid @> $1::timestamptz
        order by d.id`,
    },
    [instantText(at)],
  );
}

/** What is on record of a device's condition at one instant. */
export interface CheckOnRecord {
  readonly checkedAt: Instant | null;
  /** Local date. */
  readonly osSupportedUntil: string | null;
  readonly encryption: boolean | null;
  readonly screenLock: boolean | null;
  readonly mdmState: MdmState | null;
  /** Whether no later check is on record. */
  readonly isLast: boolean;
}

/** The check of each device that counts at the instant that is asked for it, by device. */
export async function checksOnRecord(
  q: Queryable,
  asked: readonly { readonly deviceId: string; readonly at: Instant }[],
): Promise<ReadonlyMap<string, CheckOnRecord>> {
  if (asked.length === 0) return new Map();
  const rows = await q.rows<CheckOnRecord & { readonly deviceId: string }>(
    {
      name: 'import-device-checks',
      text: `
        select c.device_id as "deviceId", c.checked_at as "checkedAt",
          c.os_supported_until as "osSupportedUntil", c.encryption,
          c.screen_lock as "screenLock", c.mdm_state as "mdmState", upper_inf(c.valid) as "isLast"
        from unnest($1::uuid[], $2::timestamptz[]) a (device_id, at)
        join device_checks c on c.device_id = a.device_id and c.valid @> a.at`,
    },
    [asked.map(({ deviceId }) => deviceId), asked.map(({ at }) => instantText(at))],
  );
  return new Map(rows.map(({ deviceId, ...check }) => [deviceId, check]));
}

export interface ModuleOnRecord {
  readonly id: string;
  readonly key: string;
  readonly titleDe: string;
  readonly titleEn: string;
  readonly valid: Interval;
}

/** Every version of every training module. */
export function modulesOnRecord(q: Queryable): Promise<ModuleOnRecord[]> {
  return q.rows({
    name: 'import-modules',
    text: `
      select id, key, title_de as "titleDe", title_en as "titleEn", valid
      from training_modules order by key, lower(valid)`,
  });
}

/** A completed training as a list is compared with it. */
export interface CompletionOnRecord {
  readonly id: string;
  readonly personId: string;
  readonly moduleKey: string;
  readonly completedOn: LocalDate;
  readonly valid: Interval;
}

/** Every completed training of these persons; the day is the one in Germany. */
export function completionsOnRecord(
  q: Queryable,
  personIds: readonly string[],
): Promise<CompletionOnRecord[]> {
  return q.rows(
    {
      name: 'import-completions',
      text: `
        select id, person_id as "personId", module_key as "moduleKey", valid,
          (lower(valid) at time zone 'Europe/Berlin')::date as "completedOn"
        from training_completions where person_id = any($1::uuid[]) order by id`,
    },
    [personIds],
  );
}
