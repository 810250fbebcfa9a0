import type { Viewer } from '@vieraugen/platform';
import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY, NOW } from '../testing/seed.js';

const NEEDS = `query ($filter: TrainingNeedFilter) { trainingNeeds(first: 100, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { person { id functionLabel authority { id name shortName } } worst dueOn
    statuses { state validUntil module { id titleDe titleEn } } } } } }`;
const DECLARATIONS = `{ trainingDeclarations { id completedOn declaredAt
  person { id functionLabel } module { id titleDe version } evidence { id fileName statement } } }`;
const OWN = `{ ownTraining { evidenceAccountId statuses { state module { titleDe } }
  completions { id completedOn validUntil evidenceType digest module { version } }
  declarations { decision note module { titleDe } } } }`;
const COVERAGE = `{ trainingCoverage { light percent ministry { id name shortName } module { id titleDe } } }`;
const MEASURES = `{ awarenessMeasures(first: 100) { totalCount pageInfo { hasNextPage }
  edges { node { id kind title heldOn audienceRoles headcountBand canWithdraw authority { id name } } } } }`;
const CATALOGUE = `{ trainingCatalogue { id key version mandatoryForRoles validityMonths valid { from to } } }`;

/** Somebody of the first ministry, behind whom the n-th person stands. */
const as = (role: Viewer['roles'][number], n: number, more: Partial<Viewer> = {}): Viewer => ({
  ...coordinatorOf(MINISTRY),
  roles: [role],
  personId: id('person', n),
  ...more,
});
const admin: Viewer = {
  ...CHAIR,
  roles: ['STATE_CHANCELLERY_ADMIN'],
  writes: '*',
  personId: id('person', 3),
};

