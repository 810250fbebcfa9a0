import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './server-error.js';

/** PostgreSQL refuses to run as root: the user that it runs as instead; null = ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

const run = promisify(execFile);
const NAME = 'postgres';

/** Finds the user `postgres`, or makes it, when we are root; anybody else runs the server themselves. */
export async function serverUser(): Promise<ServerUser> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return null;
  return (await find()) ?? (await make());
}

async function find(): Promise<ServerUser> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function make(): Promise<ServerUser> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  } catch (error) {
    // Another process may have made it in the same moment.
    const made = await find();
    if (made) return made;
    throw new EmbeddedServerError('NO_SERVER_USER', String(error));
  }
  return find();
}

/** Whether the server's user can enter a folder, all folders above it included. */
export async function canEnter(user: ServerUser, directory: string): Promise<boolean> {
  if (user === null) return true;
  try {
    await run('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
