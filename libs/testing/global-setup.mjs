import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One PostgreSQL for all test files of a run, with a migrated template that each test copies. */
export default async function setUp() {
  globalThis.__vieraugenUsers = (globalThis.__vieraugenUsers ?? 0) + 1;
  if (globalThis.__vieraugenUsers > 1) return;
  const { migrate, startEmbeddedServer } = await import('@vieraugen/data');
  const { migrateQueue } = await import('@vieraugen/queue');
  const folder = await mkdtemp(join(tmpdir(), 'vieraugen-test-'));
  const server = await startEmbeddedServer({
    dataDirectory: join(folder, 'postgres'),
    volatile: true,
  });
  await server.createDatabase('template_vieraugen');
  await migrate(server.url('template_vieraugen'));
  await migrateQueue(server.url('template_vieraugen'));
  process.env.VIERAUGEN_TEST_DATABASE = server.url('template_vieraugen');
  globalThis.__vieraugenTestServer = { server, folder };
}
