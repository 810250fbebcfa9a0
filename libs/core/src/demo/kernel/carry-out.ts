import {
  type Database,
  type DatabaseScope,
  insertRows,
  instantText,
  type Queryable,
  type Transaction,
  updateRows,
} from '@vieraugen/data';
import { systemViewer } from '@vieraugen/platform';
import { scopeOf } from '../../kernel/scope.js';
import type { Recording } from './recordings.js';

export const DEMO_VIEWER = systemViewer('DEMO', 'Demodaten');
export const DEMO_SCOPE: DatabaseScope = scopeOf(DEMO_VIEWER, true);

/**
 * Writes recordings, each as of its own instant and all in one transaction; those that are in the
 * log already are left out. Answers how many were new.
 */
export async function carryOut(
  database: Database,
  recordings: readonly Recording[],
): Promise<number> {
  const first = recordings[0];
  if (!first) return 0;
  return database.write(DEMO_SCOPE, first.at, first, async (tx) => {
    const done = await carriedOut(tx, recordings);
    const left = recordings.filter((recording) => !done.has(recording));
    for (const recording of left) await record(tx, recording);
    return left.length;
  });
}

async function record(tx: Transaction, { at, action, reason, batches }: Recording): Promise<void> {
  await tx.rows(
    `select set_config('app.now', $1, true), set_config('app.action', $2, true),
       set_config('app.reason', $3, true)`,
    [instantText(at), action, reason],
  );
  for (const { entity, rows, corrections } of batches.values()) {
    // First what ends, then what begins there.
    await updateRows(tx, entity, corrections);
    await insertRows(tx, entity, rows);
  }
}

/** Of some recordings those whose first row is in the audit log at their instant. */
export async function carriedOut(
  q: Queryable,
  recordings: readonly Recording[],
): Promise<ReadonlySet<Recording>> {
  const rows = await q.rows<{ n: number }>(
    `select n::int from unnest($1::uuid[], $2::timestamptz[]) with ordinality x (id, at, n)
     where exists (select 1 from audit_entries e where e.entity_id = x.id and e.at = x.at)`,
    [recordings.map(firstId), recordings.map(({ at }) => instantText(at))],
  );
  return new Set(rows.flatMap(({ n }) => recordings[n - 1] ?? []));
}

function firstId({ batches }: Recording): string | undefined {
  for (const { rows, corrections } of batches.values())
    for (const { id } of [...rows, ...corrections]) return id;
  return undefined;
}
