import type { Instance } from '@vieraugen/core';
import { type Config, type Logger, SYSTEM_CLOCK } from '@vieraugen/platform';
import { versionOf } from './paths.js';

const NOBODY_ENDS_IT = new Promise<never>(() => undefined);

/** The database that the configuration names, or the embedded one of the data directory; migrated. */
export async function openDatabase(
  config: Config,
  kind: 'start' | 'command',
  logger: Logger,
): Promise<Instance> {
  const { migrateDatabase, openInstance } = await import('@vieraugen/core');
  if (config.databaseUrl === null) {
    return openInstance({
      dataDirectory: config.dataDirectory,
      kind,
      version: versionOf(),
      startedAt: new Date(SYSTEM_CLOCK.now()).toISOString(),
      log: (line) => logger.debug({ postgres: line }, 'database'),
    });
  }
  // Only `start` and `migrate` change a server that others may use at the same time.
  const applied = kind === 'start' ? await migrateDatabase(config.databaseUrl) : [];
  return {
    databaseUrl: config.databaseUrl,
    applied,
    ended: NOBODY_ENDS_IT,
    announce: async () => undefined,
    close: async () => undefined,
  };
}
