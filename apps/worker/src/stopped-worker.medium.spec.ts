import { createLogger, SYSTEM_CLOCK } from '@vieraugen/platform';
import { migrateQueue } from '@vieraugen/queue';
import {
  aJudgedWorld,
  BACKENDS,
  createTestDatabase,
  describeBackend,
  holdInTheMiddle,
  type KillableWorker,
  type StartedBackend,
  startKillableWorker,
  type TestDatabase,
  until,
} from '@vieraugen/testing';
import { createWorker, type RunningWorker } from './index.js';

/** Four batches: two that go ahead, and two that wait. */
const ACCOUNTS = 2500;
const TIMES = { lockMs: 1000, checkMs: 300 };

describe.each(BACKENDS)('a sweep with its job in $name', ({ isThere, start }) => {
  describeBackend(isThere)('whose worker stops in the middle', () => {
    let backend: StartedBackend;
    let test: TestDatabase;

    beforeAll(async () => {
      backend = await start();
      test = await createTestDatabase();
      await migrateQueue(test.url);
      await aJudgedWorld(test, {
        now: SYSTEM_CLOCK.now(),
        accounts: ACCOUNTS,
        rules: ['DEV-01', 'REG-01'],
      });
    }, 60_000);
    afterEach(async () => {
      for (const worker of workers.splice(0)) await worker.close();
    });
    afterAll(async () => {
      await test.drop();
      await backend.stop();
    });

    const options = () => ({
      databaseUrl: test.url,
      redisUrl: backend.redisUrl,
      times: TIMES,
      log: createLogger('fatal', 'worker'),
    });
    const workers: RunningWorker[] = [];
    const startWorker = async () => {
      const worker = await createWorker(options());
      workers.push(worker);
      return worker;
    };
    const requestSweep = async () => {
      const [row] = await test.owner<{ id: string }>(
        `with e as (insert into evaluations (mode, trigger, status, valid_at, known_at, created_at)
           values ('LIVE', 'MANUAL', 'QUEUED', now(), now(), now()) returning id)
         insert into outbox (queue, job, payload, created_at)
         select 'compliance', 'sweep-subjects', jsonb_build_object('evaluationId', id), now() from e
         returning payload->>'evaluationId' as id`,
      );
      return row?.id ?? '';
    };
    const evaluation = async (id: string) => {
      const [row] = await test.owner<{ status: string; done: number; total: number }>(
        'select status, done, total from evaluations where id = $1',
        [id],
      );
      return row ?? { status: 'NONE', done: 0, total: 0 };
    };
    const inTheMiddle = async (id: string) => {
      const { status, done, total } = await evaluation(id);
      expect(status).toBe('RUNNING');
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(total);
      return done;
    };
    const saved = async () => {
      const [row] = await test.owner<{
        results: number;
        findings: number;
        owners: number;
        events: number;
      }>(
        `select (select count(*)::int from subject_results) as results,
           (select count(*)::int from findings) as findings,
           (select count(distinct account_id)::int from findings) as owners,
           (select count(*)::int from finding_events) as events`,
      );
      return row;
    };

    it('leaves nothing half done when it is killed, and another one finishes', async () => {
      const id = await requestSweep();
      const { log: _log, ...plain } = options();
      const victims: KillableWorker[] = [];
      const release = await holdInTheMiddle(test.url, async () =>
        victims.push(await startKillableWorker(plain)),
      );
      const done = await inTheMiddle(id);
      for (const victim of victims) await victim.kill();
      await release();
      await until('its transaction to end', async () => (await saved())?.results === done);
      expect(await saved()).toEqual({
        results: done,
        findings: 2 * done,
        owners: done,
        events: 2 * done,
      });

      await startWorker();
      await until('the sweep', async () => (await evaluation(id)).status === 'DONE', 30_000);
      const { done: all, total } = await evaluation(id);
      expect([all, total]).toEqual([ACCOUNTS + 1, ACCOUNTS + 1]);
      expect(await saved()).toEqual({
        results: ACCOUNTS + 1,
        findings: 2 * ACCOUNTS,
        owners: ACCOUNTS,
        events: 2 * ACCOUNTS,
      });
    }, 90_000);

    it('gives the job back when it is shut down, and another one goes on from there', async () => {
      const id = await requestSweep();
      const release = await holdInTheMiddle(test.url, startWorker);
      await inTheMiddle(id);
      const [first] = workers;
      const closing = first?.close();
      await release();
      await closing;
      expect((await evaluation(id)).status).toBe('RUNNING');

      await startWorker();
      await until('the sweep', async () => (await evaluation(id)).status === 'DONE', 30_000);
      expect((await evaluation(id)).done).toBe(ACCOUNTS + 1);
    }, 60_000);
  });
});
