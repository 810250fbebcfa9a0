import { PostgresConnection, type PostgresConnectionOptions, PostgresQueueBackend } from 'bullmq';
import type { BackendFactory } from 'bullmq';
import { Pause } from './pause.js';

/**
 * The library's backend asks for the next job again at once when PostgreSQL refuses (300 times a
 * second while it recovers). This one waits, longer each time.
 */
class PatientPostgresBackend extends PostgresQueueBackend {
  private readonly backOff = new Pause(100, 5000);

  override moveToActive(token: string, name?: string): Promise<unknown[]> {
    return this.patiently(() => super.moveToActive(token, name) as Promise<unknown[]>);
  }

  override waitForJob(blockTimeout: number): ReturnType<PostgresQueueBackend['waitForJob']> {
    return this.patiently(() => super.waitForJob(blockTimeout));
  }

  private async patiently<T>(ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.backOff.reset();
      return answer;
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
