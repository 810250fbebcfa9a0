import type { Logger } from '@vieraugen/platform';
import type { OutboxRelay } from '@vieraugen/queue';

const EVERY_MS = 3000;
const LONGEST_MS = 30_000;

/** Sweeps the outbox every few seconds: for what a process wrote and did not live to send. */
export class RelayLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private wait = EVERY_MS;
  private ended = false;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly logger: Logger,
  ) {}

  /** The first sweep happens at once. */
  start(): void {
    this.running = this.sweep();
  }

  async stop(): Promise<void> {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      await this.relay.sweep();
      this.wait = EVERY_MS;
    } catch (error) {
      this.logger.warn({ err: error }, 'The outbox could not be swept');
      this.wait = Math.min(this.wait * 2, LONGEST_MS);
    }
    if (this.ended) return;
    this.timer = setTimeout(() => (this.running = this.sweep()), this.wait);
  }
}
