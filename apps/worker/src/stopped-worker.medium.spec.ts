import { createLogger, SYSTEM_CLOCK } from '@vieraugen/platform';
import { migrateQueue } from '@vieraugen/queue';
import {
  aJudgedWorld,
  BACKENDS,
  createTestDatabase,
  describeBackend,
  holdSubjects,
  type StartedBackend,
  startKillableWorker,
  type TestDatabase,
  until,
} from '@vieraugen/testing';
import { createWorker, type RunningWorker } from './index.js';

const ACCOUNTS = 6000;
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
    /** Lets the sweep come to the middle and keeps it there. */
    const holdInTheMiddle = async (id: string) => {
      await until('the first batch', async () => (await evaluation(id)).done > 0, 30_000);
      const release = await holdSubjects(test.url);
      const { status, done, total } = await evaluation(id);
      expect(status).toBe('RUNNING');
      expect(done).toBeLessThan(total);
      return { release, done };
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
      const victim = await startKillableWorker(plain);
      const { release, done } = await holdInTheMiddle(id);
      await victim.kill();
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
      const first = await startWorker();
      const { release } = await holdInTheMiddle(id);
      const closing = first.close();
      await release();
      await closing;
      const stopped = await evaluation(id);
      expect(stopped).toMatchObject({ status: 'RUNNING' });
      expect(stopped.done).toBeGreaterThan(0);
      expect(stopped.done).toBeLessThan(stopped.total);

      await startWorker();
      await until('the sweep', async () => (await evaluation(id)).status === 'DONE', 30_000);
      expect((await evaluation(id)).done).toBe(ACCOUNTS + 1);
    }, 60_000);
  });
});
