import { startTestServer, type TestServer } from '@vieraugen/testing';

const SCHEMA = '{ __schema { queryType { name } } }';

describe('what is open without signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ metricsToken: 'm'.repeat(40) });
  });
  afterAll(() => server.close());

  it('is not the data, nor its schema', async () => {
    const nobody = server.anonymous();
    for (const query of [SCHEMA, '{ viewer { label } }', '{ __typename }']) {
      expect((await nobody.graphql(query)).status).toBe(401);
    }
    expect(await (await server.signInAs('AUTHOR')).graphql(SCHEMA)).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
  });

  it('is not the stream of changes', async () => {
    expect((await server.anonymous().ask('/events')).status).toBe(401);
  });

  it('is whether it lives and is ready, with no reason in it', async () => {
    const ready = await server.anonymous().ask('/health/ready');
    expect(await ready.json()).toEqual({
      status: 'ok',
      checks: { database: true, migrations: true, queue: true },
    });
    expect((await server.anonymous().ask('/health/live')).status).toBe(200);
  });

  it('are the measurements, with their token alone', async () => {
    const nobody = server.anonymous();
    expect((await nobody.ask('/metrics')).status).toBe(403);
    const authorization = `Bearer ${'m'.repeat(40)}`;
    const text = await (await nobody.ask('/metrics', { headers: { authorization } })).text();
    expect(text).toContain('vieraugen_http_request_duration_seconds_bucket');
    expect(text).toContain('vieraugen_jobs{queue="compliance",state="waiting"} 0');
  });

  it('is no address that has not been opened on purpose', async () => {
    for (const path of ['/api/nothing', '/exports/1', '/imports', '/auth/', '/events/1']) {
      const answer = await server
        .anonymous()
        .ask(path, { headers: { accept: 'application/json' } });
      expect([401, 403, 404]).toContain(answer.status);
    }
  });

  it('sends headers that keep a page to itself', async () => {
    const { headers } = await server.anonymous().ask('/', { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('answers in the demo to the names of this machine alone', async () => {
    const asked = await rawGet(server.url, 'evil.example');
    expect(asked).toMatch(/^HTTP\/1.1 403/);
    expect(await rawGet(server.url, `127.0.0.1:${new URL(server.url).port}`)).toMatch(
      new RegExp(`307[^]*[Ll]ocation: ${server.url}/`),
    );
  });

  it('says in both languages that a page is missing', async () => {
    const answer = await server
      .anonymous()
      .ask('/api/nothing', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('Diese Seite gibt es nicht.');
    expect(page).toContain('This page does not exist.');
  });
});

/** fetch sets Host itself; this says any. */
async function rawGet(url: string, host: string): Promise<string> {
  const { connect } = await import('node:net');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(`GET / HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
