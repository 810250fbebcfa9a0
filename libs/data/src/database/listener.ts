import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  onPayload(payload: string): void;
  /** The connection was lost: what was said in between has not been heard. */
  onGap(): void;
  onError(error: unknown): void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 15_000;

/** One connection that LISTENs, and comes back with growing patience when it is lost. */
export class Listener {
  private client: pg.Client | null = null;
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: ListenerOptions) {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    let wait = FIRST_WAIT;
    let heardBefore = false;
    while (!this.closing.signal.aborted) {
      try {
        await this.listen(() => {
          wait = FIRST_WAIT;
          if (heardBefore) this.options.onGap();
          heardBefore = true;
        });
      } catch (error) {
        if (!this.closing.signal.aborted) this.options.onError(error);
      }
      await sleep(wait, undefined, { signal: this.closing.signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  /** Returns when the connection has ended. */
  private async listen(listening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: 'vieraugen events',
      keepAlive: true,
    });
    this.client = client;
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', (error) => this.options.onError(error));
    client.on('notification', ({ payload }) => this.options.onPayload(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.options.channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    listening();
    if (this.closing.signal.aborted) await client.end();
    await ended;
  }
}
