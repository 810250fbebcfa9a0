import { OutboxRelay } from '@vieraugen/queue';

/** Stands where the relay to the queue stands, and leaves the outbox rows for the test to look at. */
export class RecordingRelay extends OutboxRelay {
  /** How often a committed change asked for its rows to be sent. */
  asked = 0;

  override sweep(): Promise<number> {
    this.asked += 1;
    return Promise.resolve(0);
  }
}
