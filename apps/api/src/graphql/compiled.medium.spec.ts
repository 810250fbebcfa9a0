import { execute, parse } from 'graphql';
import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { ACCOUNT_LIST, ACCOUNT_PAGE, OVERVIEW } from '../testing/screens.js';
import { MINISTRY } from '../testing/seed.js';
import { compile, isCompilable } from './compiled.js';

const LISTS = {
  accounts: ACCOUNT_LIST,
  'accounts with fragments and directives': `
    query ($brief: Boolean = true, $inForce: Boolean = false) { accounts(first: 3) { totalCount edges { cursor node { ...More
      authorizations(inForce: $inForce) { __typename id valid { from to } suspensions { from to } person { id authority { ministry { name } } } } } } } }
    fragment More on Account { key: id handle @skip(if: $brief) purpose url valid { from } ... on Account { worst findingCounts { open } } }`,
  people: `{ people(first: 20) { totalCount edges { node { id functionLabel canEdit valid { from to }
    authority { shortName } manager { functionLabel } authorizations { id role effective account { handle } } } } } }`,
  devices: `{ devices(first: 20) { totalCount pageInfo { endCursor } edges { node { id category ownership status canEdit
    authority { name } custodian { functionLabel } permits { id reason valid { from to } } } } } }`,
  findings: `{ findings(first: 20) { totalCount edges { node { id state result severity reasonDe reasonEn subjectLabel dueAt overdue canAct
    account { id handle platform { name } } authority { shortName ministry { shortName } } } } } }`,
  authorities: `{ authorities(first: 20) { edges { node { id name kind accountCount parent { name } valid { from to } } } } }`,
};

describe('the documents of lists', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 5 });
  });
  afterAll(() => world.close());

  it.each(Object.entries(LISTS))(
    'for %s are answered alike, compiled or not',
    async (name, text) => {
      const document = parse(text);
      expect(isCompilable(world.schema, document)).toBe(true);
      world.viewer = name === 'people' || name === 'devices' ? coordinatorOf(MINISTRY) : CHAIR;
      const ordinary = await execute({
        schema: world.schema,
        document,
        contextValue: world.context(),
      });
      expect(ordinary.errors).toBeUndefined();
      const data = JSON.stringify(ordinary.data);
      const compiled = await compile(world.schema, document)?.query(undefined, world.context(), {});
      expect(compiled?.errors).toBeUndefined();
      expect(JSON.stringify(compiled?.data)).toBe(data);
      expect(JSON.stringify(await world.ask(text))).toBe(`{"status":200,"data":${data}}`);
    },
  );

  it('are compiled, other documents are not', () => {
    for (const text of [OVERVIEW, ACCOUNT_PAGE])
      expect(isCompilable(world.schema, parse(text))).toBe(false);
  });

  it('are refused in the ordinary words', async () => {
    world.viewer = CHAIR;
    const { errors } = await world.ask(LISTS.people);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
