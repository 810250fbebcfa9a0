import type { PoolClient } from 'pg';
import type { AsOf, Instant } from '@vieraugen/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { instantText, READER_TYPES } from './values.js';
import { type AuditContext, type DatabaseScope, settingsOf } from './scope.js';

/** Reads rows inside a transaction. Statements with a name are prepared once per connection. */
export interface Queryable {
  rows<T>(statement: string | NamedStatement, values?: readonly unknown[]): Promise<T[]>;
}

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** A write transaction: entities through `manager`, bulk statements through `rows`. */
export interface Transaction extends Queryable {
  readonly manager: EntityManager;
  /** The instant that every row of this transaction is recorded at. */
  readonly now: Instant;
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** The one way to the database: every read and write runs in a transaction with its viewer's scope set. */
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in a read-only transaction; with `known`, on the record as it was known then. */
  async read<T>(
    scope: DatabaseScope,
    work: (queryable: Queryable) => Promise<T>,
    known?: Pick<AsOf, 'knownAt'>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // Both are sent before the first answer is awaited (the pool's clients run in pipeline mode).
      gather(client);
      const begun = client.query('start transaction read only');
      const set = client.query(setAll({ ...settingsOf(scope), ...knownSettings(known) }));
      await Promise.all([begun, set]);
      try {
        return await work(queryableOf(client));
      } finally {
        await client.query('rollback');
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` in one write transaction, recorded at `now`. A serialization failure or deadlock
   * starts the whole of `work` anew, so it must not have effects outside the database.
   */
  async write<T>(
    scope: DatabaseScope,
    now: Instant,
    audit: AuditContext,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const settings = {
      ...settingsOf(scope),
      'app.now': instantText(now),
      'app.action': audit.action,
      'app.reason': audit.reason ?? '',
    };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writeOnce(settings, now, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIED.has(codeOf(error))) throw error;
      }
    }
  }

  private async writeOnce<T>(
    settings: Record<string, string>,
    now: Instant,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // TypeORM's own start, so that its manager knows that it is inside a transaction.
      await runner.startTransaction();
      await client.query(setAll(settings));
      const result = await work({ ...queryableOf(client), manager: runner.manager, now });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function knownSettings(known?: Pick<AsOf, 'knownAt'>): Record<string, string> {
  if (!known) return {};
  return { 'app.known_at': instantText(known.knownAt), search_path: 'as_known, public' };
}

function setAll(settings: Record<string, string>) {
  return {
    name: 'set-all',
    text: 'select set_config(name, value, true) from unnest($1::text[], $2::text[]) s (name, value)',
    values: [Object.keys(settings), Object.values(settings)],
  };
}

/**
 * What is asked of a connection before it is waited for goes out in one go. The driver alone hands
 * every statement to the kernel by itself, which takes longer than putting it together.
 */
function gather(client: PoolClient): void {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function queryableOf(client: PoolClient): Queryable {
  return {
    async rows<T>(statement: string | NamedStatement, values: readonly unknown[] = []) {
      gather(client);
      const query = typeof statement === 'string' ? { text: statement } : statement;
      const result = await client.query({ ...query, values: [...values], types: READER_TYPES });
      return result.rows as T[];
    },
  };
}

/** The constraint that a database error names; '' where it names none. */
export function constraintOf(error: unknown): string {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? constraint : '';
}

/** The SQLSTATE of a database error, also through TypeORM's wrapper; '' for anything else. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
