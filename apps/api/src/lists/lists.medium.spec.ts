import { parse } from 'csv-parse/sync';
import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY, OFFICE } from '../testing/seed.js';

describe('lists as files', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 230 });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = CHAIR;
  });

  async function file(kind: string, parameters: Record<string, object | string> = {}) {
    const query = new URLSearchParams(
      Object.entries(parameters).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const response = await world.fetch(`/api/lists/${kind}.csv?${query}`);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    return { response, text };
  }

  const rowsOf = (text: string): string[][] =>
    parse(text.slice(1), { delimiter: ';', record_delimiter: '\r\n' });

  it('has every account once, also beyond one page, for a spreadsheet', async () => {
    const { response, text } = await file('accounts');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /attachment; filename="?Konten.csv"?/,
    );
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, ...rows] = rowsOf(text);
    expect(head?.slice(0, 3)).toEqual(['Kennung', 'Plattform', 'Konto']);
    expect(new Set(rows.map(([first]) => first)).size).toBe(230);
    expect(rows.find(([first]) => first === id('account', 0))).toEqual([
      id('account', 0),
      'X',
      'demo_0',
      'Konto 0',
      'https://x.com/demo_0',
      'Ministerium für Ämter',
      'SMÄ',
      'SMÄ',
      'im Betrieb',
      'Behördenkonto',
      '',
      'überfällig',
      '1',
      '1',
      '1',
      '0',
    ]);
  });

  it('takes filter, order, date and language of the GraphQL list', async () => {
    const { text } = await file('accounts', {
      filter: { authorityId: OFFICE, worst: ['UNDETERMINED'] },
      orderBy: { field: 'HANDLE', direction: 'DESC' },
      lang: 'en',
    });
    const [head, ...rows] = rowsOf(text);
    expect(head?.[2]).toBe('Account');
    const handles = rows.map((row) => row[2]);
    expect(handles).toEqual([...handles].sort().reverse());
    expect(new Set(rows.map((row) => row[6]))).toEqual(new Set(['LfÄ']));
    const past = await file('accounts', { asOf: { knownAt: '2020-01-01T00:00:00Z' } });
    expect(rowsOf(past.text)).toHaveLength(1);
  });

  it('puts accounts without a handle after the others, and none twice', async () => {
    const nameless = [3, 100, 150, 201, 229].map((n) => id('account', n));
    await world.test.owner('delete from account_handles where account_id = any ($1)', [nameless]);
    for (const direction of ['ASC', 'DESC']) {
      const { text } = await file('accounts', { orderBy: { field: 'HANDLE', direction } });
      const ids = rowsOf(text)
        .slice(1)
        .map(([first]) => first);
      expect(new Set(ids).size).toBe(230);
      const ends = direction === 'ASC' ? ids.slice(-5) : ids.slice(0, 5);
      expect(new Set(ends)).toEqual(new Set(nameless));
    }
  });

  it('refuses what the contract refuses, before the file begins', async () => {
    for (const [kind, parameters] of [
      ['accounts', { filter: { worst: ['BAD'] } }],
      ['accounts', { filter: { unknown: 1 } }],
      ['accounts', { filter: '{' }],
      ['accounts', { filter: { authorityId: 'x' } }],
      ['nothing', {}],
      ['people', {}],
    ] as const) {
      const { response } = await file(kind, parameters);
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('lets a spreadsheet compute nothing', async () => {
    await world.test.owner('update accounts set display_name = $1 where id = $2', [
      '=HYPERLINK("http://x";"y")',
      id('account', 1),
    ]);
    const { text } = await file('accounts', { filter: { search: 'HYPERLINK' } });
    expect(rowsOf(text)[1]?.[3]).toBe(`'=HYPERLINK("http://x";"y")`);
  });

  it.each([
    ['findings', 'Regel', 230],
    ['authorities', 'Name', 3],
  ])('writes %s', async (kind, column, count) => {
    const [head, ...rows] = rowsOf((await file(kind)).text);
    expect(head).toContain(column);
    expect(rows).toHaveLength(count);
  });

  it.each([
    ['devices', 'Inventarnummer', 77],
    ['people', 'Funktion', 231],
    ['trainings', 'Stand', 154],
  ])(
    'writes %s of one authority to those who work for it, without a name',
    async (kind, column, count) => {
      world.viewer = coordinatorOf(MINISTRY);
      const { text } = await file(kind);
      const [head, ...rows] = rowsOf(text);
      expect(head).toContain(column);
      expect(rows).toHaveLength(count);
      expect(text).not.toContain('Muster');
    },
  );
});
