import type { Queryable } from '../database/database.js';

/** More ids than this do not fit into a notification; then everybody is told. */
const MOST_IDS = 150;

/** Tells all processes, when the transaction commits, what has changed and for whom (null: everybody). */
export async function announce(
  q: Queryable,
  topics: readonly string[],
  authorityIds: readonly string[] | null,
): Promise<void> {
  const ids = authorityIds && [...new Set(authorityIds)];
  const tooMany = ids !== null && ids.length > MOST_IDS;
  const payload = JSON.stringify({ topics, authorityIds: tooMany ? null : ids });
  const statement = { name: 'announce', text: `select pg_notify('vieraugen_events', $1)` };
  await q.rows(statement, [payload]);
}
