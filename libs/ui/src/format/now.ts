import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
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

/** A component that is drawn anew sees the present; the same instant within one drawing. */
function snapshot(): number {
  const present = readClock();
  if (present - current > SECOND) current = present;
  return current;
}

/** The browser's clock, refreshed each minute and whenever something is drawn anew. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}

/** The browser's clock at this instant, for defaults of forms. */
export function readClock(): number {
  // eslint-disable-next-line no-restricted-syntax -- see above
  return Date.now();
}
