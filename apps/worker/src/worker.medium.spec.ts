import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule, EvaluationService, JobBoardService, Work } from '@vieraugen/core';
import { instantOfLocal } from '@vieraugen/domain';
import { createLogger, SYSTEM_CLOCK, systemViewer } from '@vieraugen/platform';
import { migrateQueue, OutboxRelay, QueueModule, Queues } from '@vieraugen/queue';
import {
  aJudgedWorld,
  BACKENDS,
  createTestDatabase,
  describeBackend,
  endAuthorship,
  holdSubjects,
  type JudgedWorld,
  type StartedBackend,
  type TestDatabase,
  until,
} from '@vieraugen/testing';
import { createWorker, type RunningWorker } from './index.js';

const VIEWER = systemViewer('CLI');
const TIMES = { lockMs: 2000, checkMs: 500 };

describe.each(BACKENDS)('a worker with its queues in $name', ({ isThere, start }) => {
  describeBackend(isThere)('and the record in PostgreSQL', () => {
    let backend: StartedBackend;
    let test: TestDatabase;
    let world: JudgedWorld;
    let app: INestApplicationContext;
    let worker: RunningWorker;

    beforeAll(async () => {
      backend = await start();
      test = await createTestDatabase();
      await migrateQueue(test.url);
      world = await aJudgedWorld(test, { now: SYSTEM_CLOCK.now(), accounts: 6 });
      app = await openCore(test.url, backend.redisUrl);
      worker = await createWorker({
        ...options(),
        times: TIMES,
        log: createLogger('fatal', 'worker'),
      });
    }, 30_000);
    afterAll(async () => {
      await worker.close();
      await app.close();
      await test.drop();
      await backend.stop();
    });

    const options = () => ({ databaseUrl: test.url, redisUrl: backend.redisUrl });
    const account = (index: number) => world.accountIds[index] ?? '';
    const evaluate = async (accountId: string) => {
      const changed = await app
        .get(Work)
        .change(VIEWER, { action: 'test', permission: 'account.write' }, async (change) =>
          change.judge({ accountIds: [accountId] }),
        );
      return changed.evaluationId ?? '';
    };
    const status = async (id: string) => {
      const [row] = await test.owner<{ status: string }>(
        'select status from evaluations where id = $1',
        [id],
      );
      return row?.status;
    };
    const done = (id: string) =>
      until(`evaluation ${id}`, async () => (await status(id)) === 'DONE');
    const findings = (accountId: string, ruleId: string) =>
      test.owner<{ state: string; events: string[] }>(
        `select f.state, array(select type from finding_events e where e.finding_id = f.id order by e.id) as events
         from findings f where account_id = $1 and rule_id = $2`,
        [accountId, ruleId],
      );

    it('turns a change into findings', async () => {
      const now = SYSTEM_CLOCK.now();
      const authorship = { accountId: account(0), personId: world.personIds[1], at: now };
      await endAuthorship(test, authorship, now);
      await done(await evaluate(account(0)));
      expect(await findings(account(0), 'ACC-01')).toEqual([{ state: 'OPEN', events: ['OPENED'] }]);
      expect(await findings(account(0), 'AUT-01')).toEqual([{ state: 'OPEN', events: ['OPENED'] }]);
      expect(await findings(account(0), 'AUT-07')).toEqual([]);
    });

    it('carries what a process wrote and did not live to send', async () => {
      const [row] = await test.owner<{ id: string }>(
        `with e as (insert into evaluations (mode, trigger, status, valid_at, known_at, account_ids, authority_ids, created_at)
           values ('LIVE', 'CHANGE', 'QUEUED', now(), now(), $1, '{}', now()) returning id)
         insert into outbox (queue, job, payload, created_at)
         select 'compliance', 'evaluate-subjects', jsonb_build_object('evaluationId', id), now() from e
         returning payload->>'evaluationId' as id`,
        [[account(1)]],
      );
      await done(row?.id ?? '');
      const left = await test.owner('select from outbox where sent_at is null');
      expect(left).toEqual([]);
    });

    it('adds a row that is carried twice only once', async () => {
      const id = await evaluate(account(1));
      await done(id);
      await test.owner(`update outbox set sent_at = null where payload->>'evaluationId' = $1`, [
        id,
      ]);
      await app.get(OutboxRelay).sweep();
      const { jobs } = await app.get(JobBoardService).list(VIEWER, { state: 'COMPLETED' });
      expect(jobs.filter((job) => job.payload['evaluationId'] === id)).toHaveLength(1);
      const { jobs: waiting } = await app.get(JobBoardService).list(VIEWER, { state: 'WAITING' });
      expect(waiting.filter((job) => job.payload['evaluationId'] === id)).toHaveLength(0);
    });

    it('has changes during a running evaluation of an account cause exactly one more', async () => {
      const release = await holdSubjects(test.url);
      const first = await evaluate(account(2));
      await until('the first to run', async () => (await status(first)) === 'RUNNING');
      const later: string[] = [];
      for (let i = 0; i < 3; i++) later.push(await evaluate(account(2)));
      await app.get(OutboxRelay).sweep();
      await release();
      for (const id of [first, ...later]) await done(id);
      const { jobs } = await app
        .get(JobBoardService)
        .list(VIEWER, { state: 'COMPLETED', first: 200 });
      const ran = jobs.filter((job) =>
        [first, ...later].includes(String(job.payload['evaluationId'])),
      );
      expect(ran).toHaveLength(2);
    });

    it('judges again at the instant at which an authorization ends', async () => {
      const now = SYSTEM_CLOCK.now();
      const at = now + 2000;
      await endAuthorship(test, { accountId: account(3), personId: world.personIds[1], at }, now);
      await done(await evaluate(account(3)));
      expect(await findings(account(3), 'ACC-01')).toEqual([]);
      const { jobs } = await app.get(JobBoardService).list(VIEWER, { state: 'DELAYED' });
      expect(jobs.map((job) => job.id)).toContain(`due-${at}`);
      await until('the finding', async () => (await findings(account(3), 'ACC-01')).length > 0);
      const [opened] = await test.owner<{ at: Date; trigger: string }>(
        `select e.at, v.trigger from finding_events e join evaluations v on v.id = e.evaluation_id
         join findings f on f.id = e.finding_id where f.account_id = $1 and f.rule_id = 'ACC-01'`,
        [account(3)],
      );
      expect(opened?.trigger).toBe('EXPIRY');
      expect(opened?.at.getTime()).toBeGreaterThanOrEqual(at);
      expect(opened?.at.getTime()).toBeLessThan(at + 5000);
    });

    it('shows why a job failed and does it when it is tried again', async () => {
      await test.owner(
        `insert into rule_versions (rule_id, policy_version_id, parameters, valid, recorded_at)
         select 'AUT-02', id, '{"nonsense": 1}', '[2015-01-01,)', '2015-01-01' from policy_versions`,
      );
      const id = await evaluate(account(4));
      const board = app.get(JobBoardService);
      const failed = await until('the failure', async () => {
        await promoteDelayed(app.get(Queues));
        const { jobs } = await board.list(VIEWER, { state: 'FAILED' });
        return jobs.find((job) => job.payload['evaluationId'] === id);
      });
      expect(failed).toMatchObject({ queue: 'compliance', name: 'evaluate-subjects', attempts: 5 });
      expect(failed.failedReason).toContain('AUT-02 has no parameter nonsense');
      expect(await status(id)).toBe('FAILED');
      expect((await board.counts(VIEWER)).find((one) => one.queue === 'compliance')?.failed).toBe(
        1,
      );
      await test.owner(`delete from rule_versions where parameters ? 'nonsense'`);
      await board.retry(VIEWER, failed);
      await done(id);
      expect(await findings(account(4), 'DEV-01')).not.toEqual([]);
    }, 20_000);

    it('does not drop a job that it does not know', async () => {
      const queue = await app.get(Queues).open('maintenance');
      await queue.add('no-such-job', {}, { jobId: 'unknown' });
      const failed = await until('the failure', async () => {
        const { jobs } = await app.get(JobBoardService).list(VIEWER, { state: 'FAILED' });
        return jobs.find((job) => job.name === 'no-such-job');
      });
      expect(failed.failedReason).toContain('no-such-job');
    });

    it('lets a row of the outbox that names such a job fail by itself, and hold up no other', async () => {
      await test.owner(
        `insert into outbox (queue, job, payload, created_at) values
           ('notifications', 'job-of-tomorrow', '{}', now()), ('nowhere', 'job-of-nowhere', '{}', now())`,
      );
      await done(await evaluate(account(2)));
      const failed = await until('both failures', async () => {
        const { jobs } = await app.get(JobBoardService).list(VIEWER, { state: 'FAILED' });
        const unknown = jobs.filter(({ name }) => name.startsWith('job-of-'));
        return unknown.length === 2 ? unknown : null;
      });
      expect(failed.map(({ name, queue }) => `${name} ${queue}`).sort()).toEqual([
        'job-of-nowhere maintenance',
        'job-of-tomorrow notifications',
      ]);
      expect(await test.owner('select from outbox where sent_at is null')).toEqual([]);
    });

    it('sweeps every night at half past two, by the clock on the wall', async () => {
      const queue = await app.get(Queues).open('maintenance');
      const next = (await queue.getJobScheduler('nightly-sweep'))?.next ?? 0;
      const day = new Date(next + 3 * 3_600_000).toISOString().slice(0, 10);
      expect(next).toBe(instantOfLocal(day, '02:30'));
    });

    it('sweeps everything, once', async () => {
      await app.get(EvaluationService).startSweep();
      await app.get(EvaluationService).startSweep();
      const sweeps = () =>
        test.owner<{ id: string; status: string; total: number; done: number }>(
          'select id, status, total, done from evaluations where account_ids is null',
        );
      await until('the sweep', async () => (await sweeps()).every((one) => one.status === 'DONE'));
      expect(await sweeps()).toEqual([expect.objectContaining({ total: 7, done: 7 })]);
    });
  });
});

function openCore(databaseUrl: string, redisUrl: string | null): Promise<INestApplicationContext> {
  const imports = [
    CoreModule.register({ databaseUrl }),
    QueueModule.register({ databaseUrl, redisUrl: redisUrl ?? undefined }),
  ];
  return NestFactory.createApplicationContext(
    { module: class Root {}, imports },
    { logger: false, abortOnError: false },
  );
}

/** Does not wait for the next attempt. */
async function promoteDelayed(queues: Queues): Promise<void> {
  const queue = await queues.open('compliance');
  for (const job of await queue.getJobs(['delayed']))
    if (job.name === 'evaluate-subjects') await job.promote().catch(() => undefined);
}
