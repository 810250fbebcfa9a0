import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** As whom the framework speaks of a start that failed; of a request, as another. */
const FAILED_START = 'ExceptionHandler';

/** Lets the framework write into our log. Its start-up chatter is worth a debug line, not more. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    // It is thrown as well, and told in one sentence by whoever started.
    const level = context === FAILED_START ? 'debug' : 'error';
    this.logger[level]({ context }, textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, textOf(message));
  }

  debug(message: unknown): void {
    this.logger.trace(textOf(message));
  }

  verbose(message: unknown): void {
    this.logger.trace(textOf(message));
  }
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
