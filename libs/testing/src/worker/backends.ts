import { findRedisServer, startRedisServer } from '../redis/redis-server.js';

/** Where the queues of a test live. */
export interface StartedBackend {
  readonly redisUrl: string | null;
  stop(): Promise<void>;
}

const redis = findRedisServer();

/** The same tests run against each of these. */
export const BACKENDS = [
  {
    name: 'PostgreSQL',
    isThere: true,
    start: (): Promise<StartedBackend> =>
      Promise.resolve({ redisUrl: null, stop: () => Promise.resolve() }),
  },
  {
    name: 'Redis',
    isThere: redis !== null,
    async start(): Promise<StartedBackend> {
      if (redis === null)
        throw new Error('Found no redis-server in the PATH or REDIS_SERVER_PATH.');
      const server = await startRedisServer(redis);
      return { redisUrl: server.url, stop: () => server.stop() };
    },
  },
] as const;

/** Without a server the tests are skipped under their names; where nothing may be skipped they fail. */
export function describeBackend(isThere: boolean): typeof describe {
  return isThere || process.env['CI'] ? describe : describe.skip;
}
