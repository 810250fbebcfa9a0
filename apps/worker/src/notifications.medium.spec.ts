import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  CoreModule,
  JobBoardService,
  NotificationService,
  UserService,
  Work,
} from '@vieraugen/core';
import { DAY, type ViewerRole } from '@vieraugen/domain';
import { createLogger, ManualClock, systemViewer } from '@vieraugen/platform';
import { migrateQueue, QueueModule, Queues } from '@vieraugen/queue';
import {
  aJudgedWorld,
  createTestDatabase,
  endAuthorship,
  type JudgedWorld,
  MailServer,
  type TestDatabase,
  until,
} from '@vieraugen/testing';
import { createWorker, type RunningWorker } from './index.js';

const VIEWER = systemViewer('CLI');
/** A Monday, half past six in Saxony. */
const MONDAY = Date.parse('2026-03-02T05:30:00Z');
const SITE = 'https://register.example';
/** What the world calls the people whose accounts are judged. */
const THIRD = /Referent|Pressestelle|Leitung/i;

describe('notifications by a worker, to a mail server on this machine', () => {
  const clock = new ManualClock(MONDAY);
  let server: MailServer;
  let test: TestDatabase;
  let world: JudgedWorld;
  let app: INestApplicationContext;
  let worker: RunningWorker;

  beforeAll(async () => {
    server = await MailServer.start();
    test = await createTestDatabase();
    await migrateQueue(test.url);
    world = await aJudgedWorld(test, { now: MONDAY, accounts: 2 });
    const mail = {
      smtpUrl: server.url,
      from: 'Vieraugen <vieraugen@register.example>',
      publicUrl: SITE,
    };
    app = await NestFactory.createApplicationContext(
      {
        module: class Root {},
        imports: [
          CoreModule.register({ databaseUrl: test.url, clock, mail }),
          QueueModule.register({ databaseUrl: test.url }),
        ],
      },
      { logger: false, abortOnError: false },
    );
    await aUser('koordination', 'MINISTRY_COORDINATOR');
    await aUser('english', 'MINISTRY_COORDINATOR', 'en');
    await aUser('personalrat', 'STAFF_COUNCIL');
    const quiet = await aUser('still', 'MINISTRY_COORDINATOR');
    clock.advance(1);
    const viewer = (await app.get(UserService).viewerOf(quiet, 'API'))!;
    await app.get(NotificationService).setPreferences(viewer, { digest: false, critical: false });
    worker = await createWorker({
      databaseUrl: test.url,
      clock,
      mail,
      log: createLogger('silent', 'worker'),
    });
    await breakRule(0);
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await app.close();
    await test.drop();
    await server.stop();
  });

  /** Adds a user with an address whose label names a function. */
  async function aUser(name: string, role: ViewerRole, locale = 'de'): Promise<string> {
    await test.owner(`select set_config('app.now', $1, false)`, [new Date(MONDAY).toISOString()]);
    const [user] = await test.owner<{ id: string }>(
      `insert into users (issuer, subject, email, label, locale, created_at)
       values ('i', $1, $1 || '@register.example', 'Leitung ' || $1, $2, now()) returning id`,
      [name, locale],
    );
    const { id: userId } = user!;
    await app.get(UserService).grantRole(VIEWER, { userId, role, authorityId: world.ministryId });
    return userId;
  }

  /** Ends an entitlement while the access lives on, which is a critical finding. */
  async function breakRule(index: number): Promise<void> {
    const accountId = world.accountIds[index]!;
    const now = clock.now();
    await endAuthorship(test, { accountId, personId: world.personIds[1], at: now }, now);
    clock.advance(1);
    const frame = { action: 'test', permission: 'account.write' } as const;
    await app
      .get(Work)
      .change(VIEWER, frame, async (change) => change.judge({ accountIds: [accountId] }));
    await until('the critical finding', async () => (await critical(accountId)).length > 0);
  }
  const critical = (accountId: string) =>
    test.owner(
      `select 1 from findings where account_id = $1 and rule_id = 'ACC-01' and severity = 'CRITICAL'`,
      [accountId],
    );
  /** Where the finding about an account's access is. */
  const findingOf = async (index: number) => {
    const [row] = await test.owner<{ id: string }>(
      `select id from findings where account_id = $1 and rule_id = 'ACC-01'`,
      [world.accountIds[index]],
    );
    return `${SITE}/findings/${row?.id}`;
  };
  const mails = () =>
    test.owner<{ kind: string; status: string; attempts: number; error: string | null }>(
      'select kind, status, attempts, error from mails order by id',
    );
  const settled = () =>
    until('all mails to go', async () => (await mails()).every(({ status }) => status === 'SENT'));
  /** Runs a job to its end, and what it asked for. */
  async function run(name: 'send-digests' | 'send-critical'): Promise<void> {
    const finished = async () =>
      (await app.get(JobBoardService).list(VIEWER, { state: 'COMPLETED', first: 200 })).jobs.filter(
        (job) => job.name === name,
      ).length;
    const before = await finished();
    await app.get(Queues).enqueue(name, {});
    await until(name, async () => (await finished()) > before);
    await settled();
  }
  const to = (name: string) => server.to(`${name}@register.example`);

  it('writes a digest of what waits, in both forms and the language of who reads it', async () => {
    await run('send-digests');
    expect(server.received).toHaveLength(2);
    const [german] = to('koordination');
    const [english] = to('english');
    expect(german?.subject).toMatch(/^Vieraugen: \d+ Aufgaben warten auf Sie$/);
    expect(english?.subject).toMatch(/^Vieraugen: \d+ tasks wait for you$/);
    for (const body of [german?.text, german?.html]) {
      expect(body).toContain('Feststellung beheben');
      expect(body).toContain(`${SITE}/findings`);
      expect(body).toContain(`${SITE}/notifications`);
    }
    expect(english?.html).toContain('<html lang="en">');
    expect(english?.text).toContain('Put a finding right');
    expect(german?.from?.address).toBe('vieraugen@register.example');
  });

  it('names nobody: neither a person nor a function, and no account', () => {
    for (const { subject, text, html } of server.received)
      for (const part of [subject, text, html]) {
        expect(part).not.toMatch(THIRD);
        expect(part).not.toContain('x.example');
      }
    expect(server.received.length).toBeGreaterThan(0);
  });

  it('writes once a day, however often it is asked, and keeps no words', async () => {
    await run('send-digests');
    expect(server.received).toHaveLength(2);
    expect(await mails()).toEqual([
      { kind: 'DIGEST', status: 'SENT', attempts: 1, error: null },
      { kind: 'DIGEST', status: 'SENT', attempts: 1, error: null },
    ]);
  });

  it('writes nothing to who does not want it, or has nothing to do', () => {
    expect([...to('still'), ...to('personalrat')]).toEqual([]);
  });

  it('writes of a critical finding at once, and once per opening', async () => {
    server.received.length = 0;
    await run('send-critical');
    expect(server.received.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/^Vieraugen: \d neue kritische Feststellungen$/),
      expect.stringMatching(/^Vieraugen: \d new critical findings$/),
    ]);
    await run('send-critical');
    expect(server.received).toHaveLength(2);
    await breakRule(1);
    await run('send-critical');
    expect(to('koordination')).toHaveLength(2);
    expect(to('koordination')[1]?.text).toContain(await findingOf(1));
    expect(to('koordination')[1]?.text).not.toContain(await findingOf(0));
    await test.owner(
      `update findings set state = 'REOPENED', last_opened_at = $1
      where rule_id = 'ACC-01' and account_id = $2`,
      [new Date(clock.now()).toISOString(), world.accountIds[0]],
    );
    await run('send-critical');
    expect(to('koordination')[2]?.subject).toBe('Vieraugen: 1 neue kritische Feststellung');
    expect(to('koordination')[2]?.text).toContain(await findingOf(0));
  });

  it('tries again while the mail server is away, says so, and sends when it is back', async () => {
    server.received.length = 0;
    await server.stop();
    clock.advance(DAY);
    await app.get(Queues).enqueue('send-digests', {});
    const tried = await until('the attempts', async () => {
      const waiting = (await mails()).filter(({ status }) => status === 'QUEUED');
      return waiting.length === 2 && waiting.every(({ error }) => error !== null) && waiting;
    });
    for (const { error } of tried) expect(error).toMatch(/did not take the mail: E[A-Z]+$/);
    const { jobs } = await app.get(JobBoardService).list(VIEWER, { state: 'DELAYED', first: 200 });
    const failing = jobs.filter(({ name }) => name === 'send-mail');
    expect(failing.map(({ failedReason }) => failedReason)).toEqual(
      tried.map(({ error }) => error),
    );
    await server.listen();
    const queue = await app.get(Queues).open('notifications');
    for (const job of await queue.getJobs(['delayed']))
      if (job.name === 'send-mail') await job.promote();
    await settled();
    expect(server.received).toHaveLength(2);
    expect((await mails()).at(-1)).toMatchObject({ attempts: 2, error: null });
  });

  it('writes nothing on a Sunday', async () => {
    server.received.length = 0;
    clock.set(MONDAY + 6 * DAY);
    await run('send-digests');
    expect(server.received).toEqual([]);
  });

  it('has the digests at half past six and looks for critical findings every ten minutes', async () => {
    const queue = await app.get(Queues).open('notifications');
    expect(await queue.getJobScheduler('digests')).toMatchObject({
      pattern: '0 30 6 * * 1-5',
      tz: 'Europe/Berlin',
    });
    expect(await queue.getJobScheduler('critical-mails')).toMatchObject({ every: 600_000 });
  });
});
