import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';

const OTHER = '00000000-0000-7000-8000-00000000000f';

describe('the stream of changes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('tells each viewer about what they may see, and nothing else', async () => {
    const [coordinator, group, council] = await Promise.all([
      listen(await server.signInAs('MINISTRY_COORDINATOR')),
      listen(await server.signInAs('WORKING_GROUP_MEMBER')),
      listen(await server.signInAs('STAFF_COUNCIL')),
    ]);
    await announce(['findings'], [OTHER]);
    await announce(['accounts', 'jobs'], [server.authorityId]);
    await announce(['last'], null);
    await Promise.all([coordinator.until('last'), group.until('last')]);
    expect(coordinator.topics()).toEqual(['accounts', 'last']);
    expect(group.topics()).toEqual(['accounts', 'findings', 'last']);
    expect(council.topics()).toEqual([]);
    await Promise.all([coordinator.close(), group.close(), council.close()]);
  });

  it('tells of jobs those alone who may see jobs', async () => {
    const admin = await listen(await server.signInAs('STATE_CHANCELLERY_ADMIN'));
    await announce(['jobs'], null);
    await admin.until('jobs');
    await admin.close();
  });

  it('ends with the session', async () => {
    const client = await server.signInAs('AUTHOR');
    const stream = await listen(client);
    await client.ask('/auth/logout', { method: 'POST' });
    // At once, not when somebody next looks whether the session is still there.
    // A timer that is still running would keep the test's process alive.
    const late = new Promise((resolve) => setTimeout(resolve, 2_000).unref());
    await Promise.race([stream.ended, late]);
    expect(stream.text()).toContain('event: signed-out');
  });

  it('comes back when the database has dropped the connection, and says that something was missed', async () => {
    const stream = await listen(await server.signInAs('AUTHOR'));
    await server.database.owner(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'vieraugen events' and datname = current_database()`,
    );
    await stream.until('*');
    await announce(['accounts'], null);
    await stream.until('accounts');
    await stream.close();
  });

  const announce = (topics: string[], authorityIds: string[] | null) =>
    server.database.owner(`select pg_notify('vieraugen_events', $1)`, [
      JSON.stringify({ topics, authorityIds }),
    ]);
});

const PATIENCE_MS = 5_000;

async function listen(client: WebClient) {
  const abort = new AbortController();
  const response = await client.ask('/events', { signal: abort.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  let changed: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (changed = resolve));
  const ended = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        changed();
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  })();
  await ready;
  const topics = (): string[] =>
    [...text.matchAll(/"topics":(\[[^\]]*\])/g)]
      .flatMap((match) => JSON.parse(match[1] ?? '[]') as string[])
      .sort();
  return {
    ended,
    topics,
    text: () => text,
    async until(topic: string) {
      for (let waited = 0; !topics().includes(topic); waited += 20) {
        if (waited > PATIENCE_MS) throw new Error(`${topic} never came: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      abort.abort();
      await ended;
    },
  };
}
