import { jest } from '@jest/globals';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, insertRunning, lockSubjects, type Queryable } from '@vieraugen/data';
import { DAY, HOUR } from '@vieraugen/domain';
import { ManualClock, systemViewer, type Viewer } from '@vieraugen/platform';
import { migrateQueue, QueueModule } from '@vieraugen/queue';
import {
  aJudgedWorld,
  closeAccess,
  createTestDatabase,
  endAuthorship,
  type JudgedWorld,
  type TestDatabase,
} from '@vieraugen/testing';
import { CoreModule } from '../core.module.js';
import { scopeOf } from '../kernel/scope.js';
import { ComplianceQueries } from './compliance.queries.js';
import { EvaluationService } from './evaluation.service.js';
import { judgeBatch, readContext } from './judging.js';

const START = Date.parse('2026-03-06T09:00:00Z');
const VIEWER = systemViewer('CLI');

describe('an evaluation of the present', () => {
  const clock = new ManualClock(START);
  let test: TestDatabase;
  let world: JudgedWorld;
  let app: INestApplicationContext;
  let compliance: ComplianceQueries;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrateQueue(test.url);
    world = await aJudgedWorld(test, { now: START, accounts: 30 });
    const imports = [
      CoreModule.register({ databaseUrl: test.url, clock }),
      QueueModule.register({ databaseUrl: test.url }),
    ];
    const root = { module: class Root {}, imports };
    app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    compliance = app.get(ComplianceQueries);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  /** Which rows there are, and which transaction wrote each. */
  const rows = async () => {
    const state: Record<string, unknown> = {};
    for (const table of ['findings', 'finding_events', 'subject_results'])
      state[table] = await test.owner(
        `select xmin::text, to_jsonb(t) as row from ${table} t order by 2`,
      );
    return state;
  };
  const finding = async (ruleId: string) => {
    const [row] = await test.owner<Record<string, unknown>>(
      `select state, result, reason->>'code' as reason, first_detected_at, last_opened_at, due_at, resolved_at,
         array(select type || ' ' || result from finding_events e where e.finding_id = f.id order by e.at, e.id) as events
       from findings f where account_id = $1 and rule_id = $2`,
      [world.accountIds[0], ruleId],
    );
    return row;
  };
  const author = { personId: '', accountId: '' };
  const endAt = async (at: number) =>
    endAuthorship(test, { ...author, at }, clock.now()).then(() => compliance.evaluateNow(VIEWER));

  it('opens what is wrong and what cannot be told, each with its deadline', async () => {
    const report = await compliance.evaluateNow(VIEWER);
    expect(report).toMatchObject({ accounts: 30, authorities: 1, mode: 'LIVE' });
    expect(report.results['DEV-01']).toMatchObject({ VIOLATED: 30, COMPLIANT: 0, EXEMPTED: 0 });
    expect(report.results['ACC-01']).toMatchObject({ COMPLIANT: 30, VIOLATED: 0 });
    expect(report.results['REG-01']).toMatchObject({ COMPLIANT: 1 });
    const opened = await finding('DEV-01');
    expect(opened).toMatchObject({ state: 'OPEN', reason: 'NO_DEVICE_LINKED' });
    expect(opened?.['events']).toEqual(['OPENED VIOLATED']);
    // Five Saxon working days after a Friday: the Friday after next begins the arrears on Saturday.
    expect(opened?.['due_at']).toEqual(new Date('2026-03-14T00:00:00+01:00'));
  });

  it('writes nothing when it concludes the same again', async () => {
    const before = await rows();
    clock.advance(HOUR);
    await compliance.evaluateNow(VIEWER);
    expect(await rows()).toEqual(before);
  });

  it('keeps what people did with a finding', async () => {
    await test.owner(`update findings set state = 'ACKNOWLEDGED' where rule_id = 'DEV-01'`);
    const before = await rows();
    await compliance.evaluateNow(VIEWER);
    expect(await rows()).toEqual(before);
  });

  it('opens, keeps, resolves and reopens, and remembers it all', async () => {
    Object.assign(author, { personId: world.personIds[1], accountId: world.accountIds[0] });
    await endAt(clock.advance(DAY));
    const openedAt = new Date(clock.now());
    expect(await finding('ACC-01')).toMatchObject({ state: 'OPEN', first_detected_at: openedAt });
    clock.advance(DAY);
    await compliance.evaluateNow(VIEWER);
    expect(await finding('ACC-01')).toMatchObject({ state: 'OPEN', events: ['OPENED VIOLATED'] });

    const closedAt = clock.advance(DAY);
    await closeAccess(test, { ...author, at: closedAt }, closedAt);
    await compliance.evaluateNow(VIEWER);
    expect(await finding('ACC-01')).toMatchObject({
      state: 'RESOLVED',
      result: 'NOT_APPLICABLE',
      resolved_at: new Date(closedAt),
    });

    const correctedAt = clock.advance(DAY);
    await closeAccess(test, { ...author, at: correctedAt + 300 * DAY }, correctedAt);
    await compliance.evaluateNow(VIEWER);
    expect(await finding('ACC-01')).toMatchObject({
      state: 'REOPENED',
      result: 'VIOLATED',
      first_detected_at: openedAt,
      last_opened_at: new Date(correctedAt),
      resolved_at: null,
      events: ['OPENED VIOLATED', 'RESOLVED NOT_APPLICABLE', 'REOPENED VIOLATED'],
    });
  });

  it('leaves the findings of an account that has ended to nobody', async () => {
    const [, other] = world.accountIds;
    const at = clock.advance(DAY);
    await test.owner(
      `update accounts set valid = tstzrange(lower(valid), $2, '[)') where id = $1`,
      [other, new Date(at)],
    );
    const report = await compliance.evaluateNow(VIEWER);
    expect(report.accounts).toBe(29);
    const left = await test.owner(
      `select from findings where account_id = $1 and state <> 'RESOLVED'`,
      [other],
    );
    expect(left).toEqual([]);
  });

  it('has findings follow their account to another authority', async () => {
    const [, , moved] = world.accountIds;
    const [row] = await test.owner<{ id: string }>(
      `insert into authorities (tier, kind, valid, recorded_at) values ('UPPER', 'AUTHORITY', '[2015-01-01,)', '2015-01-01') returning id`,
    );
    await test.owner('update accounts set authority_id = $2 where id = $1', [moved, row?.id]);
    await compliance.evaluateNow(VIEWER);
    const owners = await test.owner(
      'select distinct authority_id from findings where account_id = $1 union select authority_id from subject_results where subject_id = $1',
      [moved],
    );
    expect(owners).toEqual([{ authority_id: row?.id }]);
  });

  it('answers what was waiting when it began, and spares it its job', async () => {
    const [waiting] = await test.owner<{ id: string }>(
      `with e as (insert into evaluations (mode, trigger, status, valid_at, known_at, account_ids, authority_ids, total, created_at)
         values ('LIVE', 'CHANGE', 'QUEUED', now(), now(), $1, '{}', 1, now()) returning id)
       insert into outbox (queue, job, payload, created_at)
       select 'compliance', 'evaluate-subjects', jsonb_build_object('evaluationId', id), now() from e
       returning payload->>'evaluationId' as id`,
      [[world.accountIds[0]]],
    );
    await compliance.evaluateNow(VIEWER);
    expect(await compliance.evaluation(VIEWER, waiting?.id ?? '')).toMatchObject({
      status: 'DONE',
      done: 1,
    });
    expect(await test.owner('select from outbox where sent_at is null')).toEqual([]);
  });

  it('does not take over one that is under way: who comes later has the last word', async () => {
    const [accountId = ''] = world.accountIds;
    const database = app.get(Database);
    const service = app.get(EvaluationService);
    const scope = scopeOf(VIEWER);
    const about = { accountIds: [accountId], authorityIds: [], requestedBy: null, total: 1 };
    const begin = async (id: string) => {
      const row = { ...about, id, trigger: 'EXPIRY', now: clock.now() } as const;
      await database.write(scope, clock.now(), { action: 'test' }, (tx) => insertRunning(tx, row));
      return service.carryOut(id);
    };
    const underWay = async (count: number) => {
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
      while ((await test.owner(waiting)).length < count) await test.owner('select pg_sleep(0.02)');
    };
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const held = database.write(scope, clock.now(), { action: 'test' }, async (tx) => {
      await lockSubjects(tx, [accountId]);
      await released;
    });
    const first = begin('00000000-0000-7000-8000-0000000000a1');
    await underWay(1);
    const second = begin('00000000-0000-7000-8000-0000000000a2');
    await underWay(2);
    release();
    await held;
    expect(await Promise.all([first, second])).toEqual(['DONE', 'DONE']);
  });

  it('tells the others, in its transaction, for whom something changed', async () => {
    const heard: string[] = [];
    const { Listener } = await import('@vieraugen/data');
    const listener = new Listener({
      url: test.url,
      channel: 'vieraugen_events',
      onPayload: (payload) => heard.push(payload),
      onGap: () => undefined,
      onError: () => undefined,
    });
    await test.owner('select pg_sleep(0.3)');
    const at = clock.advance(DAY);
    const [, , , fourth = ''] = world.accountIds;
    await endAuthorship(test, { accountId: fourth, personId: world.personIds[1], at }, at);
    await compliance.evaluateNow(VIEWER);
    await test.owner('select pg_sleep(0.2)');
    await listener.close();
    expect(heard.map((payload) => JSON.parse(payload) as unknown)).toContainEqual({
      topics: ['findings'],
      authorityIds: [world.ministryId],
    });
  });

  it('asks the database as often for thirty accounts as for one', async () => {
    const count = (ids: readonly string[]) =>
      app.get(Database).read(scopeOf(VIEWER), async (q) => {
        const context = await readContext(q, clock.now(), 'LIVE');
        let statements = 0;
        const counting: Queryable = {
          rows: (statement, values) => ((statements += 1), q.rows(statement, values)),
        };
        const judged = await judgeBatch(counting, 'ACCOUNT', ids, clock.now(), context);
        expect(judged).toHaveLength(ids.length);
        return statements;
      });
    const one = await count(world.accountIds.slice(0, 1));
    expect(one).toBeLessThanOrEqual(24);
    // Devices and approvals are not asked for where none is named.
    expect(await count(world.accountIds)).toBe(one);
  });

  it('says once per run which rules it does not know', async () => {
    await test.owner(
      `insert into rule_versions (id, rule_id, policy_version_id, valid)
       select '00000000-0000-7000-8000-0000000099aa', 'GOV-99', id, valid from policy_versions limit 1`,
    );
    const warn = jest.fn();
    Logger.overrideLogger({ log: jest.fn(), error: jest.fn(), warn });
    try {
      await compliance.evaluateNow(VIEWER);
      expect(warn.mock.calls).toEqual([[expect.stringContaining('GOV-99'), 'Evaluator']]);
    } finally {
      Logger.overrideLogger(false);
      await test.owner(`delete from rule_versions where rule_id = 'GOV-99'`);
    }
  });
});

