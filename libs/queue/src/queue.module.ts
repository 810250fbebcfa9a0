import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { Database } from '@vieraugen/data';
import { CLOCK, type Clock } from '@vieraugen/platform';
import { openBackend, type QueueConnection } from './backend/queue-backend.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { QueueOutboxRelay } from './outbox/queue-outbox-relay.js';
import { Queues } from './queues.js';

const POOL_SIZE = 3;

/** The queues and the outbox relay; needs the Database and the clock of the core module. */
@Module({})
export class QueueModule implements BeforeApplicationShutdown {
  constructor(
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
  ) {}

  static register(connection: QueueConnection): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        {
          provide: Queues,
          useFactory: () =>
            new Queues(openBackend(connection, { forWorkers: false, poolSize: POOL_SIZE })),
        },
        {
          provide: OutboxRelay,
          useFactory: (database: Database, queues: Queues, clock: Clock) =>
            new QueueOutboxRelay(database, queues, clock),
          inject: [Database, Queues, CLOCK],
        },
      ],
      exports: [Queues, OutboxRelay],
    };
  }

  /** Before the core lets go of its database, which a running sweep of the outbox still uses. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.settled();
    await this.queues.close();
  }
}
