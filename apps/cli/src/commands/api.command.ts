import type { Command } from 'commander';
import type { RegisterCommand } from '../context.js';
import { openDatabase } from '../process/database.js';
import { numberOption } from '../process/options.js';
import { report } from '../process/output.js';
import { refuseTakenPort } from '../process/ports.js';
import { apiSettings } from '../process/servers.js';
import { configOf, loggerOf } from '../process/settings.js';
import { untilSignal } from '../process/until-signal.js';

export const registerApi: RegisterCommand = (program) => {
  program
    .command('api')
    .description('One API process with the dashboard; several may share a database')
    .option('--port <number>', 'the port of the address; 0 = any free one', numberOption)
    .action(runApi);
};

async function runApi(options: { readonly port?: number }, command: Command): Promise<void> {
  const stopped = untilSignal();
  const config = configOf(command);
  const logger = loggerOf(config);
  const port = await refuseTakenPort(options.port ?? config.port);
  const database = await openDatabase(config, 'command', logger);
  try {
    const { startApi } = await import('@vieraugen/api');
    const { databaseUrl } = database;
    const api = await startApi(await apiSettings(config, { databaseUrl, port, logger }));
    try {
      report(command, { url: api.url, pid: process.pid }, [api.url]);
      await stopped;
    } finally {
      await api.close();
    }
  } finally {
    await database.close();
  }
}
