import { Database } from '@vieraugen/data';
import { ACCOUNT_STATUSES, RULE_IDS } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { composeDemo, evaluationInstants } from './compose-demo.js';
import { DEMO_ISSUER, DEMO_USERS } from './demo-users.js';
import { DemoService } from './demo.service.js';
import { carryOut } from './kernel/carry-out.js';
import { enterUsers } from './users.js';

const NOW = '2026-11-23T10:00:00Z';

/** Houses outside the ministry of the reference case where something is overdue or critical. */
async function alarmingElsewhere(core: TestCore): Promise<readonly string[]> {
  const rows = await core.owner<{ what: string }>(
    `with recursive sms (id) as (
       select authority_id from authority_names where short_name = 'SMS'
       union select p.authority_id from authority_parents p join sms on sms.id = p.parent_id
       where upper_inf(p.valid))
     select concat_ws(' ', f.rule_id, n.short_name) what from findings f
     join authority_names n on n.authority_id = f.authority_id and upper_inf(n.valid)
     where f.state not in ('RESOLVED', 'DISMISSED', 'EXEMPTED') and f.result = 'VIOLATED'
       and (f.severity = 'CRITICAL' or f.due_at <= $1) and f.authority_id not in (select id from sms)`,
    [new Date(core.clock.now())],
  );
  return rows.map(({ what }) => what);
}

