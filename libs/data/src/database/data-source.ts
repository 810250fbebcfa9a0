import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/index.js';
import { MIGRATIONS } from '../migrations/index.js';

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
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    poolSize: 1,
  });
}

/** For everything else: acts as `vieraugen_app`, which row-level security binds. */
export function applicationDataSource({ url, poolSize = 10 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
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
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
