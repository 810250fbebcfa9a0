import pg from 'pg';
import { until } from '../until.js';

const NAMESPACE = 0x7665;

/** Keeps every evaluation waiting for its subjects until the returned function is called. */
export async function holdSubjects(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(${NAMESPACE}, b) from generate_series(0, 31) b`);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

/**
 * Lets a sweep come to its middle and keeps it there: the batches that wait when `start` has begun
 * go ahead, those behind them wait until the returned function is called.
 */
export async function holdInTheMiddle(
  url: string,
  start: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  const release = await holdSubjects(url);
  await start();
  const watcher = new pg.Client({ connectionString: url });
  await watcher.connect();
  const waiting = async (mode: string) => {
    const { rowCount } = await watcher.query(
      `select from pg_locks where locktype = 'advisory' and classid = ${NAMESPACE}
         and database = (select oid from pg_database where datname = current_database())
         and mode = $1 and not granted`,
      [mode],
    );
    return (rowCount ?? 0) > 0;
  };
  await until('a batch to wait', () => waiting('ShareLock'), 30_000);
  const next = holdSubjects(url);
  await until('the next in line', () => waiting('ExclusiveLock'));
  await watcher.end();
  await release();
  return next;
}