describe('the demo', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore(NOW);
    const report = await core.get(DemoService).load();
    expect(report).toMatchObject({ loaded: true, accounts: 127 });
  }, 180_000);
  afterAll(() => core.close());

  const column = async (query: string) =>
    (await core.owner<{ x: string }>(`select x from (${query}) q (x) order by x`)).map(
      ({ x }) => x,
    );

  it('is loaded once', async () => {
    const before = await core.owner('select count(*) from audit_entries');
    core.clock.advance(3_600_000);
    expect(await core.get(DemoService).load()).toMatchObject({ loaded: false, accounts: 127 });
    expect(await core.owner('select count(*) from audit_entries')).toEqual(before);
    expect(await core.get(DemoService).isLoaded()).toBe(true);
  });

  it('shows every status of an account today', async () => {
    expect(
      await column('select distinct status from account_states where upper_inf(valid)'),
    ).toEqual([...ACCOUNT_STATUSES].sort());
  });

  it('breaks every rule somewhere, and leaves something open where that can be', async () => {
    const ofResult = (result: string) =>
      column(`select distinct rule_id from findings where result = '${result}'`);
    const broken = await ofResult('VIOLATED');
    const behind = await column(
      `select distinct f.rule_id from findings f join finding_events e on e.finding_id = f.id where e.result = 'VIOLATED'`,
    );
    expect([...new Set([...broken, ...behind])].sort()).toEqual([...RULE_IDS].sort());
    expect(await ofResult('UNDETERMINED')).toEqual(
      expect.arrayContaining([
        'ACC-01',
        'ACC-02',
        'ACC-04',
        'AUT-03',
        'AUT-07',
        'DEV-01',
        'PUB-01',
      ]),
    );
  });

  it('has a ministry where all is well, with everything below it, and always was', async () => {
    const houses = `with recursive h (id) as (
        select authority_id from authority_names where short_name = 'SMF'
        union select p.authority_id from authority_parents p join h on h.id = p.parent_id)`;
    const [count] = await core.owner<{ houses: string; findings: string; accounts: string }>(
      `${houses} select (select count(*) from h) houses,
         (select count(*) from findings where authority_id in (select id from h)) findings,
         (select count(*) from subject_results where subject_type = 'ACCOUNT' and authority_id in (select id from h)) accounts`,
    );
    expect(count).toMatchObject({ houses: '14', findings: '0' });
    expect(Number(count?.accounts)).toBeGreaterThan(6);
  });

  it('alarms nobody outside the ministry of the reference case', async () => {
    expect(await alarmingElsewhere(core)).toEqual([]);
  });

  it('leaves a second ministry without an open finding', async () => {
    const [row] = await core.owner<{ open: string }>(
      `with recursive h (id) as (
         select authority_id from authority_names where short_name = 'SMK'
         union select p.authority_id from authority_parents p join h on h.id = p.parent_id
         where upper_inf(p.valid))
       select count(*) open from findings where state <> 'RESOLVED' and authority_id in (select id from h)`,
    );
    expect(row).toEqual({ open: '0' });
  });

  it('shows access without entitlement, overdue, in the ministry of the reference case', async () => {
    const findings = await core.owner<{ rule_id: string; severity: string; overdue: boolean }>(
      `select rule_id, severity, due_at < $1 as overdue from findings f
       join authority_names n on n.authority_id = f.authority_id and n.short_name = 'SMS' and upper_inf(n.valid)
       where rule_id = 'ACC-01' and state = 'OPEN'`,
      [new Date(NOW)],
    );
    expect(findings).toEqual([
      { rule_id: 'ACC-01', severity: 'CRITICAL', overdue: true },
      { rule_id: 'ACC-01', severity: 'CRITICAL', overdue: true },
    ]);
  });

  it('has a history: findings of several weeks, and some of them resolved', async () => {
    const days = await column('select distinct first_detected_at::date::text from findings');
    expect(days).toEqual(['2026-10-19', '2026-11-03', '2026-11-16', '2026-11-20', '2026-11-23']);
    const resolved = await column(
      'select distinct rule_id from findings where resolved_at is not null',
    );
    expect(resolved).toEqual(
      expect.arrayContaining([
        'ACC-04',
        'AUT-01',
        'AUT-03',
        'AUT-05',
        'REG-01',
        'REG-03',
        'TRN-02',
      ]),
    );
  });

  it('shows findings in the states that people give them, only in that ministry', async () => {
    const acted = await column(
      `select concat_ws(' ', f.rule_id, f.state, e.type) from findings f
       join lateral (select type from finding_events a where a.finding_id = f.id and a.actor_id is not null order by at desc, id desc limit 1) e on true`,
    );
    expect(acted).toEqual([
      'ACC-05 DISMISSED DISMISSED',
      'ACC-08 OPEN DISMISSAL_PROPOSED',
      'AUT-07 IN_REMEDIATION IN_REMEDIATION',
      'DEV-04 IN_REMEDIATION IN_REMEDIATION',
      'REG-07 ACKNOWLEDGED ACKNOWLEDGED',
    ]);
  });

  it('has requests that wait for the manager and for the coordinator', async () => {
    expect(await column('select status from authorization_requests')).toEqual([
      'DENIED',
      'MANAGER_CONFIRMED',
      'REQUESTED',
      'WITHDRAWN',
    ]);
  });

  it('names nobody and no account that is not invented or sourced', async () => {
    expect(await column('select distinct given_name from person_names')).toEqual(['Demo']);
    const real = await column(
      `select distinct handle from account_handles where handle_key !~ '^(demo[_-]|0029demo-)'`,
    );
    expect(real.sort()).toEqual([
      'Freistaat.Sachsen',
      'PolizeiSachsen',
      'SMJusDEG',
      'SachsenDe',
      'gedenkstaetten',
      'polizeisachsen.karriere',
      'sms_sachsen',
    ]);
    expect(await column('select distinct is_demo from accounts')).toEqual([true]);
  });

  it('calls the houses by their names of each time', async () => {
    const at = (day: string) =>
      column(
        `select n.short_name from authority_names n join authorities a on a.id = n.authority_id
         where a.tier = 'SUPREME' and n.valid @> '${day} 12:00+01'::timestamptz`,
      );
    expect(await at('2016-01-08')).toEqual(expect.arrayContaining(['SMJus', 'SMS', 'SMUL']));
    expect(await at('2016-01-08')).not.toEqual(expect.arrayContaining(['SMR']));
    expect(await at('2023-06-01')).toEqual(
      expect.arrayContaining(['SMEKUL', 'SMJusDEG', 'SMR', 'SMS']),
    );
    expect(await at('2026-01-01')).toEqual(expect.arrayContaining(['SMIL', 'SMJ', 'SMUL']));
  });

  it('lets in one user per role, those of a house as persons of that house', async () => {
    const users = await core.owner<{ subject: string; roles: string; house: string | null }>(
      `select u.subject, count(r.id) roles,
         r.authority_id is null or p.authority_id is not distinct from r.authority_id house
       from users u join role_grants r on r.user_id = u.id left join people p on p.id = u.person_id
       where u.issuer = $1 group by 1, 3`,
      [DEMO_ISSUER],
    );
    expect(users).toHaveLength(DEMO_USERS.length);
    for (const user of users) expect(user).toMatchObject({ roles: '1', house: true });
  });
});

