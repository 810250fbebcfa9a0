import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@vieraugen/core';
import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import { type Ended, vieraugen } from '../command-line/vieraugen.js';

const [DONE, SOMETHING_WRONG, WRONG_USAGE] = [0, 1, 2];

interface Document {
  readonly created: number;
  readonly unchanged: number;
  readonly rejected: readonly { line: number; column: string; value: string; reason: string }[];
  readonly duplicates: readonly { line: number; of: number }[];
  readonly changes?: readonly { line: number; action: string }[];
  readonly error?: { readonly code: string };
}

describe('the command import', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase(1);
    await migrateDatabase(database.url);
    folder = await mkdtemp(join(tmpdir(), 'vieraugen-import-'));
    const authorities = await run('authorities', 'externalId,title\nM1,Ministerium\n', [
      '--map',
      'title=name',
    ]);
    expect(authorities).toMatchObject({ code: DONE, document: { created: 1 } });
  }, 60_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  async function run(kind: string, content: string, more: readonly string[] = []) {
    const file = join(folder, 'list.csv');
    await writeFile(file, content);
    return told(
      await vieraugen(['import', '--json', kind, file, ...more], { DATABASE_URL: database.url }),
    );
  }
  const told = ({ code, stdout }: Ended) => ({
    code,
    document: JSON.parse(stdout) as Document,
  });

  it('takes good rows, reports the others, and does nothing twice', async () => {
    const list =
      'Behörde;Link\nM1;https://x.com/eins\nM1;https://twitter.com/EINS\nM2;https://x.com/b\n';
    const dry = await run('accounts', list, ['--dry-run']);
    expect(dry).toMatchObject({
      code: SOMETHING_WRONG,
      document: { created: 1, changes: [{ line: 2, action: 'CREATE' }] },
    });
    const { code, document } = await run('accounts', list);
    expect([code, document.created, document.duplicates]).toEqual([
      SOMETHING_WRONG,
      1,
      [{ line: 3, of: 2 }],
    ]);
    expect(document.rejected).toEqual([
      {
        ...{ line: 4, column: 'Behörde', value: 'M2' },
        reason: 'Diese Behörde ist nicht im Verzeichnis oder liegt außerhalb Ihres Bereichs.',
      },
    ]);
    const good = await run('accounts', list.replace('M2', 'M1'));
    expect([good.code, good.document.created, good.document.unchanged]).toEqual([DONE, 1, 1]);
  }, 60_000);

  it('cannot do with the wrong file or call', async () => {
    const empty = await run('accounts', '');
    expect(empty).toMatchObject({
      code: WRONG_USAGE,
      document: { error: { code: 'FILE_NOT_READABLE' } },
    });
    const calls = [
      ['recipes'],
      ['accounts', '--map', 'nonsense'],
      ['accounts', '--max-removals', 'x'],
    ];
    for (const [kind = '', ...more] of calls) {
      expect((await run(kind, 'a,b\n1,2\n', more)).code).toBe(WRONG_USAGE);
    }
  }, 60_000);

  it('explains itself', async () => {
    const { code, stdout } = await vieraugen(['import', '--help']);
    expect(code).toBe(DONE);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Without this option nothing is ever ended');
    expect(stdout).toMatch(/authorizations +account, person, role, validFrom, validTo, purpose/);
  });
});
