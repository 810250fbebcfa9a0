import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY, OTHER_MINISTRY } from '../testing/seed.js';

describe('changing the record over GraphQL', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 6 });
    // The coordinator is somebody: who grants is on record.
    await world.test.owner(
      `insert into people (id, authority_id, function_label, valid) values ($1, $2, 'Ressortkoordination', '[2012-01-01,)')`,
      [id('person', 900), MINISTRY],
    );
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = { ...coordinatorOf(MINISTRY), personId: id('person', 900) };
    world.clock.advance(60_000);
  });

  const EVALUATION = 'evaluation { id status mode }';

  it('ends an authorization, shows it ended and has it judged', async () => {
    const { data, errors } = await world.ask<{
      endAuthorization: { evaluation: { id: string } };
    }>(
      `mutation ($input: EndAuthorizationInput!) { endAuthorization(input: $input) {
        authorization { id effective valid { to } revocationTrigger } ${EVALUATION} } }`,
      { input: { id: id('authorization', 1), trigger: 'TRANSFER' } },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      endAuthorization: {
        authorization: {
          id: id('authorization', 1),
          effective: false,
          valid: { to: new Date(world.clock.now()).toISOString() },
          revocationTrigger: 'TRANSFER',
        },
        evaluation: { status: 'QUEUED', mode: 'LIVE' },
      },
    });
    const again = await world.ask(
      `{ evaluation(id: "${data.endAuthorization.evaluation.id}") { total done } }`,
    );
    expect(again.data).toEqual({ evaluation: { total: expect.any(Number), done: 0 } });
  });

  it('registers a person, a device and an authorization', async () => {
    const person = await world.ask<{ registerPerson: { person: { id: string } } }>(
      `mutation { registerPerson(input: { authorityId: "${MINISTRY}", functionLabel: "Referent/in Neu", function: PRESS_OFFICER, managerId: "${id('person', 9)}" }) {
        person { id functionLabel functions { function } } ${EVALUATION} } }`,
    );
    expect(person.errors).toBeUndefined();
    const device = await world.ask<{ registerDevice: { device: { id: string } } }>(
      `mutation { registerDevice(input: { authorityId: "${MINISTRY}", ownership: OFFICIAL, category: LAPTOP, assetTag: "N-1" }) {
        device { id assetTag status } } }`,
    );
    expect(device.errors).toBeUndefined();
    const granted = await world.ask(
      `mutation ($input: GrantAuthorizationInput!) { grantAuthorization(input: $input) {
        authorization { role person { functionLabel } account { id } deviceUses { device { assetTag } } } ${EVALUATION} } }`,
      {
        input: {
          accountId: id('account', 0),
          personId: person.data.registerPerson.person.id,
          role: 'AUTHOR',
          accessPurpose: 'CONTENT',
          requestedById: id('person', 0),
          managerConfirmed: true,
          deviceId: device.data.registerDevice.device.id,
        },
      },
    );
    expect(granted.errors).toBeUndefined();
    expect(granted.data).toMatchObject({
      grantAuthorization: {
        authorization: {
          role: 'AUTHOR',
          person: { functionLabel: 'Referent/in Neu' },
          account: { id: id('account', 0) },
          deviceUses: [{ device: { assetTag: 'N-1' } }],
        },
        evaluation: { status: 'QUEUED' },
      },
    });
  });

  it('says which field is wrong', async () => {
    const { errors } = await world.ask(
      `mutation { registerAccount(input: { authorityId: "${MINISTRY}", url: "https://x.com/demo_0" }) { account { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    const missing = await world.ask(
      `mutation { registerPerson(input: { authorityId: "${MINISTRY}", functionLabel: " ", function: OTHER }) { person { id } } }`,
    );
    expect(missing.errors?.[0]?.extensions).toEqual({
      code: 'INVALID_INPUT',
      field: 'functionLabel',
    });
  });

  it('records a training for a whole team, answered per person', async () => {
    const { data, errors } = await world.ask(
      `mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) {
        results { personId error completion { completedOn validUntil } } ${EVALUATION} } }`,
      {
        input: {
          moduleId: id('module', 0),
          personIds: [id('person', 0), id('person', 6)],
          completedOn: '2026-11-20',
          evidenceType: 'ATTENDANCE_LIST',
          statement: 'Teilnahmeliste im Referat',
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      recordTraining: {
        results: [
          { personId: id('person', 0), error: null, completion: { completedOn: '2026-11-20' } },
          { personId: id('person', 6), error: expect.any(String), completion: null },
        ],
      },
    });
  });

  it('acts on findings, answered per finding', async () => {
    const { data, errors } = await world.ask(
      `mutation ($input: ActOnFindingInput!) { actOnFindings(input: $input) { id error finding { state events { type } } } }`,
      { input: { ids: [id('finding', 0), id('finding', 2), 'x'], action: 'ACKNOWLEDGED' } },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      actOnFindings: [
        {
          error: null,
          finding: {
            state: 'ACKNOWLEDGED',
            events: [{ type: 'OPENED' }, { type: 'ACKNOWLEDGED' }],
          },
        },
        { error: expect.any(String), finding: null },
        { error: expect.any(String), finding: null },
      ],
    });
  });

  it('records access and its end', async () => {
    const changed = await world.ask(
      `mutation { recordCredentialEvent(input: { accountId: "${id('account', 0)}", event: ROTATION, cause: "Entzug", byFunction: "IT" }) {
        account { secretKnownBy { total } credentialEvents { cause } } } }`,
    );
    expect(changed.errors).toBeUndefined();
    expect(changed.data).toMatchObject({
      recordCredentialEvent: { account: { credentialEvents: [{ cause: 'Entzug' }, {}] } },
    });
  });

  it('shows what a request changed, also where it had read before', async () => {
    const { data, errors } = await world.ask(
      `mutation {
        a: changeAccount(input: { id: "${id('account', 0)}", displayName: "Eins" }) { account { displayName } }
        b: changeAccount(input: { id: "${id('account', 0)}", displayName: "Zwei" }) { account { displayName } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      a: { account: { displayName: 'Eins' } },
      b: { account: { displayName: 'Zwei' } },
    });
  });

  it('lets nobody change what is not theirs', async () => {
    const mutation = `mutation { attestAccount(input: { id: "${id('account', 0)}", attestedByFunction: "X" }) { account { id } } }`;
    world.viewer = CHAIR;
    expect((await world.ask(mutation)).errors?.[0]?.extensions).toEqual({ code: 'NOT_ALLOWED' });
    world.viewer = coordinatorOf(OTHER_MINISTRY);
    expect((await world.ask(mutation)).errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('judges everything on request', async () => {
    const { data, errors } = await world.ask(`mutation { evaluateAll { status mode total } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ evaluateAll: { status: 'QUEUED', mode: 'LIVE' } });
    const jobs = `{ jobs { queues { name waiting } jobs { name state progress } } }`;
    world.viewer = { ...CHAIR, roles: ['STATE_CHANCELLERY_ADMIN'] };
    const board = await world.ask<{ jobs: { queues: unknown[] } }>(jobs);
    expect(board.errors).toBeUndefined();
    expect(board.data.jobs.queues).toHaveLength(4);
    const retried = await world.ask('mutation { retryJob(queue: "compliance", id: "1") { id } }');
    expect(retried.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('answers who could', async () => {
    const { data, errors } = await world.ask(
      `{ whoCould(account: "@demo_0", asOf: { validAt: "2016-01-08T05:30:00Z" }) {
        account { handle } entitled { function role trained person { id } devices { category } }
        access { function mechanism entitled person { functionLabel } } policyVersions { title } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      whoCould: { account: { handle: 'demo_0' }, access: [{}, {}, {}] },
    });
  });
});
