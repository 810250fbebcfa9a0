import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { NEW_CLUSTER_BYTES, refuseFullDisk } from './free-space.js';
import { EmbeddedServerError } from './server-error.js';
import { canEnter, type ServerUser } from './server-user.js';

/** Where the cluster's files lie, and the password of its owner. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
  /** Lies elsewhere than asked for, because the server's user cannot enter there. */
  readonly sheltered: boolean;
}

const MAJOR = '18';
const run = promisify(execFile);

/** Finds the cluster that belongs to `wanted`, or makes it. */
export async function prepareCluster(
  wanted: string,
  binaries: Binaries,
  user: ServerUser,
  shelter: string,
): Promise<Cluster> {
  const home = resolve(wanted);
  await mkdir(dirname(home), { recursive: true });
  const password = await ownPassword(`${home}.password`);
  const directory = await locate(home, user, shelter);
  await refuseOtherVersion(directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) {
    await initialise(directory, password, binaries, user);
  }
  return { directory, password, sheltered: directory !== home };
}

/** Made once per cluster and readable by its owner only: other users of the machine stay outside. */
async function ownPassword(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/**
 * The server's user must be able to enter every folder above its files. Where it cannot (a
 * checkout under /root), they lie in `shelter`, and a note beside their usual place says where.
 */
async function locate(home: string, user: ServerUser, shelter: string): Promise<string> {
  const note = `${home}.location`;
  if (existsSync(note)) return (await readFile(note, 'utf8')).trim();
  if (user === null || existsSync(join(home, 'PG_VERSION'))) return home;
  // Others may pass through, and still not look around.
  await chmod(dirname(home), 0o711).catch(() => undefined);
  if (await canEnter(user, dirname(home))) return home;
  const directory = join(shelter, 'data', randomBytes(6).toString('hex'));
  await writeFile(note, `${directory}\n`);
  return directory;
}

async function refuseOtherVersion(directory: string): Promise<void> {
  const file = join(directory, 'PG_VERSION');
  if (!existsSync(file)) return;
  const version = (await readFile(file, 'utf8')).trim();
  if (version !== MAJOR) throw new EmbeddedServerError('OTHER_VERSION', version);
}

/** Under another name first: an `initdb` that broke off is never mistaken for a cluster. */
async function initialise(
  directory: string,
  password: string,
  binaries: Binaries,
  user: ServerUser,
): Promise<void> {
  const partial = `${directory}.new`;
  const passwordFile = `${directory}.init`;
  await rm(partial, { recursive: true, force: true });
  await refuseFullDisk(dirname(directory), NEW_CLUSTER_BYTES);
  await mkdir(partial, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([partial, passwordFile].map((p) => chown(p, user.uid, user.gid)));
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${partial}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=de',
      ],
      { ...user, cwd: partial, env: serverEnvironment() },
    );
    await rename(partial, directory);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

/** What the server inherits: no setting of another PostgreSQL, and messages that we can read. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(foreign), LC_ALL: 'C' };
}
