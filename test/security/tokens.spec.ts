import { startTestServer, type TestServer, WebClient } from '@vieraugen/testing';

const VIEWER = '{ viewer { label } }';

describe('tokens of scripts', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('act as their user without the header of browsers', async () => {
    const script = await server.withToken('WORKING_GROUP_CHAIR');
    expect(await script.graphql(VIEWER)).toMatchObject({
      status: 200,
      data: { viewer: { label: 'Vorsitz der Arbeitsgruppe' } },
    });
    expect(script.jar.value('vieraugen_sid')).toBeNull();
  });

  it('change nothing when they are for reading', async () => {
    const script = await server.withToken('MINISTRY_COORDINATOR', 'read');
    const answer = await script.graphql<{ viewer: { permissions: string[] } }>(
      '{ viewer { permissions } }',
    );
    expect(answer.data?.viewer.permissions).toContain('register.read');
    expect(answer.data?.viewer.permissions).not.toContain('authorization.grant');
  });

  it('end when their time is over', async () => {
    const script = await server.withToken('AUTHOR', 'write', 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await script.graphql(VIEWER)).status).toBe(401);
  });

  it('end when they are revoked, or their user is', async () => {
    const [revoked, orphan] = [await server.withToken('AUTHOR'), await server.withToken('DEPUTY')];
    await server.database.owner(
      `update api_tokens set revoked_at = now() from users u where u.id = user_id and u.subject = 'author'`,
    );
    await server.database.owner(`update users set active = false where subject = 'deputy'`);
    expect((await revoked.graphql(VIEWER)).status).toBe(401);
    expect((await orphan.graphql(VIEWER)).status).toBe(401);
  });

  it('are worth nothing when they are made up', async () => {
    for (const token of ['vieraugen_x', 'x', `vieraugen_${'A'.repeat(43)}`]) {
      expect((await new WebClient(server.url, token).graphql(VIEWER)).status).toBe(401);
    }
  });

  it('are not kept as they are', async () => {
    await server.withToken('AUTHOR');
    const rows = await server.database.owner<{ token_hash: string }>('select * from api_tokens');
    expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain('vieraugen_');
  });
});