describe('an evaluation of another time', () => {
  const clock = new ManualClock(START);
  let test: TestDatabase;
  let world: JudgedWorld;
  let app: INestApplicationContext;
  let compliance: ComplianceQueries;
  const ended = START - 10 * DAY;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrateQueue(test.url);
    world = await aJudgedWorld(test, { now: START, accounts: 2, rules: ['AUT-01'] });
    const imports = [
      CoreModule.register({ databaseUrl: test.url, clock }),
      QueueModule.register({ databaseUrl: test.url }),
    ];
    const root = { module: class Root {}, imports };
    app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    compliance = app.get(ComplianceQueries);
    const [accountId = ''] = world.accountIds;
    const authorship = { accountId, personId: world.personIds[1], at: ended };
    // It ended ten days ago and became known five days ago.
    await endAuthorship(test, authorship, START - 5 * DAY);
    // ACC-01 came into force with a policy of yesterday.
    await test.owner(
      `insert into rule_versions (rule_id, policy_version_id, valid, recorded_at)
       select 'ACC-01', id, tstzrange($1, null), $1 from policy_versions`,
      [new Date(START - DAY)],
    );
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const judge = async (
    validAt: number,
    knownAt: number,
    mode: 'HISTORIC' | 'SIMULATION' = 'HISTORIC',
    viewer: Viewer = VIEWER,
  ) => {
    const request = { mode, accountIds: world.accountIds.slice(0, 1) };
    const [judged] = await compliance.judge(viewer, { validAt, knownAt }, request);
    return judged?.results;
  };

  it('answers what was known then, and what is known now about then', async () => {
    const between = START - 7 * DAY;
    expect((await judge(between, between))?.['AUT-01']).toBe('COMPLIANT');
    expect((await judge(between, START))?.['AUT-01']).toBe('VIOLATED');
    expect((await judge(ended - 1, START))?.['AUT-01']).toBe('COMPLIANT');
    expect((await judge(ended, START))?.['AUT-01']).toBe('VIOLATED');
  });

  it('binds by the rules of the time, and in a simulation by those of today', async () => {
    const then = START - 3 * DAY;
    expect((await judge(then, then))?.['ACC-01']).toBe('NOT_APPLICABLE');
    expect((await judge(then, then, 'SIMULATION'))?.['ACC-01']).toBe('VIOLATED');
    expect((await judge(START, START))?.['ACC-01']).toBe('VIOLATED');
  });

  it('saves nothing', async () => {
    await compliance.countResults(
      VIEWER,
      { validAt: START, knownAt: START },
      { mode: 'HISTORIC', all: true },
    );
    expect(await test.owner('select from findings union all select from subject_results')).toEqual(
      [],
    );
  });

  it('judges only what the viewer may see, but that by all the facts', async () => {
    const stranger = { ...VIEWER, reads: [world.personIds[0]], names: [] } satisfies Viewer;
    expect(await judge(START, START, 'HISTORIC', stranger)).toBeUndefined();
    const [own = ''] = world.accountIds;
    const narrow = { ...VIEWER, reads: [world.ministryId], accountIds: [own] } satisfies Viewer;
    const all = { mode: 'HISTORIC', all: true } as const;
    const seen = await compliance.judge(narrow, { validAt: START, knownAt: START }, all);
    expect(seen.filter((one) => one.subjectType === 'ACCOUNT').map((one) => one.subjectId)).toEqual(
      [own],
    );
    expect(seen.find((one) => one.subjectType === 'AUTHORITY')?.results['REG-01']).toBe(
      'NOT_APPLICABLE',
    );
  });
});