describe('trainings over the API', () => {
  const worlds: GraphqlWorld[] = [];
  let world: GraphqlWorld;
  beforeAll(async () => {
    worlds.push(
      await GraphqlWorld.open({ accounts: 3 }),
      await GraphqlWorld.open({ accounts: 60 }),
    );
    world = worlds[0]!;
    for (const { test } of worlds) {
      await test.owner(
        `with e as (insert into evidence_items (authority_id, kind, sha256, statement, by_function, captured_at, recorded_at)
           select authority_id, 'STATEMENT', 'x', 'Bescheinigung', 'Autor/in', now(), now() from people returning id, authority_id)
         insert into training_declarations (person_id, authority_id, module_id, completed_on, evidence_id, declared_at, recorded_at)
         select p.id, p.authority_id, $1, '2026-11-01', (select id from e where e.authority_id = p.authority_id limit 1), now(), now() from people p`,
        [id('module', 0)],
      );
      await test.owner(
        `insert into awareness_measures (authority_id, kind, title, held_on, headcount_band, recorded_by_function, recorded_at)
         select a.id, 'TALK', 'Gespräch', '2026-10-01', 'FROM_5', 'Koordination', now() from accounts c join authorities a on a.id = c.authority_id`,
      );
    }
  });
  afterAll(async () => {
    for (const one of worlds) await one.close();
  });

  async function asked(one: GraphqlWorld, viewer: Viewer, query: string) {
    one.viewer = viewer;
    one.statements.length = 0;
    const { data, errors } = await one.ask(query);
    expect(errors).toBeUndefined();
    return { data, texts: one.statements.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 90)) };
  }

  it.each([
    ['needs', NEEDS, coordinatorOf(MINISTRY), 7],
    ['declarations', DECLARATIONS, coordinatorOf(MINISTRY), 5],
    ['own trainings', OWN, as('AUTHOR', 1, { names: [] }), 7],
    ['coverage', COVERAGE, CHAIR, 5],
    ['measures', MEASURES, CHAIR, 3],
    ['catalogue', CATALOGUE, CHAIR, 1],
  ] as const)('asks for %s in statements that do not grow', async (_, query, viewer, most) => {
    const few = await asked(worlds[0]!, viewer, query);
    const many = await asked(worlds[1]!, viewer, query);
    expect([...new Set(many.texts)].sort()).toEqual([...new Set(few.texts)].sort());
    expect(many.texts.length).toBeGreaterThan(0);
    expect(Math.max(few.texts.length, many.texts.length)).toBeLessThanOrEqual(most);
  });

  it('shows a manager the own team alone, as a list and as a file', async () => {
    const { data } = await asked(worlds[1]!, as('MANAGER', 9), NEEDS);
    const { edges } = data.trainingNeeds as { edges: { node: { person: { id: string } } }[] };
    // The second person below has no authorization in force any more.
    expect(edges.map(({ node }) => node.person.id)).toEqual([id('person', 10)]);
    const file = await (await worlds[1]!.fetch('/api/lists/trainings.csv')).text();
    expect(file.trim().split('\r\n')).toHaveLength(2);
    const declared = await asked(worlds[1]!, as('MANAGER', 9), DECLARATIONS);
    expect(declared.data.trainingDeclarations).toHaveLength(2);
  });

  it('gives the own trainings to anybody, and nobody else’s', async () => {
    const { data } = await asked(
      world,
      as('AUTHOR', 1, { names: [], accountIds: [id('account', 0)] }),
      OWN,
    );
    expect(data.ownTraining).toMatchObject({
      evidenceAccountId: id('account', 0),
      statuses: [{ state: 'EXPIRED' }],
      completions: [{ validUntil: '2026-01-01', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      declarations: [{ decision: null }],
    });
    const nobody = await asked(world, CHAIR, OWN);
    expect(nobody.data.ownTraining).toEqual({
      evidenceAccountId: null,
      statuses: [],
      completions: [],
      declarations: [],
    });
    world.viewer = as('AUTHOR', 1, { names: [] });
    for (const query of [NEEDS, DECLARATIONS, COVERAGE])
      expect((await world.ask(query)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('says how far ministries are without a number of people', async () => {
    const { data } = await asked(world, CHAIR, COVERAGE);
    expect(data.trainingCoverage).toEqual([
      expect.objectContaining({ light: 'SOME', percent: null }),
      expect.objectContaining({ light: 'SOME', percent: null }),
    ]);
    const { data: large } = await asked(worlds[1]!, CHAIR, COVERAGE);
    expect(large.trainingCoverage).toEqual([
      expect.objectContaining({ light: 'SOME', percent: 50 }),
      expect.objectContaining({ light: 'SOME', percent: 50 }),
    ]);
  });

  it('lets the State Chancellery put a next version in force', async () => {
    world.viewer = admin;
    const input = {
      key: 'BASIC',
      version: '2',
      titleDe: 'Grundlagen',
      titleEn: 'Basics',
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 24,
      from: new Date(NOW).toISOString(),
    };
    const mutation = `mutation ($input: DefineTrainingModuleInput!) { defineTrainingModule(input: $input) {
      catalogue { version } evaluation { id } } }`;
    const { data, errors } = await world.ask(mutation, { input });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      defineTrainingModule: {
        catalogue: [{ version: '2' }, { version: '1' }],
        evaluation: { id: expect.any(String) },
      },
    });
    world.viewer = coordinatorOf(MINISTRY);
    const refused = await world.ask(mutation, { input });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('serves certificates to those who may have them', async () => {
    const [{ id: completionId }] = (await world.test.owner<{ id: string }>(
      'select id from training_completions where person_id = $1',
      [id('person', 1)],
    )) as [{ id: string }];
    const path = `/api/trainings/certificates/${completionId}.pdf`;
    world.viewer = as('AUTHOR', 1, { names: [] });
    const own = await world.fetch(path);
    expect(own.headers.get('content-type')).toBe('application/pdf');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('content-disposition')).toContain('Teilnahmebescheinigung-BASIC');
    world.viewer = as('MANAGER', 0);
    expect((await world.fetch(`${path}?purpose=TRAINING_PLANNING`)).status).toBe(200);
    expect((await world.fetch(path)).ok).toBe(false);
    for (const viewer of [as('AUTHOR', 2, { names: [] }), as('MANAGER', 3), admin, CHAIR]) {
      world.viewer = viewer;
      expect((await world.fetch(`${path}?purpose=TRAINING_PLANNING`)).ok).toBe(false);
    }
  });
});
