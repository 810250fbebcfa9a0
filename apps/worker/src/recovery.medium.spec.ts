import { createLogger, SYSTEM_CLOCK } from '@vieraugen/platform';
import { migrateQueue } from '@vieraugen/queue';
import { aJudgedWorld, createTestDatabase, type TestDatabase, until } from '@vieraugen/testing';
import pg from 'pg';
import { createWorker, type RunningWorker } from './index.js';

/** Long enough for each queue to be asked some 600 times by a worker without patience. */
const AWAY_MS = 2000;
/**
 * A patient one asks a queue after 0, 100, 300, 700, 1500 and 3100 ms, and hears of each connection
 * that was cut. A slow machine asks less often, never more.
 */
const MOST_PER_QUEUE = 20;

describe('a worker whose database goes away', () => {
  let test: TestDatabase;
  let server: pg.Client;
  let worker: RunningWorker;
  let accountId: string;
  const troubles = new Map<string, number>();

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrateQueue(test.url);
    const world = await aJudgedWorld(test, { now: SYSTEM_CLOCK.now() });
    accountId = world.accountIds[0] ?? '';
    server = new pg.Client({ connectionString: test.url.replace(/[^/]+$/, 'postgres') });
    await server.connect();
    const warn = ({ queue = 'outbox' }: { queue?: string }) =>
      troubles.set(queue, (troubles.get(queue) ?? 0) + 1);
    const log = Object.assign(createLogger('fatal', 'worker'), { warn });
    worker = await createWorker({ databaseUrl: test.url, log });
  });
  afterAll(async () => {
    await worker.close();
    await server.end();
    await test.drop();
  });

  const allow = (allowed: boolean) =>
    server.query(`alter database ${test.url.split('/').at(-1)} allow_connections ${allowed}`);

  it('asks for it patiently, and works again when it is back', async () => {
    await allow(false);
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and application_name <> 'vieraugen'`,
      [test.url.split('/').at(-1)],
    );
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    await allow(true);
    expect(troubles.get('compliance')).toBeGreaterThan(0);
    for (const [queue, times] of troubles)
      expect(times > MOST_PER_QUEUE ? `${queue} was asked ${times} times` : '').toBe('');

    const [row] = await test.owner<{ id: string }>(
      `with e as (insert into evaluations (mode, trigger, status, valid_at, known_at, account_ids, authority_ids, created_at)
         values ('LIVE', 'CHANGE', 'QUEUED', now(), now(), $1, '{}', now()) returning id)
       insert into outbox (queue, job, payload, created_at)
       select 'compliance', 'evaluate-subjects', jsonb_build_object('evaluationId', id), now() from e
       returning payload->>'evaluationId' as id`,
      [[accountId]],
    );
    await until(
      'the evaluation',
      async () => {
        const rows = await test.owner(`select from evaluations where id = $1 and status = 'DONE'`, [
          row?.id,
        ]);
        return rows.length > 0;
      },
      20_000,
    );
  }, 40_000);
});
