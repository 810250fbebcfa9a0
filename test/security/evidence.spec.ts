import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';

describe('a file of evidence over HTTP', () => {
  let server: TestServer;
  let coordinator: WebClient;
  beforeAll(async () => {
    server = await startTestServer();
    coordinator = await server.signInAs('MINISTRY_COORDINATOR');
  });
  afterAll(() => server.close());

  async function keep(content: string, name: string, by = coordinator): Promise<Response> {
    const body = new FormData();
    body.set('authorityId', server.authorityId);
    body.set('file', new Blob([content], { type: 'text/html' }), name);
    return by.ask('/api/evidence', { method: 'POST', body });
  }

  it('comes back as a file of the type that its bytes have, whatever its name and sender say', async () => {
    const kept = await keep('<html><script>alert(1)</script></html>', 'seite.html');
    expect(kept.status).toBe(201);
    const { id } = (await kept.json()) as { id: string };
    const file = await coordinator.ask(`/api/evidence/${id}`);
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain/),
      'content-disposition': 'attachment; filename=seite.html',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
  });

  it('is answered alike where there is none and where it is not for who asks', async () => {
    const { id } = (await (await keep('%PDF-1.7', 'brief.pdf')).json()) as { id: string };
    const answers = [];
    for (const role of ['AUTHOR', 'ACCOUNT_OWNER', 'WORKING_GROUP_CHAIR', 'STAFF_COUNCIL'] as const)
      for (const wanted of [id, '00000000-0000-7000-8000-00000000ffff', 'x']) {
        const client = await server.signInAs(role);
        const answer = await client.ask(`/api/evidence/${wanted}`);
        answers.push(`${answer.status} ${await answer.text()}`);
      }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
    expect((await server.anonymous().ask(`/api/evidence/${id}`)).status).toBe(401);
  });

  it('is read by a token for reading, which keeps none, and each opening is on record', async () => {
    const { id } = (await (await keep('%PDF-1.7', 'brief.pdf')).json()) as { id: string };
    await coordinator.ask(`/api/evidence/${id}`);
    const script = await server.withToken('MINISTRY_COORDINATOR', 'read');
    expect((await keep('%PDF-1.7', 'brief.pdf', script)).status).toBe(403);
    const opened = await server.database.owner(
      `select actor_label, via, operation from audit_entries where action = 'openEvidence' and entity_id = $1`,
      [id],
    );
    expect(opened).toEqual([
      { actor_label: 'Ressortkoordination', via: 'DASHBOARD', operation: 'READ' },
    ]);
  });
});
