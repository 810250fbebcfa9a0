import { type DynamicModule, Module } from '@nestjs/common';
import { CoreModule } from '@vieraugen/core';
import { QueueModule } from '@vieraugen/queue';
import { HANDLERS } from './handlers/handlers.js';
import type { WorkerOptions } from './worker.js';

/** What one worker process is composed of. */
@Module({})
export class WorkerModule {
  static register(options: WorkerOptions): DynamicModule {
    const { databaseUrl, clock, poolSize, mail } = options;
    const redisUrl = options.redisUrl ?? undefined;
    return {
      module: WorkerModule,
      imports: [
        CoreModule.register({ databaseUrl, clock, poolSize, mail }),
        QueueModule.register({ databaseUrl, redisUrl }),
      ],
      providers: Object.values(HANDLERS),
    };
  }
}
