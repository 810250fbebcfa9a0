import { CHAIR, GraphqlWorld } from '../testing/graphql-world.js';
import { id } from '../testing/seed.js';

describe('what the API keeps to itself', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 1 });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = CHAIR;
  });

  const codes = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    answer.errors?.map(({ extensions }) => extensions['code']);

  it('answers nobody who has not signed in', async () => {
    world.viewer = null;
    const answer = await world.ask('{ __typename }');
    expect(answer.status).toBe(401);
    expect(codes(answer)).toEqual(['NOT_SIGNED_IN']);
    expect(answer.data).toBeUndefined();
  });

  it('says what is expected to go wrong in the language of the viewer', async () => {
    const query = '{ accounts(first: 201) { totalCount } }';
    const german = await world.ask(query);
    expect(german.errors?.[0]).toMatchObject({
      message: 'Eine Seite umfasst 1 bis 200 Einträge.',
      extensions: { code: 'INVALID_INPUT', field: 'first' },
    });
    world.viewer = { ...CHAIR, locale: 'en' };
    const english = await world.ask(query);
    expect(english.errors?.[0]?.message).toBe('A page has 1 to 200 entries.');
  });

  it('keeps what a role may not', async () => {
    expect(codes(await world.ask('{ jobs { queues { name } } }'))).toEqual(['NOT_ALLOWED']);
    expect(codes(await world.ask('{ people { totalCount } }'))).toEqual(['NOT_ALLOWED']);
  });

  it('tells nothing about what it did not expect', async () => {
    await world.test.owner('alter table attestations rename to hidden');
    try {
      const answer = await world.ask(`{ account(id: "${id('account', 0)}") { lastAttestedAt } }`);
      expect(codes(answer)).toEqual(['INTERNAL']);
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', id: expect.any(String) });
      expect(JSON.stringify(answer)).not.toMatch(/attestations|relation|at .*\.ts/);
    } finally {
      await world.test.owner('alter table hidden rename to attestations');
    }
  });

  it('says what is wrong with a document, and suggests no field that was not asked for', async () => {
    const answer = await world.ask('{ accountz { totalCount } }');
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toMatch(/Cannot query field "accountz"/);
    expect(JSON.stringify(answer)).not.toMatch(/Did you mean/);
  });

  it('says what is wrong with a variable', async () => {
    const answer = await world.ask('query ($a: AsOfInput) { accounts(asOf: $a) { totalCount } }', {
      a: { validAt: 'gestern' },
    });
    expect(answer.errors?.[0]?.message).toMatch(/ISO 8601/);
  });

  it.each([
    [
      'a thousand aliases',
      `{ ${Array.from({ length: 1000 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`,
    ],
    [
      'great depth',
      `{ authorities { edges { node ${'{ parent '.repeat(20)} { id } ${'}'.repeat(20)} } } }`,
    ],
    ['endless text', `{ viewer { ${'id '.repeat(4000)} } }`],
    [
      'great cost',
      `{ ${Array.from({ length: 25 }, (_, n) => `a${n}: accounts(first: 200) { edges { node { authorizations { person { authorizations { account { authorizations { person { id } } } } } } } } }`).join(' ')} }`,
    ],
  ])('refuses %s before anything runs', async (_, query) => {
    world.statements.length = 0;
    const answer = await world.ask(query);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(world.statements).toEqual([]);
  });

  it('takes no request that a form of another site could send', async () => {
    const response = await world.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(response.status).toBe(400);
    const link = await world.fetch(`/graphql?query=${encodeURIComponent('{ viewer { id } }')}`);
    expect(link.status).toBe(400);
  });

  it('shows its schema outside production only', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await world.ask(query)).errors).toBeUndefined();
    const strict = await GraphqlWorld.open({ accounts: 0 }, true);
    try {
      const answer = await strict.ask(query);
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
    } finally {
      await strict.close();
    }
  });
});
