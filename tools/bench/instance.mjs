import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CoreModule, DemoService, migrateDatabase } from '@vieraugen/core';
import { startEmbeddedServer } from '@vieraugen/data';
import { systemViewer } from '@vieraugen/platform';
import { QueueModule } from '@vieraugen/queue';
import pg from 'pg';

export const VIEWER = systemViewer('CLI', 'Messung');
const SEED = 7;

/** A database of its own with synthetic accounts, and the use cases on it. */
export async function openInstance({ accounts, actions }) {
  const folder = await mkdtemp(join(tmpdir(), 'vieraugen-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres') });
  await server.createDatabase('bench');
  const databaseUrl = server.url('bench');
  await migrateDatabase(databaseUrl);
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(
    {
      module: BenchModule,
      imports: [CoreModule.register({ databaseUrl }), QueueModule.register({ databaseUrl })],
    },
    { logger: false },
  );
  const demo = app.get(DemoService, { strict: false });
  // The demo brings the policies that put the rules in force, and the users.
  await demo.load();
  await demo.generate({ accounts, actions, seed: SEED });
  await analyze(databaseUrl);
  return {
    databaseUrl,
    get: (token) => app.get(token, { strict: false }),
    async close() {
      await app.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What autovacuum does within a minute on an instance that lives longer than a measurement. */
async function analyze(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('analyze');
  await client.end();
}
