import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
// eslint-disable-next-line no-restricted-syntax -- the browser's clock: this file is its one reader
let current = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  // eslint-disable-next-line no-restricted-syntax -- see above
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The browser's clock, to the minute: the one place in the dashboard that reads it. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current);
}

/** The browser's clock at this instant, for defaults of forms. */
export function readClock(): number {
  // eslint-disable-next-line no-restricted-syntax -- see above
  return Date.now();
}
