import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import type { DatabaseScope } from './scope.js';

const EVERYTHING: DatabaseScope = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
};
const MINISTRY = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const at = (text: string) => Date.parse(text);

describe('the database with its two clocks', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.write(EVERYTHING, at('2016-01-01T00:00:00Z'), { action: 'seed' }, (tx) =>
      tx.rows(
        `insert into authorities (id, tier, kind, valid) select id, 'SUPREME', 'MINISTRY', '[2010-01-01,)' from unnest($1::uuid[]) id`,
        [[MINISTRY, OTHER]],
      ),
    );
  });
  afterAll(() => test.drop());

  const urls = (scope: DatabaseScope, knownAt?: number) =>
    test.database.read(
      scope,
      (q) =>
        q.rows<{ id: string; url: string | null }>('select id, url from authorities order by id'),
      knownAt === undefined ? undefined : { knownAt },
    );

  it('keeps what was superseded and shows it as it was known', async () => {
    const changedAt = at('2016-02-01T00:00:00Z');
    await test.database.write(EVERYTHING, changedAt, { action: 'correct', reason: 'Umzug' }, (tx) =>
      tx.rows(`update authorities set url = 'https://neu' where id = $1`, [MINISTRY]),
    );
    expect((await urls(EVERYTHING, changedAt - 1))[0]?.url).toBeNull();
    expect((await urls(EVERYTHING, changedAt))[0]?.url).toBe('https://neu');
    const [entry] = await test.owner<{ action: string; reason: string; before: { url: null } }>(
      `select action, reason, before from audit_entries where operation = 'UPDATE'`,
    );
    expect(entry).toMatchObject({ action: 'correct', reason: 'Umzug', before: { url: null } });
  });

  it('shows and changes only what the viewer may', async () => {
    const narrow: DatabaseScope = { ...EVERYTHING, reads: [OTHER], writes: [] };
    expect((await urls(narrow)).map((row) => row.id)).toEqual([OTHER]);
    const changed = await test.database.write(
      narrow,
      at('2016-03-01T00:00:00Z'),
      { action: 'x' },
      (tx) => tx.rows(`update authorities set url = 'https://x' returning id`),
    );
    expect(changed).toEqual([]);
  });

  it('does not let the application rewrite the audit log', async () => {
    const attempt = test.database.write(
      EVERYTHING,
      at('2016-03-01T00:00:00Z'),
      { action: 'x' },
      (tx) => tx.rows('delete from audit_entries'),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves nothing of a write that failed', async () => {
    const attempt = test.database.write(
      EVERYTHING,
      at('2016-03-01T00:00:00Z'),
      { action: 'x' },
      async (tx) => {
        await tx.rows(`update authorities set url = 'https://halb'`);
        throw new Error('stop');
      },
    );
    await expect(attempt).rejects.toThrow('stop');
    expect((await urls(EVERYTHING)).map((row) => row.url)).not.toContain('https://halb');
  });
});
