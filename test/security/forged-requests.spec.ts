import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';

const VIEWER = '{ viewer { label } }';

describe('requests that another site has a browser send', () => {
  let server: TestServer;
  let client: WebClient;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.signInAs('MINISTRY_COORDINATOR');
  });
  afterAll(() => server.close());

  it('are refused without the header', async () => {
    const answer = await client.ask('/graphql', {
      method: 'POST',
      withoutCsrf: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  it('are refused with a value that was planted', async () => {
    const victim = await server.signInAs('MINISTRY_COORDINATOR');
    victim.jar.plant('vieraugen_csrf', 'planted');
    expect((await victim.ask('/graphql', { method: 'POST' })).status).toBe(403);
  });

  it('are refused with the value of another session', async () => {
    const other = await server.signInAs('AUTHOR');
    const value = other.jar.value('vieraugen_csrf') ?? '';
    const answer = await client.ask('/graphql', {
      method: 'POST',
      headers: { 'x-csrf-token': value },
    });
    expect(answer.status).toBe(403);
  });

  it('are refused from a foreign origin, even with the header', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await client.ask('/auth/logout', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect((await client.graphql(VIEWER)).status).toBe(200);
  });

  it('are refused where files are handed in, and for signing out', async () => {
    for (const path of ['/imports', '/api/imports', '/auth/logout']) {
      const answer = await client.ask(path, {
        method: 'POST',
        withoutCsrf: true,
        headers: { 'content-type': 'text/csv' },
        body: 'a;b',
      });
      expect(answer.status).toBe(403);
    }
  });

  it('come back with the value when the browser has lost it', async () => {
    const forgetful = await server.signInAs('AUTHOR');
    forgetful.jar.plant('vieraugen_csrf', 'lost');
    await forgetful.ask('/graphql?query={__typename}');
    expect((await forgetful.graphql(VIEWER)).status).toBe(200);
  });

  it('do not get through as anything but JSON', async () => {
    const answer = await client.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(answer.status).toBe(400);
  });
});