describe('a loading that was broken off', () => {
  it('is taken up where it was left, from the instant at which it had begun', async () => {
    const core = await openTestCore(NOW);
    try {
      const begun = core.clock.now();
      const [first = 0, second = 0] = evaluationInstants(begun);
      const known = composeDemo(begun).filter(({ at }) => at <= first);
      await enterUsers(core.get(Database), begun);
      await carryOut(core.get(Database), known);
      core.clock.advance(2 * 86_400_000);
      expect(await core.get(DemoService).load()).toMatchObject({ loaded: true, accounts: 127 });
      const [row] = await core.owner<{ last: Date; twice: string }>(
        `select max(recorded_at) as last, count(*) filter (where recorded_at > $1) twice from accounts`,
        [new Date(second)],
      );
      expect(row?.last.getTime()).toBeLessThanOrEqual(begun);
    } finally {
      await core.close();
    }
  }, 180_000);
});

describe('the demo beside other data', () => {
  it('does not take findings back in time that were made before it was loaded', async () => {
    const core = await openTestCore(NOW);
    try {
      await core.get(DemoService).generate({ accounts: 20, actions: 0, seed: 1 });
      await core.get(ComplianceQueries).evaluateNow(systemViewer('CLI'));
      core.clock.advance(60_000);
      expect(await core.get(DemoService).load()).toMatchObject({ loaded: true });
      const [row] = await core.owner<{ days: string; all: string }>(
        `select count(distinct first_detected_at::date) days, count(distinct rule_id) filter (where state = 'OPEN') "all" from findings`,
      );
      expect(row).toEqual({ days: '1', all: String(RULE_IDS.length) });
    } finally {
      await core.close();
    }
  }, 120_000);
});

describe('the demo on other days', () => {
  it.each([
    '2026-11-23T23:07:00Z',
    '2026-12-27T12:00:00Z',
    '2027-03-28T01:30:00Z',
    '2029-06-01T03:00:00Z',
  ])(
    'loads on %s and tells the same',
    async (now) => {
      const core = await openTestCore(now);
      try {
        expect(await core.get(DemoService).load()).toMatchObject({ loaded: true, accounts: 127 });
        const [row] = await core.owner<{ rules: string; overdue: string }>(
          `select count(distinct rule_id) as rules,
             count(*) filter (where rule_id = 'ACC-01' and result = 'VIOLATED' and due_at < $1) as overdue
           from findings`,
          [new Date(now)],
        );
        expect(row).toEqual({ rules: String(RULE_IDS.length), overdue: '2' });
        expect(await alarmingElsewhere(core)).toEqual([]);
      } finally {
        await core.close();
      }
    },
    120_000,
  );

  it('refuses a clock that is slow', async () => {
    const core = await openTestCore('2016-01-08T08:00:00Z');
    try {
      await expect(core.get(DemoService).load()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    } finally {
      await core.close();
    }
  });
});
