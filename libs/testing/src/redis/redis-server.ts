import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vieraugen/data';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** `redis-server`, or Valkey under its own name, from REDIS_SERVER_PATH or the PATH; null = none. */
export function findRedisServer(): string | null {
  const { REDIS_SERVER_PATH: given } = process.env;
  const candidates = [...(given ? [given] : []), 'redis-server', 'valkey-server'];
  return candidates.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

/** A Redis of the test's own on a free port, which forgets everything when it ends. */
export async function startRedisServer(binary: string): Promise<RedisServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'vieraugen-redis-'));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(binary, options, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await untilItAnswers(url);
  return {
    url,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  redis.on('error', () => undefined);
  try {
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
