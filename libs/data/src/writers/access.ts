import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';
import type { AccessMechanism, Instant } from '@vieraugen/domain';

/** A way onto an account that somebody is to have from an instant on. */
export interface WantedAccess {
  readonly accountId: string;
  readonly holderId: string;
  readonly mechanism: AccessMechanism;
  readonly from: Instant;
}

/** Those of the wanted that are not open at that instant already. */
export async function notYetOpen<W extends WantedAccess>(
  queryable: Queryable,
  wanted: readonly W[],
): Promise<readonly W[]> {
  if (wanted.length === 0) return [];
  const rows = await queryable.rows<{ position: number }>(
    `select n - 1 as position from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])
       with ordinality w (account_id, holder_id, mechanism, at, n)
     where exists (select from access_grants g
       where g.account_id = w.account_id and g.holder_id = w.holder_id
         and g.mechanism = w.mechanism and g.valid @> w.at)`,
    [
      wanted.map(({ accountId }) => accountId),
      wanted.map(({ holderId }) => holderId),
      wanted.map(({ mechanism }) => mechanism),
      wanted.map(({ from }) => instantText(from)),
    ],
  );
  const open = new Set(rows.map(({ position }) => position));
  return wanted.filter((_, position) => !open.has(position));
}
