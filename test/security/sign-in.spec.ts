import { DEMO_USERS } from '@vieraugen/core';
import { startTestServer, type TestServer } from '@vieraugen/testing';

const VIEWER = '{ viewer { label } }';

describe('signing in at the demo', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each(DEMO_USERS.map((user) => [user.role, user]))(
    'lets %s in with a click, and no password',
    async (_role, user) => {
      const client = server.anonymous();
      const { url, page } = await client.signIn(user.subject, '/konten?seite=2');
      expect(url.pathname + url.search).toBe('/konten?seite=2');
      expect(page).toContain(user.label.replace("'", '&#39;'));
      expect(page).not.toMatch(/type=["']?password/i);
      const answer = await client.graphql<{ viewer: { label: string } }>(VIEWER);
      expect(answer).toMatchObject({ status: 200, data: { viewer: { label: user.label } } });
    },
  );

  it('gives the browser a new session number at sign-in', async () => {
    const client = server.anonymous();
    await client.ask('/auth/login');
    const before = client.jar.value('vieraugen_sid');
    expect(before).not.toBeNull();
    await client.signIn('author');
    const after = client.jar.value('vieraugen_sid');
    expect(after).not.toBe(before);

    // Whoever planted the first number has nothing.
    const thief = server.anonymous();
    thief.jar.plant('vieraugen_sid', before ?? '');
    expect((await thief.graphql(VIEWER)).status).toBe(401);
  });

  it('keeps the session from scripts and from other sites', async () => {
    const client = await server.signInAs('AUTHOR');
    const session = client.jar.attributes('vieraugen_sid');
    expect(session).toContain('httponly');
    expect(session).toContain('samesite=lax');
    expect(client.jar.attributes('vieraugen_csrf')).not.toContain('httponly');
  });

  it('stores no session number that could be used as it is', async () => {
    await server.signInAs('AUTHOR');
    const rows = await server.database.owner<{ sess: { userId?: string } }>(
      `select sess from sessions where sess->>'userId' is not null`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('refuses an answer with another state', async () => {
    const client = server.anonymous();
    const callback = await answerOf(client);
    callback.searchParams.set('state', 'forged');
    await refused(client, callback);
  });

  it('refuses an answer that another browser has asked for', async () => {
    const callback = await answerOf(server.anonymous());
    await refused(server.anonymous(), callback);
  });

  it('refuses an answer with another nonce', async () => {
    const client = server.anonymous();
    const callback = await answerOf(client, (url) => url.searchParams.set('nonce', 'forged'));
    await refused(client, callback);
  });

  it('refuses a code that was asked for with another proof', async () => {
    const client = server.anonymous();
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const callback = await answerOf(client, (url) =>
      url.searchParams.set('code_challenge', challenge),
    );
    await refused(client, callback);
  });

  it('asks the provider for a proof key, which it insists on', async () => {
    const client = server.anonymous();
    const login = await client.ask('/auth/login');
    const url = new URL(login.headers.get('location') ?? '');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const { url: ended } = await client.browse(url.href);
    expect(ended.searchParams.get('error')).toBe('invalid_request');
  });

  it('takes an answer once', async () => {
    const client = server.anonymous();
    const callback = await answerOf(client);
    expect((await client.ask(callback.href)).status).toBe(303);
    expect((await client.ask(callback.href)).status).toBe(400);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    'konten',
  ])('does not go to %s afterwards', async (returnTo) => {
    const client = server.anonymous();
    const { url } = await client.signIn('author', returnTo);
    expect(url.origin).toBe(server.url);
    const location = url.pathname;
    expect(location.startsWith('//')).toBe(false);
  });

  it('signs out here and at the provider', async () => {
    const client = await server.signInAs('MANAGER');
    const answer = await client.ask('/auth/logout', { method: 'POST' });
    const { location } = (await answer.json()) as { location: string };
    expect(location).toContain('/oidc/session/end?');
    expect((await client.graphql(VIEWER)).status).toBe(401);

    const confirm = await client.browse(location);
    const page = await confirm.response.text();
    const secret = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const ended = await client.browse(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf: secret, logout: 'yes' }),
    });
    expect(ended.url.pathname).toBe('/');
    // The provider asks again who it is.
    const again = await client.browse('/auth/login');
    expect(again.url.pathname).toMatch(/^\/oidc\/interaction\//);
  });

  it('ends the access of somebody whose role has ended', async () => {
    const client = await server.signInAs('DEVICE_CUSTODIAN');
    expect((await client.graphql(VIEWER)).status).toBe(200);
    await server.database.owner(
      `update role_grants set valid = tstzrange(lower(valid), now()) where role = 'DEVICE_CUSTODIAN'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await client.graphql(VIEWER)).status).toBe(401);
    const { response } = await server
      .anonymous()
      .signIn('device-custodian')
      .catch(() => ({
        response: null,
      }));
    expect(response?.status).toBe(403);
  });

  /** The provider's answer, not yet handed in; `change` alters what is asked for. */
  async function answerOf(
    client: ReturnType<TestServer['anonymous']>,
    change: (url: URL) => void = () => undefined,
  ): Promise<URL> {
    const login = await client.ask('/auth/login');
    const authorize = new URL(login.headers.get('location') ?? '');
    change(authorize);
    const choice = await client.browse(authorize.href);
    const action = /action="([^"]+)"/.exec(await choice.response.text())?.[1] ?? '';
    let response = await client.ask(action, {
      method: 'POST',
      body: new URLSearchParams({ subject: 'author' }),
    });
    for (;;) {
      const next = new URL(response.headers.get('location') ?? '', server.url);
      if (next.pathname === '/auth/callback') return next;
      response = await client.ask(next.href);
    }
  }

  async function refused(client: ReturnType<TestServer['anonymous']>, callback: URL) {
    const response = await client.ask(callback.href);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Die Anmeldung hat nicht geklappt');
    expect((await client.graphql(VIEWER)).status).toBe(401);
  }
});
