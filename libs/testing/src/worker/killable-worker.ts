import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface KillableWorker {
  /** Ends it as a power cut would: no handler runs, nothing is given back. */
  kill(): Promise<void>;
}

/** Starts the built worker in a process of its own. */
export async function startKillableWorker(options: object): Promise<KillableWorker> {
  // The built file, also where this one runs from its source.
  const script = fileURLToPath(new URL('../../dist/worker/worker-process.js', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = once(child.stdout, 'data').then(() => true);
  const ended = once(child, 'exit').then(() => false);
  if (!(await Promise.race([ready, ended]))) throw new Error('The worker process has ended.');
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
