import { ACCOUNT_LIST, ACCOUNT_PAGE, OVERVIEW } from '../testing/screens.js';
import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY, OFFICE, OTHER_MINISTRY } from '../testing/seed.js';

describe('the GraphQL API', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 3 });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = CHAIR;
  });

  it('answers a list with its relations', async () => {
    const { data, errors } = await world.ask(`{
      viewer { label roles locale permissions openFindings authority { id } }
      accounts(first: 2) { totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { id handle status platform { name } worst findingCounts { critical open overdue undetermined }
          authority { name shortName ministry { shortName } } lastAttestedAt valid { from to } canEdit } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: { label: 'Vorsitz der Arbeitsgruppe', openFindings: 2, authority: null },
      accounts: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [
          {
            node: {
              id: id('account', 0),
              handle: 'demo_0',
              status: 'ACTIVE',
              platform: { name: 'X' },
              worst: 'OVERDUE',
              findingCounts: { critical: 1, open: 1, overdue: 1, undetermined: 0 },
              authority: {
                name: 'Ministerium für Ämter',
                shortName: 'SMÄ',
                ministry: { shortName: 'SMÄ' },
              },
              lastAttestedAt: '2026-03-01T08:00:00.000Z',
              valid: { from: '2014-01-01T00:00:00.000Z', to: null },
              canEdit: false,
            },
          },
          {
            node: {
              worst: 'UNDETERMINED',
              authority: { shortName: 'LfÄ', ministry: { shortName: 'SMÄ' } },
            },
          },
        ],
      },
    });
  });

  it('answers the three screens without an error', async () => {
    for (const [query, variables] of [
      [OVERVIEW, {}],
      [ACCOUNT_LIST, { first: 50 }],
      [ACCOUNT_PAGE, { id: id('account', 0) }],
    ] as const) {
      const answer = await world.ask(query, variables);
      expect(answer.errors).toBeUndefined();
    }
  });
});

export { coordinatorOf, MINISTRY, OFFICE, OTHER_MINISTRY };
