import { type BackendFactory, createRedisBackend, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createPatientPostgresBackend } from './patient-postgres.js';

export interface QueueConnection {
  /** The queues live here, in a schema of their own … */
  readonly databaseUrl: string;
  /** … unless this is set: then they live in Redis. */
  readonly redisUrl?: string | undefined;
}

/** Where the queues live. The same library and the same code on top, whichever it is. */
export interface QueueBackend {
  readonly kind: 'POSTGRES' | 'REDIS';
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  /** What queues and workers of this process share. */
  readonly connection: unknown;
  /** Throws when it does not answer within two seconds. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface BackendOptions {
  /** A worker waits for jobs for ever; everybody else rather fails than waits. */
  readonly forWorkers: boolean;
  /** Connections to PostgreSQL; a worker holds one per queue to listen on. */
  readonly poolSize: number;
}

export function openBackend(connection: QueueConnection, options: BackendOptions): QueueBackend {
  return connection.redisUrl
    ? openRedis(connection.redisUrl, options)
    : openPostgres(connection.databaseUrl, options);
}

const ANSWER_MS = 2000;
const LONGEST_PAUSE_MS = 5000;
/** BullMQ's name for its schema; a connection of ours cannot choose another one. */
export const QUEUE_SCHEMA = 'bullmq';

function openPostgres(url: string, { poolSize }: BackendOptions): QueueBackend {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    application_name: 'vieraugen queue',
    options: `-c role=vieraugen_app -c search_path=${QUEUE_SCHEMA}`,
  });
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => undefined);
  return {
    kind: 'POSTGRES',
    factory: createPatientPostgresBackend as BackendFactory<IQueueBackend, unknown>,
    connection: pool,
    check: () => withinTime(pool.query('select from migration limit 1')),
    close: () => pool.end(),
  };
}

function openRedis(url: string, { forWorkers }: BackendOptions): QueueBackend {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: forWorkers ? null : 1,
    retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 10), LONGEST_PAUSE_MS),
  });
  redis.on('error', () => undefined);
  return {
    kind: 'REDIS',
    factory: createRedisBackend as BackendFactory<IQueueBackend, unknown>,
    connection: redis,
    check: () => withinTime(redis.ping()),
    close: async () => redis.disconnect(),
  };
}

async function withinTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The queue does not answer.')), ANSWER_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
