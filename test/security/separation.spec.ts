import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountService, PersonService, ReviewService, TrainingService } from '@vieraugen/core';
import { IMPORT_KINDS, IMPORT_SHAPES } from '@vieraugen/domain';
import { SYSTEM_CLOCK, systemViewer } from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import { startTestServer, type TestServer, until, WebClient } from '@vieraugen/testing';
import { vieraugen } from '../command-line/vieraugen.js';

const SYSTEM = systemViewer('CLI');
const SINCE = SYSTEM_CLOCK.now() - 100 * 86_400_000;
const PEOPLE = ['coordinator', 'manager', 'author', 'second', 'third'] as const;
type Who = (typeof PEOPLE)[number];

/**
 * Who decides may not be who asked, who it is for, or who confirmed: tried from every side from which
 * somebody or something can do it at all. What a side cannot do, it has no way to be told.
 */
describe('separation of duties from every side', () => {
  let server: TestServer;
  let folder: string;
  let accountId: string;
  let moduleId: string;
  const people = {} as Record<Who, string>;

  beforeAll(async () => {
    server = await startTestServer({ worker: true });
    folder = await mkdtemp(join(tmpdir(), 'vieraugen-separation-'));
    await enterPeople();
    const { value } = await service(AccountService).registerAccount(SYSTEM, {
      authorityId: server.authorityId,
      url: 'https://x.com/demo_trennung',
      accessModel: 'SHARED_SECRET',
      status: 'ACTIVE',
      validFrom: SINCE,
    });
    accountId = value;
    moduleId = (
      await service(TrainingService).defineTrainingModule(SYSTEM, {
        key: 'base',
        version: '1',
        titleDe: 'Grundlagen',
        titleEn: 'Basics',
        mandatoryForRoles: ['AUTHOR', 'MODERATOR'],
        validityMonths: 12,
        from: SINCE,
      })
    ).value;
    // The demo's user of each role is the person of the same name; the owner coordinates as well.
    await link('ministry-coordinator', 'coordinator');
    await link('manager', 'manager');
    await link('author', 'author');
    await link('account-owner', 'second');
    await server.database.owner(
      `insert into role_grants (user_id, role, authority_id, valid)
       select id, 'MINISTRY_COORDINATOR', $1, '[2020-01-01,)' from users where subject = 'account-owner'`,
      [server.authorityId],
    );
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await server.close();
  });

  const service = <T>(type: abstract new (...args: never[]) => T): T =>
    server.api.app.get<T>(type as never, { strict: false });

  async function enterPeople(): Promise<void> {
    const { value } = await service(PersonService).registerPeople(
      SYSTEM,
      PEOPLE.map((name) => ({
        authorityId: server.authorityId,
        externalId: name,
        function: 'PRESS_OFFICER' as const,
        functionLabel: `Stelle ${name}`,
        managerIndex: name === 'manager' ? null : 1,
        from: SINCE,
      })),
    );
    PEOPLE.forEach((name, at) => (people[name] = value[at]!.id!));
  }
  const link = (subject: string, who: Who) =>
    server.database.owner('update users set person_id = $2 where subject = $1', [
      subject,
      people[who],
    ]);

  const count = async (condition: string) =>
    (await server.database.owner(`select ${condition}`)).length;
  const authorizations = (who: Who) =>
    server.database.owner<{ activated_at: Date | null }>(
      'select activated_at from authorizations where person_id = $1',
      [people[who]],
    );
  const grant = (more: object) => ({
    accountId,
    personId: people.third,
    role: 'AUTHOR',
    accessPurpose: 'CONTENT',
    requestedById: people.second,
    managerConfirmed: true,
    ...more,
  });

  /** GraphQL over HTTP: in the browser, and with a token of a script. */
  describe.each(['DASHBOARD', 'API'] as const)('%s', (side) => {
    const as = (role: 'MINISTRY_COORDINATOR' | 'ACCOUNT_OWNER' | 'MANAGER') =>
      side === 'API' ? server.withToken(role) : server.signInAs(role);
    const send = async (
      client: WebClient,
      call: string,
      type: string,
      input: object,
      fields: string,
    ) =>
      client.graphql<Record<string, Record<string, { id: string }>>>(
        `mutation ($input: ${type}!) { ${call}(input: $input) { ${fields} } }`,
        { input },
      );
    const codeOf = (answer: { errors?: readonly { extensions?: { code?: string } }[] }) =>
      answer.errors?.[0]?.extensions?.code ?? 'DONE';
    const grantBy = async (client: WebClient, more: object) =>
      codeOf(
        await send(
          client,
          'grantAuthorization',
          'GrantAuthorizationInput',
          grant(more),
          'authorization { id }',
        ),
      );

    it('nobody grants to themselves, what they asked for, or what nobody confirmed', async () => {
      const coordinator = await as('MINISTRY_COORDINATOR');
      expect(await grantBy(coordinator, { personId: people.coordinator })).toBe(
        'SEPARATION_OF_DUTIES',
      );
      expect(await grantBy(coordinator, { requestedById: people.coordinator })).toBe(
        'SEPARATION_OF_DUTIES',
      );
      expect(await grantBy(coordinator, { managerConfirmed: false })).toBe('INVALID_INPUT');
      expect(await grantBy(coordinator, { requestedById: null })).toBe('INVALID_INPUT');
      expect(await authorizations('third')).toEqual([]);
      expect(await authorizations('coordinator')).toEqual([]);
    });

    it('a request goes from the one to the manager and on to a third', async () => {
      const [both, manager] = [await as('ACCOUNT_OWNER'), await as('MANAGER')];
      const {
        requestedById: _by,
        managerConfirmed: _confirmed,
        ...wanted
      } = grant({
        personId: people.author,
        role: side === 'API' ? 'AUTHOR' : 'MODERATOR',
      });
      const asked = await send(
        both,
        'requestAuthorization',
        'RequestAuthorizationInput',
        wanted,
        'request { id }',
      );
      const id = asked.data!['requestAuthorization']!['request']!.id;
      const decide = async (client: WebClient, call: string) =>
        codeOf(await send(client, call, 'DecideRequestInput', { id }, 'request { id }'));
      expect(await decide(both, 'confirmAuthorizationRequest')).toBe('NOT_ALLOWED');
      expect(await decide(await as('MINISTRY_COORDINATOR'), 'grantAuthorizationRequest')).toBe(
        'NOT_IN_THIS_STATE',
      );
      expect(await decide(manager, 'confirmAuthorizationRequest')).toBe('DONE');
      expect(await decide(both, 'grantAuthorizationRequest')).toBe('SEPARATION_OF_DUTIES');
      expect(await decide(await as('MINISTRY_COORDINATOR'), 'grantAuthorizationRequest')).toBe(
        'DONE',
      );
      // Granted, and not active: the training comes first.
      expect((await authorizations('author')).map((row) => row.activated_at)).not.toContainEqual(
        expect.any(Date),
      );
    });

    it('nobody decides on the exemption that they asked for', async () => {
      const findingId = await finding();
      const both = await as('ACCOUNT_OWNER');
      const asked = await send(
        both,
        'requestExemption',
        'RequestExemptionInput',
        {
          findingId,
          ground: 'Umstellung',
          riskAssessment: 'Gering, wird beobachtet',
          to: new Date(SYSTEM_CLOCK.now() + 30 * 86_400_000).toISOString(),
        },
        'exemption { id }',
      );
      const id = asked.data!['requestExemption']!['exemption']!.id;
      const decide = async (client: WebClient) =>
        codeOf(
          await send(
            client,
            'decideExemption',
            'DecideExemptionInput',
            { id, approve: true, note: 'Ja' },
            'exemption { id }',
          ),
        );
      expect(await decide(both)).toBe('SEPARATION_OF_DUTIES');
      expect(await decide(await as('MINISTRY_COORDINATOR'))).toBe('DONE');
    });

    it('nobody records the own attendance', async () => {
      const client = await as('MINISTRY_COORDINATOR');
      const input = {
        moduleId,
        personIds: [people.coordinator],
        completedOn: new Date(SYSTEM_CLOCK.now() - 86_400_000).toISOString().slice(0, 10),
        evidenceType: 'ATTENDANCE_LIST',
        statement: 'Liste im Referat',
      };
      const { data } = await client.graphql<{
        recordTraining: { results: { error: string | null; completion: object | null }[] };
      }>(
        `mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { results { error completion { id } } } }`,
        { input },
      );
      expect(data!.recordTraining.results).toEqual([
        { error: expect.stringMatching(/eigene Teilnahme/), completion: null },
      ]);
      expect(
        await count(`from training_completions where person_id = '${people.coordinator}'`),
      ).toBe(0);
    });

    it('nobody lets their own authorization stand in a review', async () => {
      const rowId = await reviewRow();
      const { data } = await (
        await as('MINISTRY_COORDINATOR')
      ).graphql<{
        decideReviewRows: { error: string | null }[];
      }>(
        `mutation ($input: DecideReviewRowsInput!) { decideReviewRows(input: $input) { error } }`,
        { input: { ids: [rowId], decision: 'CONFIRM' } },
      );
      expect(data!.decideReviewRows[0]!.error).toMatch(/zweite Person/);
      expect(await count(`from review_rows where id = '${rowId}' and state = 'OPEN'`)).toBe(1);
      await server.database.owner('delete from review_rows');
      await server.database.owner('delete from review_campaigns');
      await server.database.owner('delete from authorizations where person_id = $1', [
        people.coordinator,
      ]);
    });
  });

  async function finding(): Promise<string> {
    const [row] = await server.database.owner<{ id: string }>(
      `insert into findings (rule_id, subject_type, subject_id, account_id, authority_id, state, result, severity, reason, evidence, first_detected_at, last_opened_at)
       values ('ACC-06', 'ACCOUNT', $1, $1, $2, 'OPEN', 'VIOLATED', 'MEDIUM', '{"code": "?", "data": {}}', '[]', now(), now())
       on conflict do nothing returning id`,
      [accountId, server.authorityId],
    );
    if (row) return row.id;
    const [known] = await server.database.owner<{ id: string }>(
      `select id from findings where rule_id = 'ACC-06' and account_id = $1`,
      [accountId],
    );
    await server.database.owner(`delete from exemptions`);
    return known!.id;
  }

  async function reviewRow(): Promise<string> {
    const [row] = await server.database.owner<{ id: string }>(
      `with z as (insert into authorizations (account_id, authority_id, person_id, role, access_purpose, granted_at, activated_at, valid)
         values ($1, $2, $3, 'TECH_ADMIN', 'TECHNICAL', now() - interval '90 days', now() - interval '90 days', tstzrange(now() - interval '90 days', null)) returning id),
       c as (insert into review_campaigns (kind, authority_id, opened_at, due_at)
         values ('AUTHORIZATIONS', $2, now() - interval '1 day', now() + interval '14 days') returning id)
       insert into review_rows (campaign_id, authority_id, account_id, subject_id, state)
       select c.id, $2, $1, z.id, 'OPEN' from c, z returning id`,
      [accountId, server.authorityId, people.coordinator],
    );
    return row!.id;
  }

  const LIST = (who: readonly Who[]) =>
    [
      'Konto;Plattform;Personalnummer;Rolle',
      ...who.map((one) => `@demo_trennung;X;${one};Autor`),
    ].join('\n');

  describe('a list that is uploaded', () => {
    it('names nobody who imports it, and makes nobody active who is not trained', async () => {
      const client = await server.signInAs('MINISTRY_COORDINATOR');
      const body = new FormData();
      body.set('kind', 'authorizations');
      body.set('file', new Blob([LIST(['coordinator', 'third'])]), 'liste.csv');
      const response = await client.ask('/api/imports', { method: 'POST', body });
      const { report } = (await response.json()) as {
        report: { created: number; rejected: { line: number; reason: string }[] };
      };
      expect(report).toMatchObject({
        created: 1,
        rejected: [{ line: 2, reason: 'Niemand kann sich selbst eine Berechtigung erteilen.' }],
      });
      expect(await authorizations('coordinator')).toEqual([]);
      expect(await authorizations('third')).toEqual([{ activated_at: null }]);
    });

    it('has no column for who asked, confirmed, granted or approved', () => {
      const named = IMPORT_KINDS.flatMap((kind) =>
        IMPORT_SHAPES[kind].fields.map(({ name }) => name),
      );
      expect(
        named.filter((name) => /request|confirm|grant|approv|decid|note|review/i.test(name)),
      ).toEqual([]);
      expect([...IMPORT_KINDS].sort()).toEqual([
        'ACCOUNTS',
        'AUTHORITIES',
        'AUTHORIZATIONS',
        'DEVICES',
        'PEOPLE',
        'TRAININGS',
      ]);
    });
  });

  describe('the command line', () => {
    it('takes over who may, as nobody’s decision, and makes nobody active who is not trained', async () => {
      const file = join(folder, 'liste.csv');
      await writeFile(file, LIST(['manager']));
      const { code, stdout } = await vieraugen(['import', '--json', 'authorizations', file], {
        DATABASE_URL: server.database.url,
      });
      expect([code, (JSON.parse(stdout) as { created: number }).created]).toEqual([0, 1]);
      const rows = await server.database.owner(
        'select granted_by, requested_by, activated_at from authorizations where person_id = $1',
        [people.manager],
      );
      expect(rows).toEqual([{ granted_by: null, requested_by: null, activated_at: null }]);
    });

    it('has no command that grants, confirms, approves or reviews', async () => {
      const { stdout } = await vieraugen(['--help']);
      const commands = [...stdout.matchAll(/^ {2}([a-z][a-z-]*)(?= |\n)/gm)].map(
        ([, name]) => name,
      );
      expect(commands.sort()).toEqual(
        [
          'api',
          'demo',
          'doctor',
          'help',
          'import',
          'migrate',
          'start',
          'sweep',
          'token',
          'user',
          'who-could',
          'worker',
        ].sort(),
      );
    });

    it('gives a script the hands of a user and no more: a token is as separated as its user', async () => {
      const { stdout } = await vieraugen(
        [
          'token',
          'create',
          '--json',
          '--as',
          await emailOf('ministry-coordinator'),
          '--ttl',
          '1h',
          '--scope',
          'write',
        ],
        { DATABASE_URL: server.database.url },
      );
      const { token } = JSON.parse(stdout) as { token: string };
      const answer = await new WebClient(server.url, token).graphql(
        `mutation ($input: GrantAuthorizationInput!) { grantAuthorization(input: $input) { authorization { id } } }`,
        { input: grant({ personId: people.coordinator }) },
      );
      expect(answer.errors?.[0]?.extensions?.code).toBe('SEPARATION_OF_DUTIES');
    });
  });

  const emailOf = async (subject: string) =>
    (
      await server.database.owner<{ email: string }>('select email from users where subject = $1', [
        subject,
      ])
    )[0]!.email;

  describe('the worker', () => {
    it('has no job that decides anything', async () => {
      const { HANDLERS } = await import('../../apps/worker/src/handlers/handlers.js');
      expect(Object.keys(HANDLERS).sort()).toEqual([
        'check-pages',
        'evaluate-due',
        'evaluate-subjects',
        'open-reviews',
        'plan-due',
        'send-critical',
        'send-digests',
        'send-mail',
        'simulate-policy',
        'start-sweep',
        'sweep-subjects',
      ]);
    });

    it('opens reviews and judges, and neither grants nor confirms by it', async () => {
      await service(ReviewService).openReviews();
      // Every change above has asked for judging: the worker has been at it.
      await until(
        'the worker',
        async () => (await count(`from evaluations where status = 'DONE'`)) > 0,
      );
      const decided = await server.database.owner(
        `select distinct entity, action from audit_entries where via = 'WORKER'
         and entity in ('authorizations', 'authorization_requests', 'exemptions', 'private_use_permits',
           'permit_requests', 'training_completions', 'training_declarations', 'approver_mandates', 'deputy_activations')`,
      );
      expect(decided).toEqual([]);
    });

    it('does nothing for a job that somebody puts into the queue by another name', async () => {
      await server.database.owner(
        `insert into outbox (queue, job, payload, deduplication_id, created_at)
         values ('compliance', 'grant-authorization', jsonb_build_object('personId', $1::text), 'x', now())`,
        [people.coordinator],
      );
      await service(OutboxRelay)
        .sweep()
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await authorizations('coordinator')).toEqual([]);
    });
  });
});
