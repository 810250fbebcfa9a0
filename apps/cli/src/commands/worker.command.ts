import type { Command } from 'commander';
import type { RegisterCommand } from '../context.js';
import { openDatabase } from '../process/database.js';
import { report } from '../process/output.js';
import { startWorker } from '../process/servers.js';
import { configOf, loggerOf } from '../process/settings.js';
import { untilSignal } from '../process/until-signal.js';

export const registerWorker: RegisterCommand = (program) => {
  program
    .command('worker')
    .description('One worker process; several share the work')
    .action(runWorker);
};

async function runWorker(_options: object, command: Command): Promise<void> {
  const stopped = untilSignal();
  const config = configOf(command);
  const logger = loggerOf(config);
  const database = await openDatabase(config, 'command', logger);
  try {
    const worker = await startWorker(config, { databaseUrl: database.databaseUrl, logger });
    try {
      report(command, { pid: process.pid }, [
        'Der Worker läuft. Strg-C beendet ihn. · The worker is running. Ctrl-C ends it.',
      ]);
      await stopped;
    } finally {
      await worker.close();
    }
  } finally {
    await database.close();
  }
}
