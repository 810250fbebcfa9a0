import pg from 'pg';

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
