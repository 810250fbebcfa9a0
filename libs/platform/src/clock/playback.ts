import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '@vieraugen/domain';
import type { Clock } from './clock.js';

const played = new AsyncLocalStorage<Instant>();

/** Runs `work` as if it happened at `instant`; only a playable clock says so, and only inside `work`. */
export function playAt<T>(instant: Instant, work: () => Promise<T>): Promise<T> {
  return played.run(instant, work);
}

/** A clock that follows `playAt`: how the demo's history is made by the very code that makes the present. */
export function playable(clock: Clock): Clock {
  return { now: () => played.getStore() ?? clock.now() };
}
