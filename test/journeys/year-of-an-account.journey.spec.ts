import { ComplianceQueries, OffboardingService, type SweepReport } from '@vieraugen/core';
import { PERMIT_CONDITIONS, RULE_IDS, type RuleId, type ViewerRole } from '@vieraugen/domain';
import { ManualClock, systemViewer } from '@vieraugen/platform';
import {
  putRulesInForce,
  startTestServer,
  type TestServer,
  type WebClient,
} from '@vieraugen/testing';
import { vieraugen } from '../command-line/vieraugen.js';

/** A year that is over by every machine's clock: the command looks back at it from its own present. */
const at = (text: string) => Date.parse(text);
const START = at('2025-01-07T09:00:00Z');
const A_YEAR = 365 * 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the turns of this year are about; all rules are in force, and all are compared at the end. */
const WATCHED: readonly RuleId[] = [
  ...(['REG-03', 'AUT-01', 'AUT-03', 'AUT-05', 'AUT-07'] as const),
  ...(['ACC-01', 'ACC-02', 'ACC-03', 'DEV-02', 'DEV-05', 'TRN-01'] as const),
];
/** What came too late stays a breach in this house; the rules themselves let it go. */
const STRICT = {
  'ACC-02': { lateRotationCures: false },
  'DEV-05': { lateHandlingCures: false },
};
const system = systemViewer('CLI', 'Prüfung');
const SCOPE = { reads: '*', writes: '*', accountIds: null, names: [] } as const;
const ACTOR = { actorId: null, actorLabel: 'Prüfung', via: 'SQL' } as const;

const PEOPLE = {
  coordinator: ['CASE_OFFICER', 'Ressortkoordination', 'MINISTRY_COORDINATOR'],
  manager: ['HEAD_OF_UNIT', 'Referatsleitung', 'MANAGER'],
  owner: ['PRESS_OFFICER', 'Accountverantwortliche/r', 'ACCOUNT_OWNER'],
  spokesperson: ['PRESS_SPOKESPERSON', 'Pressesprecher/in', 'PRESS_SPOKESPERSON'],
  second: ['DEPUTY_SPOKESPERSON', 'Stellv. Pressesprecher/in', null],
  custodian: ['IT_OFFICER', 'IT-Betrieb', 'DEVICE_CUSTODIAN'],
  anna: ['PRESS_OFFICER', 'Referent/in A', 'AUTHOR'],
  bert: ['PRESS_OFFICER', 'Referent/in B', null],
  cara: ['PRESS_OFFICER', 'Referent/in C', null],
  vera: ['CASE_OFFICER', 'Vertretung', 'DEPUTY'],
} as const;
type Who = keyof typeof PEOPLE;

