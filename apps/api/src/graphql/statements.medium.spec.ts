import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { ACCOUNT_LIST, ACCOUNT_PAGE, MY_TASKS, OVERVIEW } from '../testing/screens.js';
import { id, MINISTRY, OFFICE, seedCrowd } from '../testing/seed.js';

const FEW = 3;
const MANY = 60;

/** What the screens may cost: fewer is welcome, more is to be looked at. */
const SCREENS = [
  ['overview', OVERVIEW, {}, 12],
  ['account list', ACCOUNT_LIST, { first: MANY }, 12],
  ['account page', ACCOUNT_PAGE, { id: id('account', 0) }, 38],
] as const;

/** One or two per source of work, and one for the names of its accounts. */
const MOST_FOR_TASKS = 24;

describe('the statements of a screen', () => {
  const worlds: GraphqlWorld[] = [];
  beforeAll(async () => {
    worlds.push(await GraphqlWorld.open({ accounts: FEW }));
    worlds.push(await GraphqlWorld.open({ accounts: MANY }));
    await seedCrowd(worlds[1]!.test);
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  async function statementsOf(world: GraphqlWorld | undefined, query: string, variables: object) {
    world!.statements.length = 0;
    const { errors } = await world!.ask(query, variables);
    expect(errors).toBeUndefined();
    return world!.statements.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 90));
  }

  it.each(SCREENS)('of the %s do not grow with the rows', async (_, query, variables, most) => {
    const few = await statementsOf(worlds[0], query, variables);
    const many = await statementsOf(worlds[1], query, variables);
    // A relation that two branches of a page ask for is read once or twice, as their answers come in;
    // a statement per row would be 60 of them.
    expect([...new Set(many)].sort()).toEqual([...new Set(few)].sort());
    expect(Math.max(few.length, many.length)).toBeLessThanOrEqual(most);
  });

  it('of the own tasks do not grow with what waits', async () => {
    const asked = [];
    for (const world of worlds) {
      world.viewer = coordinatorOf(MINISTRY, OFFICE);
      asked.push(await statementsOf(world, MY_TASKS, {}));
      world.viewer = CHAIR;
    }
    const [few, many] = asked as [string[], string[]];
    expect([...new Set(many)].sort()).toEqual([...new Set(few)].sort());
    // What accounts are called is asked once per source that has something about accounts.
    expect(Math.max(few.length, many.length)).toBeLessThanOrEqual(MOST_FOR_TASKS);
  });

  it('are each sent once: no relation is read twice in one answer', async () => {
    const statements = await statementsOf(worlds[1], ACCOUNT_LIST, { first: MANY });
    expect(new Set(statements).size).toBe(statements.length);
  });
});
