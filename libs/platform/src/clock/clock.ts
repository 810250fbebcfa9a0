import type { Instant } from '@vieraugen/domain';

/** Where the time comes from. The only reader of the machine's clock; everything else is given one. */
export interface Clock {
  /** The current instant, epoch milliseconds. */
  now(): Instant;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** A clock that stands still until it is set: for tests, the demo's history and replays. */
export class ManualClock implements Clock {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant;
  }

  set(instant: Instant): void {
    this.instant = instant;
  }

  /** Moves on by `milliseconds` and returns the new instant. */
  advance(milliseconds: number): Instant {
    this.instant += milliseconds;
    return this.instant;
  }
}

/** Dependency-injection token of the clock. */
export const CLOCK = Symbol('clock');
