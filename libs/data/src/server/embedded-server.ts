import { createServer } from 'node:net';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { prepareCluster } from './cluster.js';
import { refuseFullDisk } from './free-space.js';
import { startPostmaster } from './postmaster.js';
import { type EmbeddedServerError, serverError } from './server-error.js';
import { type ServerUser, serverUser } from './server-user.js';

export interface EmbeddedServer {
  readonly port: number;
  /** Connection string of the owner for a database of this server. */
  url(database: string): string;
  /** Makes the database unless it is there. */
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when the server has ended, whoever ended it, with the reason if it was not us. */
  readonly ended: Promise<EmbeddedServerError>;
}

export interface EmbeddedServerOptions {
  /** Where the cluster lives; made on first use. */
  readonly dataDirectory: string;
  /** 0 or absent = any free one. */
  readonly port?: number;
  /** Lines that PostgreSQL writes. */
  readonly log?: (line: string) => void;
  /** For tests: nothing needs to survive a power cut. */
  readonly volatile?: boolean;
}

const VOLATILE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SYSTEM_SHELTER = '/var/lib/vieraugen';

/**
 * Starts PostgreSQL 18 from the npm package, on loopback only. As root it runs as the user
 * `postgres`, which PostgreSQL asks for. Throws an EmbeddedServerError.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  try {
    return await start(options);
  } catch (error) {
    throw serverError(error);
  }
}

async function start(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const user = await serverUser();
  const shelter = await shelterFor(user, options.dataDirectory);
  const binaries = await findBinaries(user, shelter);
  const cluster = await prepareCluster(options.dataDirectory, binaries, user, shelter);
  await refuseFullDisk(cluster.directory);
  const port = options.port || (await freePort());
  const postmaster = await startPostmaster({
    directory: cluster.directory,
    port,
    binaries,
    user,
    settings: options.volatile ? VOLATILE : [],
    log: options.log ?? (() => undefined),
  });
  const url = (database: string): string =>
    `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
  return {
    port,
    url,
    ended: postmaster.ended.then((said) => serverError(new Error(said))),
    createDatabase: (name) => createDatabase(url('postgres'), name),
    async stop() {
      await postmaster.stop();
      if (options.volatile && cluster.sheltered) {
        await rm(cluster.directory, { recursive: true, force: true });
      }
    },
  };
}

/** A folder that the server's user can enter, for what it cannot enter where it lies. */
async function shelterFor(user: ServerUser, dataDirectory: string): Promise<string> {
  if (user === null) return join(dirname(dataDirectory), 'server');
  try {
    return await openFolder(SYSTEM_SHELTER);
  } catch {
    return openFolder(join(tmpdir(), 'vieraugen'));
  }
}

/** Others may pass through, whatever this process's umask says. */
async function openFolder(directory: string): Promise<string> {
  await mkdir(join(directory, 'data'), { recursive: true });
  await Promise.all([directory, join(directory, 'data')].map((path) => chmod(path, 0o755)));
  return directory;
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const there = await client.query('select from pg_database where datname = $1', [name]);
    if (there.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** A port that nobody listens on at this moment, on loopback. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
