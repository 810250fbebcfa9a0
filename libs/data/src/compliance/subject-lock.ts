import type { Queryable } from '../database/database.js';

const NAMESPACE = 0x7665; // "ve": keeps these advisory locks apart from everybody else's.
const BUCKETS = 32;
const ALL = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

const EXCLUSIVE = {
  name: 'subject-lock',
  text: `select pg_advisory_xact_lock(${NAMESPACE}, b) from unnest($1::int[]) b`,
};
const SHARED = {
  name: 'subject-lock-shared',
  text: `select pg_advisory_xact_lock_shared(${NAMESPACE}, b) from unnest($1::int[]) b`,
};

/**
 * Keeps everybody else from judging these subjects until the transaction ends. Taken before the
 * facts are read: whoever judges last has then read what was committed last, and an older judgement
 * cannot overwrite a newer one.
 */
export async function lockSubjects(q: Queryable, ids: readonly string[]): Promise<void> {
  const buckets = [...new Set(ids.map(bucketOf))].sort((a, b) => a - b);
  await q.rows(EXCLUSIVE, [buckets]);
}

/**
 * For the batches of a sweep, which touch no subject twice: they run beside each other, but not
 * beside an evaluation that somebody's change has caused. That one runs after its change, so it has
 * the last word whatever the sweep had read.
 */
export async function lockForSweep(q: Queryable): Promise<void> {
  await q.rows(SHARED, [ALL]);
}

/** The last characters of an id are random. */
function bucketOf(id: string): number {
  return Number.parseInt(id.slice(-4), 16) % BUCKETS;
}
