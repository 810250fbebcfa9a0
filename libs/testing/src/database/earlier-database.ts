import { randomBytes } from 'node:crypto';
import { migrate, ownerDataSource } from '@vieraugen/data';
import pg from 'pg';
import { once } from './test-database.js';

/** A database as an earlier version of the product left it, to be filled by SQL and then migrated. */
export interface EarlierDatabase {
  /** Runs one statement as the owner. */
  owner<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** Runs what is missing, as the product does when it starts; answers the names of the migrations. */
  migrate(): Promise<readonly string[]>;
  /** What of the governed tables does not fit together any more. */
  flaws(): Promise<readonly string[]>;
  drop(): Promise<void>;
}

/** Makes a database with the migrations before the one of this class name, e.g. `DeviceChecks1764100000000`. */
export async function databaseBefore(migration: string): Promise<EarlierDatabase> {
  const template = process.env['VIERAUGEN_TEST_DATABASE'];
  if (!template) throw new Error('No test server: run through the medium or across project.');
  const name = `earlier_${randomBytes(6).toString('hex')}`;
  const admin = template.replace(/[^/]+$/, 'postgres');
  await once(admin, `create database ${name}`);
  const url = template.replace(/[^/]+$/, name);
  await migrateUpTo(url, migration);
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  owner.on('error', () => undefined);
  const run = async <T>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as T[];
  return {
    owner: run,
    migrate: () => migrate(url),
    flaws: async () => (await run<{ flaw: string }>(GOVERNED_FLAWS)).map(({ flaw }) => flaw),
    async drop() {
      await owner.end();
      await once(admin, `drop database ${name} with (force)`);
    },
  };
}

async function migrateUpTo(url: string, migration: string): Promise<void> {
  const source = ownerDataSource(url);
  const all = source.options.migrations as readonly { readonly name: string }[];
  const index = all.findIndex((one) => one.name === migration);
  if (index < 0) throw new Error(`No migration ${migration}.`);
  source.setOptions({ migrations: all.slice(0, index) as never[] });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/**
 * A governed table, its history and its view as known have the same columns in the same order of
 * types, row-level security is on and forced, and the application may read all three.
 */
const GOVERNED_FLAWS = `
  with governed as (select table_name as name from information_schema.tables where table_schema = 'history'),
  columns as (
    select c.table_schema as schema, g.name, array_agg(c.column_name::text || ' ' || c.udt_name order by c.column_name) as list
    from governed g join information_schema.columns c on c.table_name = g.name
      and c.table_schema in ('public', 'history', 'as_known') and c.column_name <> 'superseded_at'
    group by 1, 2)
  select g.name || ': ' || s.schema || ' has other columns' as flaw
  from governed g cross join (values ('history'), ('as_known')) s (schema)
  left join columns o on o.name = g.name and o.schema = s.schema
  left join columns p on p.name = g.name and p.schema = 'public'
  where o.list is distinct from p.list
  union all
  select g.name || ': ' || s.schema || ' cannot be read by the application'
  from governed g cross join (values ('public'), ('history'), ('as_known')) s (schema)
  where not has_table_privilege('vieraugen_app', format('%I.%I', s.schema, g.name), 'select')
  union all
  select g.name || ': row-level security is not forced' from governed g
  join pg_class c on c.relname = g.name and c.relnamespace = 'public'::regnamespace
  where not (c.relrowsecurity and c.relforcerowsecurity)`;
