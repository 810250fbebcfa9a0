import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/index.js';
import { MIGRATIONS } from '../migrations/index.js';
import { HouseNaming } from './naming.js';

export interface DataSourceOptions {
  /** Connection string of the owner (migrations) or of any member of `vieraugen_app`. */
  readonly url: string;
  /** Connections of this process; the default serves one API or worker process. */
  readonly poolSize?: number;
}

/** For migrations: connects as the owner of the tables. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    namingStrategy: new HouseNaming(),
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    poolSize: 1,
    // TypeORM sends several statements at once on one connection, which only a pipeline takes.
    extra: { pipeline: true },
  });
}

/** For everything else: acts as `vieraugen_app`, which row-level security binds. */
export function applicationDataSource({ url, poolSize = 10 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    namingStrategy: new HouseNaming(),
    poolSize,
    applicationName: 'vieraugen',
    installExtensions: false,
    extra: { options: '-c role=vieraugen_app -c timezone=UTC', pipeline: true },
  });
}

/** Brings the database to the state that this version needs; does nothing where it is there already. */
export async function migrate(url: string): Promise<readonly string[]> {
  const source = await ownerDataSource(url).initialize();
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    // For the health check: whether this version's migrations are all there.
    await source.query('grant select on schema_migrations to vieraugen_app');
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** How many of this version's migrations the database does not have yet. */
export async function pendingMigrations(source: DataSource): Promise<number> {
  const done: { name: string }[] = await source.query('select name from schema_migrations');
  const names = new Set(done.map((row) => row.name));
  return MIGRATIONS.filter((migration) => !names.has(migration.name)).length;
}
