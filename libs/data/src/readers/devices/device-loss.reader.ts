import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

/** One account that a lost device was linked with, and what has been done about it since. */
export interface LostAccessRow {
  readonly deviceId: string;
  readonly accountId: string;
  readonly lostAt: Instant;
  readonly sessionsRevokedAt: Instant | null;
  readonly rotatedAt: Instant | null;
}

/** The accounts by which a device was used, reached or unlocked when it was lost. */
const LINKED = `
  select account_id from device_uses where device_id = l.device_id and valid @> lower(l.valid)
  union select account_id from access_grants where device_id = l.device_id and valid @> lower(l.valid)
  union select account_id from second_factors where device_id = l.device_id and valid @> lower(l.valid)`;

const since = (event: string) => `(
  select min(occurred_at) from credential_events e where e.account_id = x.account_id
    and e.event = '${event}' and e.occurred_at between lower(l.valid) and $1::timestamptz)`;

const LOSSES = `
  from (select distinct on (device_id) * from device_states
    where device_id = any ($2::uuid[]) and status = 'LOST' and lower(valid) <= $1::timestamptz
    order by device_id, lower(valid) desc) l
  cross join lateral (${LINKED}) x`;

/** What the last loss of devices left open, per account. */
export function lostAccessOf(
  q: Queryable,
  deviceIds: readonly string[],
  at: Instant,
): Promise<LostAccessRow[]> {
  const text = `select l.device_id as "deviceId", x.account_id as "accountId",
      lower(l.valid) as "lostAt", ${since('SESSION_REVOCATION')} as "sessionsRevokedAt",
      ${since('ROTATION')} as "rotatedAt" ${LOSSES} order by x.account_id`;
  return q.rows(named('lost-access-of-devices', text), [instantText(at), deviceIds]);
}

/** A lost device that still leaves accounts open. */
export interface OpenLossRow {
  readonly deviceId: string;
  readonly authorityId: string;
  readonly custodianId: string | null;
  readonly lostAt: Instant;
  /** The accounts that are not secured. */
  readonly accountIds: readonly string[];
  /** Who worked with it when it was lost. */
  readonly userIds: readonly string[];
}

/** The devices whose last loss is not dealt with on every account, the oldest loss first. */
export function openLosses(q: Queryable, at: Instant): Promise<OpenLossRow[]> {
  const text = `select d.id as "deviceId", d.authority_id as "authorityId",
      d.custodian_id as "custodianId", lower(l.valid) as "lostAt",
      array_agg(distinct x.account_id) as "accountIds",
      array(select z.person_id from device_uses u join authorizations z on z.id = u.authorization_id
        where u.device_id = d.id and u.valid @> lower(l.valid)) as "userIds"
    from (select distinct on (device_id) * from device_states
      where status = 'LOST' and lower(valid) <= $1::timestamptz
      order by device_id, lower(valid) desc) l
    join devices d on d.id = l.device_id
    cross join lateral (${LINKED}) x
    where ${since('SESSION_REVOCATION')} is null or ${since('ROTATION')} is null
    group by d.id, d.authority_id, d.custodian_id, l.valid order by lower(l.valid), d.id`;
  return q.rows(named('open-losses', text), [instantText(at)]);
}
