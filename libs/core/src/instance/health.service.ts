import { Injectable } from '@nestjs/common';
import { pendingMigrations } from '@vieraugen/data';
import { Queues } from '@vieraugen/queue';
import { DataSource } from 'typeorm';

export interface HealthCheck {
  readonly name: 'database' | 'migrations' | 'queue';
  readonly ok: boolean;
  readonly detail: string;
}

const PATIENCE = 5_000;

/** Whether what a process needs is there: asked by load balancers, `doctor` and people. */
@Injectable()
export class HealthService {
  constructor(
    private readonly source: DataSource,
    private readonly queues: Queues,
  ) {}

  async check(): Promise<readonly HealthCheck[]> {
    return Promise.all([
      probe('database', async () => {
        const rows: { version: string }[] = await this.source.query(
          `select current_setting('server_version') as version`,
        );
        return `PostgreSQL ${rows[0]?.version}`;
      }),
      probe('migrations', async () => {
        const pending = await pendingMigrations(this.source);
        if (pending > 0) throw new Error(`${pending} pending`);
        return 'up to date';
      }),
      probe('queue', async () => {
        await this.queues.ready();
        return 'reachable';
      }),
    ]);
  }
}

async function probe(name: HealthCheck['name'], ask: () => Promise<string>): Promise<HealthCheck> {
  const timer = new AbortController();
  try {
    const detail = await Promise.race([ask(), tooLate(timer.signal)]);
    return { name, ok: true, detail };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    timer.abort();
  }
}

function tooLate(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
