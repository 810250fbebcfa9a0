import { type Answer, CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { OVERVIEW } from '../testing/screens.js';
import { id, MINISTRY, OFFICE, OTHER_MINISTRY } from '../testing/seed.js';

interface Page {
  accounts: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string; handle: string; worst: string } }[];
  };
}

describe('what the API answers', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 12 });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = CHAIR;
  });

  async function allPages(orderBy: object, filter: object = {}) {
    const query = `query ($after: String, $orderBy: AccountOrder, $filter: AccountFilter) {
      accounts(first: 5, after: $after, orderBy: $orderBy, filter: $filter) { totalCount
        pageInfo { hasNextPage endCursor } edges { node { id handle worst } } } }`;
    const nodes: Page['accounts']['edges'][number]['node'][] = [];
    for (let after: string | null = null; ;) {
      const { data, errors }: Answer<Page> = await world.ask<Page>(query, {
        after,
        orderBy,
        filter,
      });
      expect(errors).toBeUndefined();
      nodes.push(...data.accounts.edges.map(({ node }) => node));
      if (!data.accounts.pageInfo.hasNextPage) return { nodes, total: data.accounts.totalCount };
      after = data.accounts.pageInfo.endCursor;
    }
  }

  it.each(['HANDLE', 'AUTHORITY', 'PLATFORM', 'STATUS', 'WORST'])(
    'pages through everything once, sorted by %s, both ways',
    async (field) => {
      const up = await allPages({ field, direction: 'ASC' });
      const down = await allPages({ field, direction: 'DESC' });
      expect(up.total).toBe(12);
      expect(new Set(up.nodes.map((node) => node.id)).size).toBe(12);
      expect(down.nodes).toEqual(up.nodes.reverse());
    },
  );

  it('puts the worst first when asked for it', async () => {
    const { nodes } = await allPages({ field: 'WORST', direction: 'DESC' });
    expect(nodes.map((node) => node.worst)).toEqual([
      ...Array<string>(4).fill('OVERDUE'),
      ...Array<string>(4).fill('UNDETERMINED'),
      ...Array<string>(4).fill('COMPLIANT'),
    ]);
  });

  it.each([
    [{ ministryId: MINISTRY }, 8],
    [{ authorityId: OFFICE }, 4],
    [{ worst: ['OVERDUE', 'CRITICAL'] }, 4],
    [{ worst: ['COMPLIANT'] }, 4],
    [{ platforms: ['X'], statuses: ['ACTIVE'] }, 12],
    [{ platforms: ['MASTODON'] }, 0],
    [{ search: 'lfä' }, 4],
    [{ search: 'DEMO_1' }, 3],
    [{ search: '100%' }, 0],
  ])('filters accounts by %j', async (filter, expected) => {
    const { nodes, total } = await allPages({ field: 'HANDLE', direction: 'ASC' }, filter);
    expect([nodes.length, total]).toEqual([expected, expected]);
  });

  it('refuses ids and cursors that cannot be any', async () => {
    const filter = await world.ask('{ accounts(filter: { authorityId: "x" }) { totalCount } }');
    expect(filter.errors?.[0]?.extensions).toEqual({ code: 'INVALID_INPUT', field: 'authorityId' });
    const cursor = await world.ask('{ accounts(after: "eA==") { totalCount } }');
    expect(cursor.errors?.[0]?.extensions).toEqual({ code: 'INVALID_INPUT', field: 'after' });
    expect((await world.ask('{ account(id: "x") { id } }')).data).toEqual({ account: null });
  });

  it('shows the overview: figures, cells of ministries with what is below them, deadlines', async () => {
    const { data } = await world.ask<{ overview: { rows: { cells: { area: string }[] }[] } }>(
      OVERVIEW,
    );
    expect(data.overview).toMatchObject({
      accounts: 12,
      authorities: 3,
      nilReturns: 1,
      critical: { value: 4 },
      overdue: { value: 4 },
      ministries: 2,
      opened: 12,
      resolved: 4,
      unassigned: null,
      rows: [
        { authority: { shortName: 'SMÄ' }, accountCount: 8 },
        { authority: { shortName: 'SMB' }, accountCount: 4 },
      ],
      deadlines: [{ kind: 'PERMIT', count: 12 }],
    });
    const cells = data.overview.rows[0]?.cells;
    expect(cells?.find((cell) => cell.area === 'ACCESS')).toEqual({
      area: 'ACCESS',
      state: 'OVERDUE',
      count: 4,
      light: null,
    });
  });

  it('counts what was open before from the history of the findings', async () => {
    const query = OVERVIEW.replace('overview', 'overview(since: "2026-11-05T00:00:00Z")');
    const { data } = await world.ask<{ overview: object }>(query);
    expect(data.overview).toMatchObject({
      critical: { value: 4, before: 12 },
      overdue: { before: 12 },
      opened: 0,
      resolved: 4,
    });
  });

  it('answers as of another day: names, platforms, authorizations, computed findings', async () => {
    const { data, errors } = await world.ask<{ account: { findings: { rule: { id: string } }[] } }>(
      `query ($asOf: AsOfInput) { account(id: "${id('account', 0)}", asOf: $asOf) {
        authority { name } platform { name } worst findingCounts { open overdue }
        authorizations(inForce: true) { role effective } lastAttestedAt
        findings { id rule { id } result reasonDe evidence { labelDe } canAct }
        secretKnownBy { total withoutEntitlement } } }`,
      { asOf: { validAt: '2015-01-01T00:00:00Z', mode: 'SIMULATION' } },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      account: {
        authority: { name: 'Altes Ministerium' },
        platform: { name: 'Twitter' },
        lastAttestedAt: null,
        authorizations: [{ role: 'OWNER' }, { role: 'AUTHOR' }, { role: 'AUTHOR' }],
        secretKnownBy: { total: 3, withoutEntitlement: 1 },
      },
    });
    const { findings } = data.account;
    expect(findings.map(({ rule }) => rule.id)).toContain('ACC-01');
    expect(JSON.stringify(findings)).toContain('nur die Verantwortung');
  });

  it('knows nothing before it was recorded', async () => {
    const { data } = await world.ask(
      '{ accounts(asOf: { knownAt: "2026-01-01T00:00:00Z" }) { totalCount } }',
    );
    expect(data).toEqual({ accounts: { totalCount: 0 } });
  });

  it('compares two days in one question', async () => {
    const { data } = await world.ask(`{
      then: authority(id: "${MINISTRY}", asOf: { validAt: "2015-01-01T00:00:00Z" }) { name children { name } }
      now: authority(id: "${MINISTRY}") { name children { name accountCount } names { shortName } } }`);
    expect(data).toEqual({
      then: { name: 'Altes Ministerium', children: [{ name: 'Landesamt für Ämter' }] },
      now: {
        name: 'Ministerium für Ämter',
        children: [{ name: 'Landesamt für Ämter', accountCount: 4 }],
        names: [{ shortName: 'SMÄ' }, { shortName: 'SMALT' }],
      },
    });
  });

  it('tells who acted only where a case settled it', async () => {
    const actor = (n: number) =>
      world.ask(
        `{ account(id: "${id('account', n)}") { actions { actor { functionLabel } attributionMethod } } }`,
      );
    expect((await actor(0)).data).toEqual({
      account: {
        actions: [
          {
            actor: { functionLabel: 'Referent/in Pressestelle' },
            attributionMethod: 'INVESTIGATED',
          },
        ],
      },
    });
    expect((await actor(1)).data).toEqual({
      account: { actions: [{ actor: null, attributionMethod: 'TOOL_LOG' }] },
    });
  });

  it('shows an authority and its accounts to those who may see them, and to nobody else', async () => {
    world.viewer = coordinatorOf(OTHER_MINISTRY);
    const foreign = id('account', 0);
    const { data } = await world.ask(`{ accounts { totalCount } account(id: "${foreign}") { id }
      authority(id: "${MINISTRY}") { id } viewer { authority { shortName } openFindings } }`);
    expect(data).toEqual({
      accounts: { totalCount: 4 },
      account: null,
      authority: null,
      viewer: { authority: { shortName: 'SMB' }, openFindings: 0 },
    });
  });

  it('gives names for a purpose, to insiders, and notes who looked', async () => {
    const query = (purpose: string) =>
      `{ person(id: "${id('person', 6)}"${purpose}) { name { surname } functionLabel trainings { state } } }`;
    world.viewer = coordinatorOf(OTHER_MINISTRY);
    const without = await world.ask(query(''));
    expect(without.data).toMatchObject({ person: { name: null, trainings: [{ state: 'VALID' }] } });
    expect(await world.test.owner('select from name_access_log')).toHaveLength(0);
    const withPurpose = await world.ask(query(', purpose: OFFBOARDING'));
    expect(withPurpose.data).toMatchObject({ person: { name: { surname: 'Muster6' } } });
    const log = await world.test.owner<{ purpose: string; person_ids: string[] }>(
      'select purpose, person_ids from name_access_log',
    );
    expect(log).toEqual([{ purpose: 'OFFBOARDING', person_ids: [id('person', 6)] }]);
    world.viewer = CHAIR;
    const outsider = await world.ask(
      `{ account(id: "${id('account', 2)}", purpose: OFFBOARDING) { authorizations {
        person { name { surname } trainings { state } } } deviceUses { device { assetTag category } } } }`,
    );
    expect(JSON.stringify(outsider.data)).not.toMatch(/Muster|VALID|L-2/);
  });

  it('names somebody of another authority by function, and no more', async () => {
    await world.test.owner('update people set authority_id = $1, external_id = $2 where id = $3', [
      MINISTRY,
      'P-7',
      id('person', 7),
    ]);
    world.viewer = coordinatorOf(OTHER_MINISTRY);
    const { data, errors } = await world.ask(
      `{ account(id: "${id('account', 2)}", purpose: OFFBOARDING) { authorizations(inForce: true) {
        person { functionLabel externalId name { surname } authority { shortName } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      account: {
        authorizations: [
          { person: { functionLabel: 'Pressesprecher/in', name: { surname: 'Muster6' } } },
          {
            person: {
              functionLabel: 'Referent/in Pressestelle',
              externalId: null,
              authority: { shortName: 'SMÄ' },
            },
          },
        ],
      },
    });
    const direct = await world.ask(`{ person(id: "${id('person', 7)}") { id } }`);
    expect(direct.data).toEqual({ person: null });
  });

  it('lists who needs a training, the most urgent first, to insiders', async () => {
    const query = `{ trainingNeeds(first: 50) { totalCount edges { node { worst dueOn person { id } statuses { state module { key } } } } } }`;
    world.viewer = coordinatorOf(OFFICE);
    const { data, errors } = await world.ask<{
      trainingNeeds: { totalCount: number; edges: { node: { worst: string; dueOn: string } }[] };
    }>(query);
    expect(errors).toBeUndefined();
    const worst = data.trainingNeeds.edges.map(({ node }) => node.worst);
    expect(data.trainingNeeds.totalCount).toBe(worst.length);
    expect(worst).toEqual([...worst].sort((a, b) => (a === b ? 0 : a === 'EXPIRED' ? -1 : 1)));
    expect(new Set(worst)).toEqual(new Set(['EXPIRED', 'VALID']));
    world.viewer = { ...CHAIR, roles: ['PARLIAMENTARY_LIAISON'] };
    expect((await world.ask(query)).data).toMatchObject({ trainingNeeds: { totalCount: 0 } });
  });

  it('finds authorities, accounts and findings by what people call them', async () => {
    const { data } = await world.ask<{ search: { kind: string; title: string }[] }>(
      '{ search(text: "Zugang ohne") { kind title } }',
    );
    expect(data.search[0]).toEqual({ kind: 'FINDING', title: 'ACC-01 Zugang ohne Berechtigung' });
    const accounts = await world.ask('{ search(text: "demo_7", first: 1) { kind title } }');
    expect(accounts.data).toEqual({ search: [{ kind: 'ACCOUNT', title: '@demo_7' }] });
    const people = await world.ask('{ search(text: "Pressesprecher") { kind } }');
    expect(people.data).toEqual({ search: [] });
  });

  it('filters findings by area, cell, rule and search', async () => {
    const count = async (filter: string) => {
      const { data } = await world.ask<{ findings: { totalCount: number } }>(
        `{ findings(filter: { ${filter} }) { totalCount } }`,
      );
      return data.findings.totalCount;
    };
    expect(await count('areas: [ACCESS]')).toBe(12);
    expect(await count('areas: [DEVICE]')).toBe(0);
    expect(await count('areas: [ACCESS], ruleIds: ["AUT-01"]')).toBe(0);
    expect(await count('cells: [OVERDUE]')).toBe(4);
    expect(await count('cells: [UNDETERMINED, CRITICAL]')).toBe(4);
    expect(await count('overdue: true')).toBe(4);
    expect(await count('states: [RESOLVED]')).toBe(4);
    expect(await count('resolvedSince: "2026-11-10T08:00:00Z"')).toBe(4);
    expect(await count('resolvedSince: "2026-11-10T08:00:00.001Z"')).toBe(0);
    expect(await count('search: "Zugang ohne"')).toBe(12);
    expect(await count(`ministryId: "${MINISTRY}"`)).toBe(8);
  });
});
