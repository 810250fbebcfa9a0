import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/vieraugen.js', import.meta.url));
const PATIENCE_MS = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** The one JSON document that `start --json` prints once it answers. */
  readonly document: { readonly url: string; readonly dataDirectory: string; readonly pid: number };
  readonly ended: Promise<Ended>;
}

/** What a newcomer has in the environment: nothing of ours. */
const environment = (extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ...extra,
});

/** Runs the built command, as a process of its own, to its end. */
export function vieraugen(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ending(launch(args, env));
}

/** Starts the built command and waits until it says where it answers. */
export async function startVieraugen(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Started> {
  const child = launch(['start', '--json', '--port', '0', ...args], env);
  const ended = ending(child);
  const document = await new Promise<Started['document']>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(JSON.parse(text.toString())));
    void ended.then(({ stderr }) => reject(new Error(`ended at once: ${stderr}`)));
    setTimeout(() => reject(new Error('did not start')), PATIENCE_MS).unref();
  });
  return { child, document, ended };
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ending(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said.stderr += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}