describe('the year of one account', () => {
  const clock = new ManualClock(START);
  let server: TestServer;
  const clients = new Map<ViewerRole, WebClient>();
  const people = {} as Record<Who, string>;
  const granted = {} as Record<string, string>;
  const noted: SweepReport[] = [];
  let accountId = '';
  let moduleId = '';

  beforeAll(async () => {
    server = await startTestServer({ clock });
    await putRulesInForce(server.database, START, RULE_IDS, STRICT);
    await server.database.database.write(
      { ...SCOPE, ...ACTOR },
      START,
      { action: 'seed' },
      async (tx) => {
        const [row] = await tx.rows<{ id: string }>(
          `insert into training_modules (key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
           values ('GRUNDLAGEN', '1', 'Grundlagen', 'Basics', '{AUTHOR,DEPUTY}', 24, tstzrange($1::timestamptz, null))
           returning id`,
          [new Date(START).toISOString()],
        );
        moduleId = row!.id;
      },
    );
    for (const [, , role] of Object.values(PEOPLE))
      if (role) clients.set(role, await server.withToken(role, 'write', A_YEAR));
  }, 120_000);
  afterAll(() => server.close());

  const until = (text: string) => clock.set(at(text));
  const service = <T>(type: new (...given: never[]) => T) =>
    server.api.app.get<T>(type, { strict: false });

  /** One change through the API, as the person of a role; a minute passes with it. */
  async function ask<T = Record<string, never>>(
    role: ViewerRole,
    mutation: string,
    input: object,
    answer: string,
  ): Promise<T> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const named = INPUTS[mutation] ?? type;
    const { data, errors } = await clients
      .get(role)!
      .graphql<Record<string, T>>(
        `mutation ($input: ${named}!) { answer: ${mutation}(input: $input) { ${answer} } }`,
        { input },
      );
    clock.advance(MINUTE);
    if (errors) throw Object.assign(new Error(errors[0]!.message), errors[0]!.extensions);
    return data!['answer']!;
  }
  const INPUTS: Readonly<Record<string, string>> = {
    confirmAuthorizationRequest: 'DecideRequestInput',
    grantAuthorizationRequest: 'DecideRequestInput',
    noteAccountClosing: 'NoteClosingInput',
  };

  async function see<T>(role: ViewerRole, query: string): Promise<T> {
    const { data, errors } = await clients
      .get(role)!
      .graphql<T>(query.replaceAll('$account', accountId));
    if (errors) throw new Error(errors[0]!.message);
    return data!;
  }

  /** Judges and saves now; gives what is violated, by rule. */
  async function violated(): Promise<readonly string[]> {
    const report = await service(ComplianceQueries).evaluateNow(system);
    return WATCHED.filter((rule) => report.results[rule].VIOLATED > 0);
  }

  /** The same, and remembers the whole answer for the sweep at the end. */
  async function note(): Promise<readonly string[]> {
    const report = await service(ComplianceQueries).evaluateNow(system);
    noted.push(report);
    return WATCHED.filter((rule) => report.results[rule].VIOLATED > 0);
  }

  /** What is open on the account's page. */
  async function findings(): Promise<readonly string[]> {
    const { account } = await see<{
      account: { findings: { rule: { id: string }; result: string }[] };
    }>('MINISTRY_COORDINATOR', '{ account(id: "$account") { findings { rule { id } result } } }');
    return account.findings
      .filter(({ result }) => result === 'VIOLATED')
      .map(({ rule }) => rule.id)
      .filter((rule) => WATCHED.some((watched) => watched === rule))
      .sort();
  }

  /** Nothing 1 ms before, the breach at the instant itself. */
  async function opensAt(instant: number, rule: RuleId): Promise<void> {
    clock.set(instant - 1);
    expect(await violated()).not.toContain(rule);
    clock.set(instant);
    expect(await violated()).toContain(rule);
  }

  async function authorize(who: Who, role: string, more: object = {}): Promise<void> {
    const { request } = await ask<{ request: { id: string } }>(
      'ACCOUNT_OWNER',
      'requestAuthorization',
      { accountId, personId: people[who], role, accessPurpose: 'CONTENT', ...more },
      'request { id }',
    );
    const { id } = request;
    await expect(
      ask('MINISTRY_COORDINATOR', 'grantAuthorizationRequest', { id }, 'request { id }'),
    ).rejects.toMatchObject({ code: 'NOT_IN_THIS_STATE' });
    await ask('MANAGER', 'confirmAuthorizationRequest', { id }, 'request { status }');
    const done = await ask<{ request: { authorization: { id: string; status: string } } }>(
      'MINISTRY_COORDINATOR',
      'grantAuthorizationRequest',
      { id },
      'request { authorization { id status } }',
    );
    granted[who] = done.request.authorization.id;
  }

  const train = (...names: readonly Who[]) =>
    ask(
      'MANAGER',
      'recordTraining',
      {
        moduleId,
        personIds: names.map((name) => people[name]),
        completedOn: new Date(clock.now()).toISOString().slice(0, 10),
        evidenceType: 'SELF_DECLARED',
        statement: 'Sitzung im Haus',
      },
      '__typename',
    );

  const statuses = async () => {
    const { account } = await see<{
      account: { authorizations: { id: string; status: string; effective: boolean }[] };
    }>(
      'MINISTRY_COORDINATOR',
      '{ account(id: "$account") { authorizations { id status effective } } }',
    );
    return (who: Who) => account.authorizations.find(({ id }) => id === granted[who]);
  };

  it('begins with people, and a proposal that is not active for want of everything', async () => {
    for (const who of Object.keys(PEOPLE) as Who[]) {
      const [held, functionLabel, role] = PEOPLE[who];
      const managed = !['coordinator', 'manager', 'custodian'].includes(who);
      const { id } = await registered(who, held, functionLabel, managed);
      people[who] = id;
      if (role) await server.link(role, id);
    }
    const { account } = await ask<{ account: { id: string } }>(
      'ACCOUNT_OWNER',
      'registerAccount',
      {
        authorityId: server.authorityId,
        url: 'https://x.com/demo_jahr',
        accessModel: 'SHARED_SECRET',
        purpose: 'Information',
        operatingUnit: 'Referat 12',
        status: 'PROPOSED',
      },
      'account { id }',
    );
    accountId = account.id;
    await activate('UNDER_REVIEW');
    await expect(activate('ACTIVE')).rejects.toThrow(
      'Dafür fehlt noch: eine verantwortliche Person, zwei Berechtigte',
    );
  });

  async function registered(who: Who, held: string, functionLabel: string, managed: boolean) {
    // The first two enter as a list would bring them: nobody is on record yet who could.
    const role = who === 'coordinator' ? null : ('MINISTRY_COORDINATOR' as const);
    const input = {
      authorityId: server.authorityId,
      function: held,
      functionLabel,
      ...(managed ? { managerId: people.manager } : {}),
    };
    if (role === null) {
      const { PersonService } = await import('@vieraugen/core');
      const { value } = await service(PersonService).registerPerson(system, {
        ...input,
        function: 'CASE_OFFICER',
      });
      clock.advance(MINUTE);
      return { id: value };
    }
    const { person } = await ask<{ person: { id: string } }>(
      role,
      'registerPerson',
      input,
      'person { id }',
    );
    return person;
  }

  const activate = (status: string) =>
    ask('MINISTRY_COORDINATOR', 'changeAccountStatus', { id: accountId, status }, 'account { id }');

  it('has two authors asked for, confirmed, granted and trained', async () => {
    until('2025-01-08T09:00:00Z');
    await ask(
      'MINISTRY_COORDINATOR',
      'grantAuthorization',
      {
        ...{ accountId, personId: people.owner, role: 'OWNER', accessPurpose: 'CONTENT' },
        ...{ requestedById: people.spokesperson, managerConfirmed: true },
      },
      'authorization { id }',
    );
    const device = (assetTag: string) => ({
      newDevice: { ownership: 'OFFICIAL', category: 'LAPTOP', assetTag },
    });
    await authorize('anna', 'AUTHOR', device('J-1'));
    await authorize('bert', 'AUTHOR', { ...device('J-2'), to: '2025-09-30T22:00:00Z' });
    const pending = await statuses();
    expect([pending('anna')?.status, pending('bert')?.status]).toEqual([
      'TRAINING_PENDING',
      'TRAINING_PENDING',
    ]);
    until('2025-01-09T09:00:00Z');
    await train('anna', 'bert', 'vera', 'cara');
    const active = await statuses();
    expect([active('anna')?.status, active('bert')?.status]).toEqual(['ACTIVE', 'ACTIVE']);
  });

  it('becomes active when approvers, second factor and imprint are there, and nothing is wrong', async () => {
    until('2025-01-10T09:00:00Z');
    for (const [who, kind] of [
      ['spokesperson', 'PRIMARY'],
      ['second', 'DEPUTY'],
    ] as const)
      await ask(
        'MINISTRY_COORDINATOR',
        'appointApprover',
        {
          ...{ authorityId: server.authorityId, personId: people[who], kind },
          appointedByFunction: 'Hausleitung',
        },
        'authority { id }',
      );
    const evidenceAt = new Date(clock.now()).toISOString();
    await ask(
      'ACCOUNT_OWNER',
      'recordSecondFactor',
      { accountId, type: 'FIDO2', evidenceAt, backupCodesDeposited: true },
      'account { id }',
    );
    await ask(
      'ACCOUNT_OWNER',
      'changeAccount',
      { id: accountId, imprintUrl: 'https://www.demo.example/impressum' },
      'account { id }',
    );
    await expect(activate('ACTIVE')).rejects.toThrow('ein genehmigtes Nutzungskonzept');
    await ask(
      'ACCOUNT_OWNER',
      'recordUsageConcept',
      { accountId, title: 'Nutzungskonzept', dpiaStatus: 'DONE', approvedOn: '2025-01-08' },
      'account { id }',
    );
    await activate('ACTIVE');
    until('2025-01-14T09:00:00Z');
    expect(await note()).toEqual([]);
  });

  it('has a deputy who acts in the week in which she is called upon, and only then', async () => {
    until('2025-02-01T09:00:00Z');
    await authorize('vera', 'DEPUTY', { principalId: granted['anna'], scope: ['POST', 'REPLY'] });
    const [from, to] = ['2025-02-04T08:00:00.000Z', '2025-02-08T17:00:00.000Z'];
    await ask(
      'ACCOUNT_OWNER',
      'activateDeputy',
      { authorizationId: granted['vera'], from, to },
      'authorization { id }',
    );
    const effective = async (instant: number) => {
      clock.set(instant);
      return (await statuses())('vera')?.effective;
    };
    expect(await effective(at(from) - 1)).toBe(false);
    expect(await effective(at(from))).toBe(true);
    const { covers } = await see<{ covers: { kind: string; person: { functionLabel: string } }[] }>(
      'ACCOUNT_OWNER',
      '{ covers(from: "2025-02-04T00:00:00Z", to: "2025-02-09T00:00:00Z") { kind person { functionLabel } } }',
    );
    expect(covers.map(({ kind, person }) => `${kind} ${person.functionLabel}`)).toEqual(
      expect.arrayContaining(['DEPUTY Vertretung', 'APPROVER Pressesprecher/in']),
    );
    expect(await note()).toEqual([]);
    expect(await effective(at(to) - 1)).toBe(true);
    expect(await effective(at(to))).toBe(false);
    // Her access lives on: whoever is no longer called upon may not, and still could.
    expect(await violated()).toEqual(['ACC-01']);
    expect(await findings()).toEqual(['ACC-01']);
    await closeAccessOf('vera');
    expect(await note()).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  async function closeAccessOf(who: Who): Promise<void> {
    const { account } = await see<{
      account: { accessGrants: { id: string; holder: { id: string } | null }[] };
    }>(
      'ACCOUNT_OWNER',
      '{ account(id: "$account") { accessGrants(inForce: true) { id holder { id } } } }',
    );
    for (const { id, holder } of account.accessGrants)
      if (holder?.id === people[who])
        await ask(
          'ACCOUNT_OWNER',
          'closeAccessGrant',
          { id, evidence: 'Passwort gewechselt' },
          'account { id }',
        );
  }

  it('has a permit for a private device whose end is seen to the millisecond', async () => {
    until('2025-03-03T09:00:00Z');
    const { device } = await ask<{ device: { id: string } }>(
      'AUTHOR',
      'registerDevice',
      {
        ...{ ownership: 'PRIVATE', category: 'SMARTPHONE', nickname: 'Telefon A' },
        custodianId: people.anna,
      },
      'device { id }',
    );
    const ends = '2025-06-30T22:00:00Z';
    await permit(device.id, ends);
    await ask(
      'MINISTRY_COORDINATOR',
      'linkDevice',
      { authorizationId: granted['anna'], deviceId: device.id, to: '2025-07-01T22:00:00Z' },
      'device { id }',
    );
    expect(await note()).toEqual([]);
    await opensAt(at(ends), 'DEV-02');
    expect(await findings()).toEqual(['DEV-02']);
    clock.set(at('2025-07-01T22:00:00Z') - 1);
    expect(await violated()).toEqual(['DEV-02']);
    until('2025-07-01T22:00:00Z');
    expect(await note()).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  /** Asked for by whose device it is, noted by the security officer, granted by the coordinator. */
  async function permit(deviceId: string, to: string): Promise<void> {
    const asked = await ask<{ device: { permitRequests: { id: string }[] } }>(
      'AUTHOR',
      'requestPermit',
      {
        ...{ deviceId, accountIds: [accountId], to, ground: 'Bereitschaft' },
        ...{ officialDeviceOffered: true, confirmedConditions: PERMIT_CONDITIONS },
      },
      'device { permitRequests { id } }',
    );
    const requestId = asked.device.permitRequests[0]!.id;
    const note = { requestId, note: 'Sperre und Verschlüsselung geprüft', veto: false };
    await ask('DEVICE_CUSTODIAN', 'notePermitRequest', note, 'device { id }');
    await expect(
      ask('AUTHOR', 'decidePermitRequest', { requestId, grant: true }, 'device { id }'),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const decision = { requestId, grant: true };
    await ask('MINISTRY_COORDINATOR', 'decidePermitRequest', decision, 'device { id }');
  }

  it('loses a device: four hours, and not a millisecond more', async () => {
    until('2025-08-05T07:00:00Z');
    const { account } = await see<{
      account: { deviceUses: { device: { id: string; assetTag: string | null } }[] };
    }>(
      'MINISTRY_COORDINATOR',
      '{ account(id: "$account") { deviceUses { device { id assetTag } } } }',
    );
    const { id } = account.deviceUses.find(({ device }) => device.assetTag === 'J-1')!.device;
    const lost = clock.now();
    await ask('AUTHOR', 'reportDeviceLoss', { id }, 'device { status }');
    expect(await violated()).toEqual([]);
    await opensAt(lost + 4 * HOUR + 1, 'DEV-05');
    await ask(
      'MINISTRY_COORDINATOR',
      'secureLostDevice',
      {
        ...{ deviceId: id, accountIds: [accountId], evidence: 'Protokoll IT-Betrieb' },
        events: ['ROTATION', 'SESSION_REVOCATION'],
      },
      'device { status }',
    );
    // Too late: that stays a breach, whatever comes after it.
    expect(await note()).toEqual(['DEV-05']);
  });

  it('opens a list at the instant at which an authorization expires, and closes it with evidence', async () => {
    until('2025-09-15T09:00:00Z');
    expect(await note()).toEqual(['DEV-05']);
    const expiry = at('2025-09-30T22:00:00Z');
    clock.set(expiry - 1);
    expect(await service(OffboardingService).openDue()).toBe(0);
    await opensAt(expiry, 'ACC-01');
    expect(await note()).toEqual(['AUT-01', 'ACC-01', 'DEV-05']);
    expect(await service(OffboardingService).openDue()).toBe(1);
    expect(await service(OffboardingService).openDue()).toBe(0);
    until('2025-10-01T08:00:00Z');
    await workOff();
    expect(await note()).toEqual(['AUT-01', 'DEV-05']);
    expect(await findings()).toEqual(['AUT-01', 'DEV-05']);
  });

  interface Lists {
    readonly offboardings: {
      readonly edges: {
        readonly node: { readonly items: readonly { readonly id: string }[] };
      }[];
    };
  }

  /** Ticks everything off at one instant, the first item with a file. */
  async function workOff(): Promise<void> {
    const { offboardings } = await see<Lists>(
      'ACCOUNT_OWNER',
      '{ offboardings(filter: { open: true }) { edges { node { items { id } } } } }',
    );
    const items = offboardings.edges.flatMap(({ node }) => node.items);
    const doneAt = new Date(clock.now()).toISOString();
    const evidenceId = await upload('%PDF-1.7 Protokoll des Passwortwechsels');
    for (const [index, { id: itemId }] of items.entries())
      await ask(
        'ACCOUNT_OWNER',
        'tickOffboardingItem',
        index === 0
          ? { itemId, doneAt, evidenceId }
          : { itemId, doneAt, statement: 'Am Gerät geprüft', byFunction: 'IT-Betrieb' },
        'offboarding { outcome }',
      );
  }

  async function upload(content: string): Promise<string> {
    const body = new FormData();
    body.set('accountId', accountId);
    body.set('file', new Blob([content]), 'protokoll.pdf');
    const client = clients.get('ACCOUNT_OWNER')!;
    const response = await client.ask('/api/evidence', { method: 'POST', body });
    const kept = (await response.json()) as { id: string; sha256: string };
    expect([response.status, kept.sha256]).toEqual([201, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const file = await client.ask(`/api/evidence/${kept.id}`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(await file.text()).toBe(content);
    return kept.id;
  }

  it('has two authors again when the next one is granted', async () => {
    until('2025-10-06T09:00:00Z');
    await authorize('cara', 'AUTHOR', {
      newDevice: { ownership: 'OFFICIAL', category: 'LAPTOP', assetTag: 'J-3' },
    });
    expect(await note()).toEqual(['DEV-05']);
  });

  it('loses a person in one action: everything ends, and what is late is a breach from the millisecond on', async () => {
    until('2025-11-10T09:00:00Z');
    const left = clock.now();
    await ask(
      'MANAGER',
      'recordDeparture',
      { personId: people.anna, trigger: 'TRANSFER' },
      'person { id }',
    );
    clock.set(left + HOUR);
    expect(await note()).toEqual(['AUT-01', 'ACC-01', 'DEV-05']);
    // One working day: by the end of 11 November.
    const deadline = at('2025-11-11T23:00:00Z');
    await opensAt(deadline + 1, 'ACC-02');
    expect(await note()).toEqual(['AUT-01', 'ACC-01', 'ACC-02', 'ACC-03', 'DEV-05']);
    until('2025-11-13T09:00:00Z');
    await workOff();
    // The access is closed and the sessions are ended; that the password was late stays a breach.
    expect(await note()).toEqual(['AUT-01', 'ACC-02', 'DEV-05']);
  });

  it('is confirmed once a year', async () => {
    until('2025-12-15T09:00:00Z');
    await ask(
      'ACCOUNT_OWNER',
      'attestAccount',
      { id: accountId, attestedByFunction: 'Referatsleitung' },
      'account { id }',
    );
    until('2026-01-07T10:00:00Z');
    expect(await note()).toEqual(['AUT-01', 'ACC-02', 'DEV-05']);
  });

  it('gives the same answers to the command at each of these dates, looked at from today', async () => {
    expect(noted.length).toBeGreaterThanOrEqual(10);
    for (const then of noted) {
      const at = new Date(then.validAt).toISOString();
      const ended = await vieraugen(['sweep', '--valid-at', at, '--json'], {
        DATABASE_URL: server.database.url,
      });
      const swept = JSON.parse(ended.stdout) as { validAt: string; results: object };
      expect([ended.code, swept.validAt, swept.results]).toEqual([0, at, then.results]);
    }
  }, 180_000);
});
