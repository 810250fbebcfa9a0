import type { DeviceGuard, Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';
import { lostAccessOf } from './device-loss.reader.js';

type ReadGuard = Exclude<DeviceGuard, 'LOSS_HANDLED'>;
type GuardRow = { readonly id: string } & Readonly<Record<ReadGuard, boolean>>;

/** A permit that is still to begin lets a device be approved; what is not on record is no flaw. */
const GUARDS = `
  select d.id,
    d.ownership = 'OFFICIAL' or exists (select from private_use_permits p
      where p.device_id = d.id and upper(p.valid) > $1::timestamptz) as "PERMITTED",
    c.mdm_state is distinct from 'UNMANAGED' and coalesce(c.encryption, true)
      and coalesce(c.screen_lock, true) and coalesce(c.os_supported_until
        >= ($1::timestamptz at time zone 'Europe/Berlin')::date, true) as "NO_KNOWN_FLAW",
    d.ownership = 'PRIVATE' or coalesce(c.checked_at >= (
      select max(lower(s.valid)) from device_states s
      where s.device_id = d.id and s.status = 'RECOVERED'), false) as "CHECKED_SINCE_FOUND",
    not exists (select from second_factors f
      where f.device_id = d.id and f.valid @> $1::timestamptz) as "NO_SECOND_FACTOR"
  from devices d
  left join device_checks c on c.device_id = d.id and c.valid @> $1::timestamptz
  where d.id = any ($2::uuid[])`;

/** Of each device what its next steps may ask for and is there. */
export async function deviceGuardsFulfilled(
  q: Queryable,
  deviceIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, ReadonlySet<DeviceGuard>>> {
  const [rows, lost] = await Promise.all([
    q.rows<GuardRow>(named('device-guards', GUARDS), [instantText(at), deviceIds]),
    lostAccessOf(q, deviceIds, at),
  ]);
  const open = new Set(
    lost.flatMap((one) => (one.sessionsRevokedAt && one.rotatedAt ? [] : [one.deviceId])),
  );
  return new Map(
    rows.map(({ id, ...guards }) => {
      const fulfilled = Object.entries(guards).flatMap(([guard, holds]) => (holds ? [guard] : []));
      return [
        id,
        new Set([
          ...fulfilled,
          ...(open.has(id) ? [] : ['LOSS_HANDLED']),
        ]) as ReadonlySet<DeviceGuard>,
      ];
    }),
  );
}
