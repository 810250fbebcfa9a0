const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell reports for a process that Ctrl-C ended. */
const INTERRUPTED = 130;

/** How often we look whether the shell that npm put between us is still there. */
const LOOK_MS = 500;

/** Resolves at the first signal to stop; at the second, the process ends at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    whenAbandoned(resolve);
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (asked) process.exit(INTERRUPTED);
        asked = true;
        resolve();
      });
    }
  });
}

/**
 * `npm start` puts a shell between npm and us, which keeps a signal for itself and ends; then we
 * have another parent. Whoever starts us directly may leave, and we stay.
 */
function whenAbandoned(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_MS).unref();
}

/** Keeps going when the reader of our output has gone (`… | head`), instead of a stack trace. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
