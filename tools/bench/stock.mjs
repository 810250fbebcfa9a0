import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CoreModule, DemoService, migrateDatabase } from '@vieraugen/core';
import { startEmbeddedServer } from '@vieraugen/data';
import { QueueModule } from '@vieraugen/queue';
import pg from 'pg';

const SEED = 7;

/** The use cases on a database, as a process of the product has them. */
export async function openCore(databaseUrl) {
  class BenchModule {}
  return NestFactory.createApplicationContext(
    {
      module: BenchModule,
      imports: [CoreModule.register({ databaseUrl }), QueueModule.register({ databaseUrl })],
    },
    { logger: false },
  );
}

/** A database server of its own with synthetic accounts, for the processes that measure. */
export async function makeStock({ accounts, actions }) {
  const folder = await mkdtemp(join(tmpdir(), 'vieraugen-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres') });
  const close = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.createDatabase('bench');
    const databaseUrl = server.url('bench');
    await fill(databaseUrl, { accounts, actions });
    return { databaseUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(databaseUrl, { accounts, actions }) {
  await migrateDatabase(databaseUrl);
  const app = await openCore(databaseUrl);
  const demo = app.get(DemoService, { strict: false });
  // The demo brings the policies that put the rules in force, and the users.
  await demo.load();
  await demo.generate({ accounts, actions, seed: SEED });
  await app.close();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // What autovacuum does within a minute on an instance that lives longer than a measurement.
  await client.query('vacuum analyze');
  await client.end();
}
