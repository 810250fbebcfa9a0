import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';
import { IMPORT_KINDS } from '@vieraugen/domain';

interface Answer {
  readonly id: string;
  readonly report: {
    readonly created: number;
    readonly rejected: readonly { line: number; reason: string }[];
    readonly changes?: readonly unknown[];
  };
  readonly error?: { readonly code: string; readonly field?: string };
}

describe('a list that is uploaded', () => {
  let server: TestServer;
  let coordinator: WebClient;
  beforeAll(async () => {
    server = await startTestServer();
    coordinator = await server.signInAs('MINISTRY_COORDINATOR');
  });
  afterAll(() => server.close());

  const LIST = 'Behörde;Adresse\r\nSMS;https://x.com/sms\r\nGibt es nicht;=1+1\r\n';

  async function upload(
    client: WebClient,
    fields: Readonly<Record<string, string>>,
    content: string | null = LIST,
    options = {},
  ): Promise<{ status: number; answer: Answer }> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (content !== null) body.set('file', new Blob([content]), 'Übersicht 2026.csv');
    const response = await client.ask('/api/imports', { method: 'POST', body, ...options });
    return { status: response.status, answer: (await response.json()) as Answer };
  }

  it('is tried out, taken over and told about', async () => {
    const dry = await upload(coordinator, { kind: 'accounts', dryRun: 'true' });
    expect(dry).toMatchObject({ status: 201, answer: { report: { created: 1 } } });
    expect(dry.answer.report.changes).toHaveLength(1);
    const { answer } = await upload(coordinator, { kind: 'ACCOUNTS' });
    expect(answer.report).toMatchObject({ created: 1, rejected: [{ line: 3 }] });
    const result = await coordinator.ask(`/api/imports/${answer.id}/result.csv`);
    expect(result.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(result.headers.get('content-disposition') ?? '')).toContain(
      'Übersicht 2026-Ergebnis.csv',
    );
    const text = await result.text();
    expect(text).toContain('"Zeile";"Ergebnis";"Spalte";"Wert";"Begründung"');
    expect(text).toContain(`"3";"abgelehnt";"Adresse";"'=1+1";`);
    const list = await coordinator.graphql<{
      imports: { edges: { node: { id: string; fileName: string; dryRun: boolean } }[] };
    }>('{ imports { edges { node { id fileName dryRun } } } }');
    expect(list.data?.imports.edges.map(({ node }) => node)).toEqual([
      { id: answer.id, fileName: 'Übersicht 2026.csv', dryRun: false },
      { id: dry.answer.id, fileName: 'Übersicht 2026.csv', dryRun: true },
    ]);
  });

  it('follows a mapping', async () => {
    const fields = { kind: 'accounts', dryRun: 'true', map: '{"b":"authority","a":"url"}' };
    const mapped = await upload(coordinator, fields, 'a,b\nhttps://x.com/neu,SMS');
    expect(mapped.answer.report.created).toBe(1);
  });

  it.each([
    ['no file', { kind: 'accounts' }, null, 400, 'file'],
    ['no kind', {}, LIST, 400, 'kind'],
    ['another kind', { kind: 'recipes' }, LIST, 400, 'kind'],
    ['a mapping that is none', { kind: 'accounts', map: '[1]' }, LIST, 400, 'map'],
    ['no number', { kind: 'accounts', maxRemovals: 'all' }, LIST, 400, 'maxRemovals'],
    ['an empty file', { kind: 'accounts' }, '', 422, undefined],
  ])('is refused with %s', async (_what, fields, content, status, field) => {
    const refused = await upload(coordinator, fields as Record<string, string>, content);
    expect([refused.status, refused.answer.error?.field]).toEqual([status, field]);
  });

  it('is refused from who may not import, and from another site', async () => {
    const author = await server.signInAs('AUTHOR');
    expect((await upload(author, { kind: 'accounts' })).status).toBe(403);
    expect((await upload(server.anonymous(), { kind: 'accounts' })).status).toBe(401);
    const forged = await upload(coordinator, { kind: 'accounts' }, LIST, { withoutCsrf: true });
    expect(forged.status).toBe(403);
    // A list of authorities needs more than the right to import.
    const authorities = await upload(coordinator, { kind: 'authorities' }, 'name\nNeues Amt');
    expect(authorities.status).toBe(403);
  });

  it('gives its result to nobody else', async () => {
    const { answer } = await upload(coordinator, { kind: 'accounts', dryRun: 'true' });
    const path = `/api/imports/${answer.id}/result.csv`;
    expect((await (await server.signInAs('AUTHOR')).ask(path)).status).toBe(403);
    expect((await server.anonymous().ask(path)).status).toBe(401);
    expect((await coordinator.ask('/api/imports/nonsense/result.csv')).status).toBe(404);
  });

  it.each(IMPORT_KINDS)('has a template whose columns are understood: %s', async (kind) => {
    const template = await coordinator.ask(`/api/imports/template/${kind.toLowerCase()}.csv`);
    expect(template.status).toBe(200);
    const columns = (await template.text()).trim();
    const cells = columns
      .split(';')
      .map(() => 'x')
      .join(';');
    const tried = await upload(
      await server.withToken('STATE_CHANCELLERY_ADMIN'),
      { kind, dryRun: 'true' },
      `${columns}\n${cells}`,
    );
    // The administration may not import everything; whatever it may is understood.
    expect([201, 403]).toContain(tried.status);
  });
});
