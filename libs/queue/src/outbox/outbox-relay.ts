/** Carries committed outbox rows to the queue. Safe to call at any time and from several processes. */
export abstract class OutboxRelay {
  /** Sends what is waiting and returns how many; the outbox id is the job id, so twice is once. */
  abstract sweep(): Promise<number>;

  /** When no sweep of this process runs any more. */
  settled(): Promise<void> {
    return Promise.resolve();
  }
}
