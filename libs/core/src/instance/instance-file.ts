import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Who runs the database of a data directory, and where it is reached. */
export interface InstanceRecord {
  readonly pid: number;
  /** `start` runs until it is stopped; a command's own server ends with the command. */
  readonly kind: 'start' | 'command';
  readonly startedAt: string;
  readonly version: string;
  /** null until the server takes connections. */
  readonly databasePort: number | null;
  /** Where the dashboard is; null until it answers, and for commands. */
  readonly url: string | null;
}

const FILE = 'instance.json';

/** The record of a data directory if its process is alive, else null. */
export async function readInstance(directory: string): Promise<InstanceRecord | null> {
  try {
    const record = JSON.parse(await readFile(join(directory, FILE), 'utf8')) as InstanceRecord;
    return isAlive(record.pid) ? record : null;
  } catch {
    return null;
  }
}

/** Takes the directory for this process; answers with who has it, if somebody does. */
export async function takeInstance(
  directory: string,
  record: InstanceRecord,
): Promise<InstanceRecord | null> {
  const file = join(directory, FILE);
  await makeFolder(directory);
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(text(record));
      await handle.close();
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readInstance(directory);
    if (holder && holder.pid !== process.pid) return holder;
    await rm(file, { force: true });
  }
}

/** One level at a time: Node's own way never returns where a file system makes no folders (/proc). */
async function makeFolder(directory: string): Promise<void> {
  if (existsSync(directory) && statSync(directory).isDirectory()) return;
  if (dirname(directory) !== directory) await makeFolder(dirname(directory));
  await mkdir(directory);
}

/** Replaces the record in one step, so that nobody reads half of it. */
export async function writeInstance(directory: string, record: InstanceRecord): Promise<void> {
  const file = join(directory, FILE);
  const next = `${file}.${process.pid}`;
  await writeFile(next, text(record), { mode: 0o600 });
  await rename(next, file);
}

export async function leaveInstance(directory: string): Promise<void> {
  await rm(join(directory, FILE), { force: true });
}

const text = (record: InstanceRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** A process id outlives its process: where the system tells, only one of Node.js counts. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return /node|vieraugen/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true;
  }
}
