import { type DynamicModule, Module } from '@nestjs/common';
import { applicationDataSource, Database } from '@vieraugen/data';
import { CLOCK, type Clock, SYSTEM_CLOCK } from '@vieraugen/platform';
import { DataSource } from 'typeorm';
import { Work } from './kernel/work.js';

export interface CoreOptions {
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly poolSize?: number;
}

/** Every use case, one line each. Needs an OutboxRelay from the queue's module beside it. */
const SERVICES = [Work];

@Module({})
export class CoreModule {
  static register(options: CoreOptions): DynamicModule {
    return {
      module: CoreModule,
      global: true,
      providers: [
        { provide: CLOCK, useValue: options.clock ?? SYSTEM_CLOCK },
        {
          provide: DataSource,
          useFactory: () =>
            applicationDataSource({ url: options.databaseUrl, poolSize: options.poolSize }).initialize(),
        },
        { provide: Database, useFactory: (source: DataSource) => new Database(source), inject: [DataSource] },
        ...SERVICES,
      ],
      exports: [CLOCK, DataSource, Database, ...SERVICES],
    };
  }
}
