import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';

/** The parent of every authority that has one at an instant. */
export async function parentsAt(queryable: Queryable, at: Instant): Promise<Map<string, string>> {
  const rows = await queryable.rows<{ id: string; parent: string }>(
    `select authority_id as id, parent_id as parent from authority_parents where valid @> $1::timestamptz`,
    [instantText(at)],
  );
  return new Map(rows.map(({ id, parent }) => [id, parent]));
}

/** Which of these authorities have an account at an instant that is not closed or refused. */
export async function authoritiesWithAccounts(
  queryable: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await queryable.rows<{ id: string }>(
    `select distinct a.authority_id as id from accounts a join account_states s on s.account_id = a.id
     where a.authority_id = any($1::uuid[]) and a.valid @> $2::timestamptz and s.valid @> $2::timestamptz
       and s.status not in ('CLOSED', 'ARCHIVED', 'REJECTED', 'IMPERSONATION_REPORTED')`,
    [ids, instantText(at)],
  );
  return new Set(rows.map(({ id }) => id));
}
