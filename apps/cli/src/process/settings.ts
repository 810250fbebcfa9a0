import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Config, createLogger, type Logger, readConfig } from '@vieraugen/platform';
import type { Command } from 'commander';
import { HOME } from './paths.js';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly dataDir?: string;
}

/** The environment, with what the command line says in its place. Throws a ConfigurationError. */
export function configOf(command: Command): Config {
  const { dataDir } = command.optsWithGlobals<GlobalOptions>();
  const config = readConfig(process.env, { baseDirectory: HOME });
  // A path on the command line is relative to where it was typed; npm keeps that in INIT_CWD.
  const typedIn = process.env['INIT_CWD'] ?? process.cwd();
  return dataDir === undefined
    ? config
    : Object.freeze({ ...config, dataDirectory: resolve(typedIn, dataDir) });
}

export const loggerOf = (config: Config): Logger => createLogger(config.logLevel, 'vieraugen');

/** On a terminal, what is said about every request would bury the address that people look for. */
export function quietUnlessAsked(config: Config): Config {
  return process.env['LOG_LEVEL'] ? config : Object.freeze({ ...config, logLevel: 'warn' });
}

const SECRET_BYTES = 32;

/** The configured secret, or one that is made once and kept where its owner alone can read it. */
export async function sessionSecretOf(config: Config): Promise<string> {
  if (config.sessionSecret !== null) return config.sessionSecret;
  const file = join(config.dataDirectory, 'session-secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await mkdir(config.dataDirectory, { recursive: true });
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
