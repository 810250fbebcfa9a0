import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MailOptions } from '@vieraugen/core';
import { type Clock, createLogger, type Logger, NestLogger } from '@vieraugen/platform';
import { type JobHandlers, OutboxRelay, Queues, Workers, type WorkerTimes } from '@vieraugen/queue';
import { HANDLERS } from './handlers/handlers.js';
import { RelayLoop } from './relay-loop.js';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** The queues live here instead of in the database. */
  readonly redisUrl?: string | null;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly poolSize?: number;
  /** Without it nothing is written to anybody. */
  readonly mail?: MailOptions;
  /** How soon another worker takes over what a killed one had begun. */
  readonly times?: WorkerTimes;
}

export interface RunningWorker {
  /** Takes no new job, finishes or returns what it has, and lets go of everything. */
  close(): Promise<void>;
}

/** Starts a worker inside this process; the database and the queue's schema are migrated before. */
export async function createWorker(options: WorkerOptions): Promise<RunningWorker> {
  const logger = options.log ?? createLogger('warn', 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.register(options), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    return await run(app, options, logger);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function run(
  app: INestApplicationContext,
  options: WorkerOptions,
  logger: Logger,
): Promise<RunningWorker> {
  const workers = await Workers.start({
    connection: { databaseUrl: options.databaseUrl, redisUrl: options.redisUrl ?? undefined },
    handlers: handlersOf(app),
    ...options.times,
    onError: (error, queue) => logger.warn({ err: error, queue }, 'The queue had an error'),
    onFailed: (error, job) => logger.error({ err: error, job }, 'A job failed'),
  });
  const relay = new RelayLoop(app.get(OutboxRelay), logger);
  await schedule(app.get(Queues));
  relay.start();
  const closeAll = async () => {
    await workers.close();
    await relay.stop();
    await app.close();
  };
  let closed: Promise<void> | null = null;
  return { close: () => (closed ??= closeAll()) };
}

function handlersOf(app: INestApplicationContext): JobHandlers {
  const entries = Object.entries(HANDLERS).map(([name, type]) => [name, app.get(type)]);
  return Object.fromEntries(entries) as JobHandlers;
}
