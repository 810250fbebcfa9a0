import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule } from '@vieraugen/core';
import { NestLogger, systemViewer } from '@vieraugen/platform';
import { QueueModule } from '@vieraugen/queue';
import type { Command } from 'commander';
import type { OpenedCore } from '../context.js';
import { closeInOrder } from './close-in-order.js';
import { openDatabase } from './database.js';
import { configOf, loggerOf } from './settings.js';

/** A command runs one use case at a time. */
const POOL_SIZE = 3;

@Module({})
class CommandModule {}

/** Opens the use cases on the database of the command's data directory. */
export async function openCore(program: Command): Promise<OpenedCore> {
  const config = configOf(program);
  const logger = loggerOf(config);
  const database = await openDatabase(config, 'command', logger);
  const { databaseUrl } = database;
  const closeAll = [() => database.close()];
  try {
    const app = await NestFactory.createApplicationContext(
      {
        module: CommandModule,
        imports: [
          CoreModule.register({ databaseUrl, poolSize: POOL_SIZE }),
          QueueModule.register({ databaseUrl, redisUrl: config.redisUrl ?? undefined }),
        ],
      },
      { logger: new NestLogger(logger), abortOnError: false },
    );
    closeAll.unshift(() => app.close());
    return {
      get: (service) => app.get(service, { strict: false }),
      viewer: systemViewer('CLI', 'Befehlszeile'),
      close: () => closeInOrder(closeAll, logger),
    };
  } catch (error) {
    await closeInOrder(closeAll, logger);
    throw error;
  }
}
