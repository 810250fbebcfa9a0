import { PostgresConnection, type PostgresConnectionOptions, PostgresQueueBackend } from 'bullmq';
import type { BackendFactory } from 'bullmq';
import { Pause } from './pause.js';

/**
 * The library's backend asks for the next job again at once when PostgreSQL refuses (300 times a
 * second while it recovers). This one waits, longer each time.
 */
class PatientPostgresBackend extends PostgresQueueBackend {
  private readonly backOff = new Pause(100, 5000);

  override async moveToActive(token: string, name?: string): Promise<unknown[]> {
    try {
      const job = (await super.moveToActive(token, name)) as unknown[];
      this.backOff.reset();
      return job;
    } catch (error) {
      await this.backOff.wait();
      throw error;
    }
  }

  override async disconnectBlocking(wait?: boolean): Promise<void> {
    this.backOff.cut();
    await super.disconnectBlocking(wait);
  }
}

/** The library's factory for PostgreSQL, with the patient backend in it. */
export const createPatientPostgresBackend: BackendFactory<
  PostgresQueueBackend,
  PostgresConnectionOptions
> = (name, options, { withBlockingConnection } = {}) =>
  new PatientPostgresBackend(
    new PostgresConnection(options.connection as PostgresConnectionOptions),
    name,
    options,
    true,
    withBlockingConnection ? name : undefined,
  );
