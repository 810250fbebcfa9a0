import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { serverEnvironment } from './cluster.js';
import { EmbeddedServerError, serverError } from './server-error.js';
import type { ServerUser } from './server-user.js';

export interface Postmaster {
  /** Fast shutdown: open transactions are rolled back, the files are left clean. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, whoever ended it, with the last that it said. */
  readonly ended: Promise<string>;
}

export interface PostmasterOptions {
  readonly directory: string;
  readonly port: number;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly settings: readonly string[];
  readonly log: (line: string) => void;
}

const READY = 'database system is ready to accept connections';
const REMEMBERED = 4_000;
/** How long a clean end may take; on a full disk the server's last checkpoint never does. */
const GRACE_SECONDS = 15;
const FAREWELL_MS = 500;
const run = promisify(execFile);

/** Starts the server on an existing cluster and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  await endLeftOver(options);
  const child = spawnServer(options);
  const said = remember(child, options.log);
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(said())));
  await untilReady(child, said);
  const watchdog = watchOver(child, options.user);
  const stopNow = (): void => void child.kill('SIGINT');
  process.once('exit', stopNow);
  void ended.then(() => {
    process.off('exit', stopNow);
    watchdog?.kill();
  });
  return {
    ended,
    async stop() {
      if (process.platform === 'win32') await shutDown(options);
      else child.kill('SIGTERM');
      // Whoever has just said goodbye may finish; then the rest is cut off.
      const firm = setTimeout(() => child.kill('SIGINT'), FAREWELL_MS);
      // At once then: nothing that was committed is lost, and the next start repairs the files.
      const impatient = setTimeout(() => child.kill('SIGQUIT'), GRACE_SECONDS * 1000);
      await ended;
      clearTimeout(firm);
      clearTimeout(impatient);
    },
  };
}

function spawnServer({ directory, port, binaries, user, settings }: PostmasterOptions) {
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  return spawn(
    binaries.postgres,
    ['-D', directory, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    {
      ...user,
      cwd: directory,
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop it in our order.
      detached: process.platform !== 'win32',
    },
  );
}

/** Keeps the end of what the server says. */
function remember(child: ChildProcess, log: (line: string) => void): () => string {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-REMEMBERED);
    log(text.trimEnd());
  });
  return () => said;
}

function untilReady(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', () => {
      if (said().includes(READY)) resolve();
    });
    child.once('error', (error) => reject(serverError(error)));
    child.once('exit', () => reject(serverError(new Error(said()))));
  });
}

/**
 * Ends the server when this process dies without a chance to: the watchdog's input then closes.
 * When the server has ended otherwise, the watchdog is ended with it.
 */
function watchOver(child: ChildProcess, user: ServerUser): ChildProcess | null {
  if (process.platform === 'win32' || child.pid === undefined) return null;
  const script = `read -r _; kill -INT "$1"; sleep ${GRACE_SECONDS}; kill -QUIT "$1"`;
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(child.pid)], {
    ...user,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.on('error', () => undefined);
  watchdog.unref();
  (watchdog.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return watchdog;
}

/** A server that a killed process left behind on these files is stopped; a mere trace of one is removed. */
async function endLeftOver(options: PostmasterOptions): Promise<void> {
  const file = join(options.directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
  if (!(await isServer(pid))) return rm(file, { force: true });
  await shutDown(options);
  for (let waited = 0; waited < 50 && existsSync(file); waited++) await sleep(100);
  if (existsSync(file)) throw new EmbeddedServerError('FAILED', `process ${pid} does not end`);
}

async function shutDown({ binaries, directory, user }: PostmasterOptions): Promise<void> {
  const args = ['stop', '-D', directory, '-m', 'fast', '-w'];
  await run(binaries.pgCtl, args, { ...user, cwd: directory, env: serverEnvironment() }).catch(
    () => undefined,
  );
}

/** A process id outlives its process: only one that is PostgreSQL's counts. */
async function isServer(pid: number): Promise<boolean> {
  if (!(pid > 0)) return false;
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('postgres');
    }
    if (process.platform === 'win32') {
      return (await run('tasklist', ['/fi', `pid eq ${pid}`])).stdout.includes('postgres');
    }
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout.includes('postgres');
  } catch {
    return false;
  }
}
