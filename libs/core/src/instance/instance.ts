import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ExpectedError } from '@vieraugen/platform';
import { type EmbeddedServer, migrate, startEmbeddedServer } from '@vieraugen/data';
import { migrateQueue } from '@vieraugen/queue';
import { readFile } from 'node:fs/promises';
import { alreadyRunning, instanceError } from './instance-error.js';
import {
  type InstanceRecord,
  leaveInstance,
  readInstance,
  takeInstance,
  writeInstance,
} from './instance-file.js';

export interface InstanceOptions {
  readonly dataDirectory: string;
  readonly kind: InstanceRecord['kind'];
  readonly version: string;
  readonly startedAt: string;
  readonly log?: (line: string) => void;
}

/** The database of a data directory, while this process may use it. */
export interface Instance {
  readonly databaseUrl: string;
  /** The migrations that opening it has carried out. */
  readonly applied: readonly string[];
  /** Tells commands where the dashboard is. */
  announce(url: string): Promise<void>;
  /** Resolves when the database has ended, whoever ended it, with the reason as a sentence. */
  readonly ended: Promise<ExpectedError>;
  close(): Promise<void>;
}

const DATABASE = 'vieraugen';
const CLUSTER = 'postgres';
const PATIENCE = 30_000;
const STEP = 200;

/**
 * Starts the embedded database of the directory, or, for a command, uses the one that runs there.
 * Brings it to this version's state. Throws an ExpectedError (UNAVAILABLE) with one clear sentence.
 */
export async function openInstance(options: InstanceOptions): Promise<Instance> {
  try {
    for (let waited = 0; ; waited += STEP) {
      const record = recordOf(options, null, null);
      const holder = await takeInstance(options.dataDirectory, record);
      if (!holder) return await startOwn(options);
      const patient = waited < PATIENCE;
      if (options.kind === 'command' && holder.kind === 'start' && holder.databasePort) {
        return await borrow(options.dataDirectory, holder.databasePort);
      }
      // A command's own server ends in a moment, one that starts is up in a moment.
      if (!patient || (options.kind === 'start' && holder.kind === 'start')) {
        throw alreadyRunning(holder, options.dataDirectory);
      }
      await sleep(STEP);
    }
  } catch (error) {
    throw instanceError(error, options.dataDirectory);
  }
}

/** Where the instance of this directory answers, if one runs. */
export async function runningInstance(directory: string): Promise<InstanceRecord | null> {
  const record = await readInstance(directory);
  return record?.kind === 'start' ? record : null;
}

async function startOwn(options: InstanceOptions): Promise<Instance> {
  const { dataDirectory: directory } = options;
  let server: EmbeddedServer | null = null;
  try {
    server = await startEmbeddedServer({
      dataDirectory: join(directory, CLUSTER),
      log: options.log,
    });
    await server.createDatabase(DATABASE);
    const applied = await migrateDatabase(server.url(DATABASE));
    await writeInstance(directory, recordOf(options, server.port, null));
    return ownInstance(options, server, applied);
  } catch (error) {
    await server?.stop();
    await leaveInstance(directory);
    throw error;
  }
}

function ownInstance(
  options: InstanceOptions,
  server: EmbeddedServer,
  applied: readonly string[],
): Instance {
  const { dataDirectory: directory } = options;
  return {
    databaseUrl: server.url(DATABASE),
    applied,
    ended: server.ended.then((reason) => instanceError(reason, directory)),
    announce: (url) => writeInstance(directory, recordOf(options, server.port, url)),
    async close() {
      await server.stop();
      await leaveInstance(directory);
    },
  };
}

async function borrow(directory: string, port: number): Promise<Instance> {
  const password = (await readFile(join(directory, `${CLUSTER}.password`), 'utf8')).trim();
  return {
    databaseUrl: `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`,
    applied: [],
    ended: new Promise(() => undefined),
    announce: async () => undefined,
    close: async () => undefined,
  };
}

function recordOf(
  options: InstanceOptions,
  databasePort: number | null,
  url: string | null,
): InstanceRecord {
  const { kind, startedAt, version } = options;
  return { pid: process.pid, kind, startedAt, version, databasePort, url };
}

/** Brings data and queue to this version's state; returns the names of what was done. */
export async function migrateDatabase(url: string): Promise<readonly string[]> {
  const done = await migrate(url);
  await migrateQueue(url);
  return done;
}
