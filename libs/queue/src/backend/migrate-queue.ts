import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './queue-backend.js';

/** The application role works in the schema and makes a sequence per queue there. */
const GRANTS = `
  grant usage, create on schema ${QUEUE_SCHEMA} to vieraugen_app;
  grant all on all tables in schema ${QUEUE_SCHEMA} to vieraugen_app;
  grant all on all sequences in schema ${QUEUE_SCHEMA} to vieraugen_app;
  grant execute on all functions in schema ${QUEUE_SCHEMA} to vieraugen_app`;

/**
 * Brings the queue's schema to the state that this version needs, as a step of a deployment: no
 * process does it on its own. Runs as the owner, after the product's own migrations.
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}
