import { systemViewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { ImportService } from './import.service.js';

const SYSTEM = systemViewer('CLI');
const ROWS = 50_000;
/** Half a minute on two cores that have nothing else to do. */
const SLOW_MACHINE_MS = 180_000;

describe('an import of 50,000 accounts', () => {
  let core: TestCore;
  let imports: ImportService;
  beforeAll(async () => {
    core = await openTestCore('2026-02-01T09:00:00Z');
    imports = core.get(ImportService);
    const file = Buffer.from('externalId;name\nM1;Ministerium Eins\nM2;Ministerium Zwei');
    await imports.run(SYSTEM, { kind: 'AUTHORITIES', file, fileName: 'behoerden.csv' });
  });
  afterAll(() => core.close());

  const list = () =>
    Buffer.from(
      [
        'Behörde;Adresse;Anzeigename;Zweck',
        ...Array.from({ length: ROWS }, (_, row) =>
          row === ROWS / 2
            ? 'M1;https://example.org/kein-konto;x;y'
            : `M${(row % 2) + 1};https://x.com/konto_${row};Konto ${row};Information`,
        ),
      ].join('\r\n'),
    );
  const run = (file: Buffer) =>
    imports.run(SYSTEM, { kind: 'ACCOUNTS', file, fileName: 'konten.csv' });

  it(
    'goes in once, with few statements, and leaves out the one bad row in its middle',
    async () => {
      const { report, evaluationId } = await run(list());
      expect(report).toMatchObject({ rows: ROWS, created: ROWS - 1, duplicates: [] });
      expect(report.rejected).toMatchObject([{ line: ROWS / 2 + 2, column: 'Adresse' }]);
      const [count] = await core.owner<{ n: number }>('select count(*)::int as n from accounts');
      expect(count?.n).toBe(ROWS - 1);
      // So many are judged by one run over everything.
      expect(await core.requested(evaluationId)).toMatchObject({ account_ids: null });
    },
    SLOW_MACHINE_MS,
  );
});
