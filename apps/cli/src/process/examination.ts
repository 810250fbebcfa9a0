import { constants, existsSync } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { type Config, ConfigurationError, ExpectedError } from '@vieraugen/platform';
import type { Command } from 'commander';
import type { OpenCore } from '../context.js';
import { DASHBOARD_PAGE, versionOf } from './paths.js';
import { configOf } from './settings.js';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

const PATIENCE_MS = 5_000;
const ENOUGH_BYTES = 500_000_000;
const MEGABYTE = 1_000_000;

/** Everything that a process of ours needs, asked one by one; nothing that fails ends the others. */
export async function examine(command: Command, openCore: OpenCore): Promise<readonly Check[]> {
  let config: Config;
  try {
    config = configOf(command);
  } catch (error) {
    return [program(), { name: 'configuration', ok: false, detail: sentence(error) }];
  }
  return [
    program(),
    { name: 'configuration', ok: true, detail: modeOf(config) },
    dashboardCheck(),
    ...(await Promise.all([
      probe('data directory', () => dataDirectory(config)),
      probe('sign-in', () => signIn(config)),
      probe('mail', () => mail(config)),
    ])),
    ...(await storage(openCore)),
  ];
}

const program = (): Check => ({
  name: 'program',
  ok: true,
  detail: `Vieraugen ${versionOf()}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
});

function modeOf(config: Config): string {
  return [
    config.oidc ? 'sign-in by OpenID Connect' : 'demo sign-in, this machine only',
    config.databaseUrl ? 'own PostgreSQL' : 'embedded PostgreSQL',
    config.redisUrl ? 'queues in Redis' : 'queues in PostgreSQL',
  ].join(', ');
}

function dashboardCheck(): Check {
  const ok = existsSync(DASHBOARD_PAGE);
  return { name: 'dashboard', ok, detail: ok ? 'built' : 'not built: npm run build' };
}

async function dataDirectory(config: Config): Promise<string> {
  const { dataDirectory: directory } = config;
  await mkdir(directory, { recursive: true });
  await access(directory, constants.W_OK);
  const { bavail, bsize } = await statfs(directory);
  const megabytes = Math.floor((bavail * bsize) / MEGABYTE);
  if (bavail * bsize < ENOUGH_BYTES) throw new Error(`${directory}: only ${megabytes} MB free`);
  const { runningInstance } = await import('@vieraugen/core');
  const running = await runningInstance(directory);
  return `${directory}, ${megabytes} MB free, ${running ? `running at ${running.url}` : 'not running'}`;
}

async function signIn(config: Config): Promise<string> {
  if (!config.oidc) return 'demo users';
  const { issuer } = config.oidc;
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${issuer} answers ${response.status}`);
  const described = (await response.json()) as { issuer?: unknown };
  if (described.issuer !== issuer) throw new Error(`${issuer} calls itself ${described.issuer}`);
  return issuer;
}

async function mail({ smtpUrl, mailFrom }: Config): Promise<string> {
  if (!smtpUrl) return 'not configured: nothing is sent';
  const usual = smtpUrl.startsWith('smtps:') ? 465 : 587;
  return `${await answers(smtpUrl, usual)}, from ${mailFrom}`;
}

function answers(url: string, usualPort: number): Promise<string> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port || usualPort}`;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      port: Number(port || usualPort),
      timeout: PATIENCE_MS,
    });
    const done = (error: Error | null): void => {
      socket.destroy();
      if (error) reject(error);
      else resolve(place);
    };
    socket.once('connect', () => done(null));
    socket.once('error', done);
    socket.once('timeout', () => done(new Error(`${place} does not answer`)));
  });
}

async function storage(openCore: OpenCore): Promise<readonly Check[]> {
  try {
    const core = await openCore();
    const { HealthService } = await import('@vieraugen/core');
    try {
      return await core.get(HealthService).check();
    } finally {
      await core.close();
    }
  } catch (error) {
    return [{ name: 'database', ok: false, detail: sentence(error) }];
  }
}

async function probe(name: string, ask: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await ask() };
  } catch (error) {
    return { name, ok: false, detail: sentence(error) };
  }
}

function sentence(error: unknown): string {
  if (error instanceof ExpectedError || error instanceof ConfigurationError) return error.en;
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return [message, cause?.message].filter(Boolean).join(': ');
}
