import {
  type DynamicModule,
  type INestApplicationContext,
  Module,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule, type MailOptions } from '@vieraugen/core';
import { ManualClock } from '@vieraugen/platform';
import { OutboxRelay, Queues } from '@vieraugen/queue';
import { createTestDatabase } from '../database/test-database.js';
import { RecordingRelay } from './recording-relay.js';

export interface AuditRow {
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly reason: string | null;
  readonly actor_label: string;
  readonly via: string;
}

/** The use cases on a database of their own, at a time of the test's choosing. */
export interface TestCore {
  readonly clock: ManualClock;
  readonly relay: RecordingRelay;
  get<T>(service: Type<T>): T;
  /** Runs one statement as the owner, past row-level security. */
  owner<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** What the audit log says about a change, in order. */
  audit(action: string): Promise<AuditRow[]>;
  /** The subjects of an evaluation that waits in the outbox; null where there is none. */
  requested(evaluationId: string | null): Promise<Requested | null>;
  /** Empties the record and its history: quicker than a database for each test. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface Requested {
  readonly account_ids: readonly string[] | null;
  readonly authority_ids: readonly string[] | null;
}

const CLEAR = `do $$ begin
  execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
    from pg_tables where schemaname in ('public', 'history') and tablename <> 'schema_migrations');
end $$`;

@Module({})
class RelayModule {
  static register(relay: OutboxRelay): DynamicModule {
    const providers = [
      { provide: OutboxRelay, useValue: relay },
      // The queue itself is absent here; what asks it belongs into a test that starts one.
      { provide: Queues, useValue: {} },
    ];
    return { module: RelayModule, global: true, providers, exports: [OutboxRelay, Queues] };
  }
}

/** Opens the real core on a fresh database; only the queue is left out. */
export async function openTestCore(
  now: string,
  options: { readonly mail?: MailOptions } = {},
): Promise<TestCore> {
  const test = await createTestDatabase(1);
  const clock = new ManualClock(Date.parse(now));
  const relay = new RecordingRelay();
  const context = await openContext(test.url, clock, relay, options.mail);
  return {
    clock,
    relay,
    get: (service) => context.get(service),
    owner: (text, values) => test.owner(text, values),
    audit: (action) =>
      test.owner<AuditRow>('select * from audit_entries where action = $1 order by id', [action]),
    async requested(evaluationId) {
      const [row] = await test.owner<Requested>(
        `select e.account_ids, e.authority_ids from evaluations e
         join outbox o on o.payload->>'evaluationId' = e.id::text and o.sent_at is null
         where e.id = $1 and e.status = 'QUEUED'`,
        [evaluationId],
      );
      return row ?? null;
    },
    async clear() {
      await test.owner(CLEAR);
    },
    async close() {
      await context.close();
      await test.drop();
    },
  };
}

function openContext(
  databaseUrl: string,
  clock: ManualClock,
  relay: RecordingRelay,
  mail?: MailOptions,
): Promise<INestApplicationContext> {
  @Module({
    imports: [CoreModule.register({ databaseUrl, clock, mail }), RelayModule.register(relay)],
  })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
}
