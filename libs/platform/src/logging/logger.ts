import { destination, type Logger as PinoLogger, pino } from 'pino';
import type { LogLevel } from '../config/config.js';

/** Structured lines on stderr, so that stdout stays with a command's result. */
export type Logger = Pick<
  PinoLogger,
  'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'child'
>;

export const STDERR = 2;

/** Never written, wherever they turn up: what opens doors, and what names people. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'email',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.email',
  'req.headers',
  'res.headers',
];

export function createLogger(level: LogLevel, name: string): Logger {
  return pino(
    {
      level,
      redact: { paths: REDACTED, censor: '[…]' },
      serializers: { err: essence },
      timestamp: pino.stdTimeFunctions.isoTime,
      base: { name },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ fd: STDERR, sync: true }),
  );
}

/** What helps to find the cause; not the connection, its settings and everything that hangs on them. */
function essence(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { name, message, code, stack };
}
