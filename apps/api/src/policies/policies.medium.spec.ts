import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id } from '../testing/seed.js';

const LIST = `{ policyDocuments { id title kind authority { shortName }
  current { id version valid { from to } acknowledgements { state percent } } draft { id version } } }`;
const DOCUMENT = `query ($id: ID!) { policyDocument(id: $id) { title canDraft current { id } draft { id }
  versions { id version publishedAt resolvedOn valid { from to } } } }`;
const VERSION = `query ($id: ID!) { policyVersion(id: $id) { title version paragraphs { number heading text }
  rules { ruleId clause parameters rule { titleDe } } acknowledgements { state percent }
  pending { functionLabel } document { versions { id version } } } }`;
const COMPARISON = `query ($before: ID!, $after: ID!) { policyComparison(beforeId: $before, afterId: $after) {
  before after paragraphs { kind number text { kind text } } rules { kind ruleId changes { name before after } } } }`;
const TASKS = `{ acknowledgementTasks { id dueAt acknowledgedAt policyVersion { title version paragraphs { text } } }
  acknowledgements { id policyVersion { title } } }`;
const DRAFT = `query ($id: ID!) { policyDraft(id: $id) { version sha256 canEdit canRelease rules { ruleId }
  simulation { status isOutdated rules { ruleId effect count } results(effect: NEWLY_FAILING) { id } } } }`;

const MANY = 12;

/** More documents, versions, rules and drafts, all with an acknowledgement to be given. */
const CROWD = [
  `insert into policy_documents (id, kind, title)
   select md5('d' || n)::uuid, 'RECOMMENDATION', 'Regelung ' || n from generate_series(1, ${MANY}) n`,
  `insert into policy_versions (id, document_id, version, paragraphs, published_at, valid)
   select md5('v' || n || '-' || m)::uuid, md5('d' || n)::uuid, m::text,
     '[{"number":"1","heading":"Zweck","text":"Wozu."}]', now(),
     tstzrange(make_timestamptz(2000 + m, 1, 1, 0, 0, 0), case when m < ${MANY} then make_timestamptz(2001 + m, 1, 1, 0, 0, 0) end)
   from generate_series(1, ${MANY}) n, generate_series(1, ${MANY}) m`,
  `insert into rule_versions (rule_id, policy_version_id, clause, valid)
   select r, v.id, '1', v.valid from policy_versions v, unnest(array['AUT-01', 'AUT-02', 'TRN-03']) r
   where v.document_id = md5('d1')::uuid`,
  `insert into policy_drafts (id, document_id, version, sha256, author_ids, status)
   select md5('f' || n)::uuid, md5('d' || n)::uuid, '99', 'x', '{}', 'DRAFT' from generate_series(1, ${MANY}) n`,
];

describe('the rulebook over GraphQL', () => {
  let world: GraphqlWorld;
  let newest: string;
  let former: string;
  const few = new Map<string, readonly string[]>();

  const idOf = async (text: string) => (await world.test.owner<{ id: string }>(text))[0]!.id;
  const statements = async (query: string, variables: object = {}) => {
    world.statements.length = 0;
    const { errors, data } = await world.ask(query, variables);
    expect(errors).toBeUndefined();
    const texts = world.statements.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 120));
    return { texts, data };
  };

  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 3 });
    few.set('list', (await statements(LIST)).texts);
    for (const text of CROWD)
      await world.test.database.write(
        {
          ...{ reads: '*', writes: '*', accountIds: null, names: [] },
          ...{ actorId: null, actorLabel: 'Prüfung', via: 'SQL' },
        },
        world.clock.now() - 1000,
        { action: 'seed' },
        (tx) => tx.rows(text),
      );
    newest = await idOf(`select md5('v1-${MANY}')::uuid as id`);
    former = await idOf(`select md5('v1-1')::uuid as id`);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = CHAIR;
  });

  it('lists documents with as many statements however many there are', async () => {
    const { texts, data } = await statements(LIST);
    expect((data.policyDocuments as unknown[]).length).toBeGreaterThan(MANY);
    expect(texts.length).toBeLessThanOrEqual(5);
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(texts)).toEqual(new Set(few.get('list')));
  });

  it.each([
    [
      'a document',
      DOCUMENT,
      () => ({ id: idOf(`select document_id as id from policy_versions where id = '${newest}'`) }),
      4,
    ],
    ['a version', VERSION, () => ({ id: newest }), 6],
    ['a superseded version', VERSION, () => ({ id: former }), 6],
    ['a comparison', COMPARISON, () => ({ before: former, after: newest }), 3],
    ['a draft', DRAFT, () => ({ id: idOf(`select md5('f1')::uuid as id`) }), 3],
  ])('shows %s in a few statements', async (_, query, variables, most) => {
    const given = Object.entries(variables());
    const resolved = await Promise.all(given.map(async ([name, value]) => [name, await value]));
    const { texts, data } = await statements(query, Object.fromEntries(resolved) as object);
    expect(Object.values(data)[0]).toBeTruthy();
    expect(texts.length).toBeLessThanOrEqual(most);
  });

  it('asks the signed-in person in a bounded number of statements', async () => {
    const personId = await idOf(
      `select person_id as id from authorizations where role = 'AUTHOR' and activated_at is not null limit 1`,
    );
    world.viewer = { ...coordinatorOf(id('authority', 0)), roles: ['AUTHOR'], personId };
    const { texts, data } = await statements(TASKS);
    expect((data.acknowledgementTasks as unknown[]).length).toBeGreaterThanOrEqual(MANY);
    expect(texts.length).toBeLessThanOrEqual(16);
    world.viewer = { ...world.viewer, personId: null };
    expect((await statements(TASKS)).data).toEqual({
      acknowledgementTasks: [],
      acknowledgements: [],
    });
  });

  it('shows drafts to those who draft, release or comment, and to nobody else', async () => {
    world.viewer = { ...CHAIR, roles: ['PARLIAMENTARY_LIAISON'] };
    const { data } = await world.ask<{ policyDocuments: { draft: unknown }[] }>(LIST);
    expect(data.policyDocuments.every(({ draft }) => draft === null)).toBe(true);
    const draftId = await idOf(`select md5('f1')::uuid as id`);
    const { errors } = await world.ask(DRAFT, { id: draftId });
    expect(errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('tells who is open to nobody who only sees aggregates', async () => {
    const { data } = await world.ask<{ policyVersion: Record<string, unknown> }>(VERSION, {
      id: newest,
    });
    expect(data.policyVersion.pending).toBeNull();
    expect(data.policyVersion.acknowledgements).toMatchObject({ state: expect.any(String) });
  });
});
