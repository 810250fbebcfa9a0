import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import { migrate, ownerDataSource } from '../database/data-source.js';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './index.js';

/** Written by triggers, by the session store and by the migrations themselves. */
const WITHOUT_ENTITY = ['audit_entries', 'schema_migrations', 'sessions'];

describe('the entities and the migrated database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('agree, so that generating a migration yields nothing', async () => {
    const source = await ownerDataSource(test.url).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('has an entity for every table', async () => {
    const rows = await test.owner<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const described = ENTITIES.map((entity) => test.source.getMetadata(entity).tableName);
    expect(rows.map(({ name }) => name).sort()).toEqual([...described, ...WITHOUT_ENTITY].sort());
  });

  it('holds the checks to the vocabularies of the entities', async () => {
    const rows = await test.owner<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`,
    );
    const inDatabase = new Map(rows.map(({ name, definition }) => [name, definition]));
    const checks = ENTITIES.flatMap((entity) => test.source.getMetadata(entity).checks);
    const vocabularies = checks.filter(({ expression }) => expression.includes(' in ('));
    expect(vocabularies.length).toBeGreaterThan(30);
    for (const { name, expression } of vocabularies)
      expect([name, literals(inDatabase.get(name) ?? '')]).toEqual([name, literals(expression)]);
  });

  it('is made from nothing once, and a second time changes nothing', async () => {
    const name = `empty_${process.pid}`;
    const url = test.url.replace(/[^/]+$/, name);
    await test.owner(`create database ${name}`);
    try {
      expect(await migrate(url)).toHaveLength(MIGRATIONS.length);
      expect(await migrate(url)).toEqual([]);
    } finally {
      await test.owner(`drop database ${name} with (force)`);
    }
  });
});

function literals(expression: string): string[] {
  return [...expression.matchAll(/'([A-Z_a-z0-9]+)'/g)].map(([, literal]) => literal ?? '').sort();
}
