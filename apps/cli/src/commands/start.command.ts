import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApi } from '@vieraugen/api';
import { type Config, type Logger } from '@vieraugen/platform';
import type { Command } from 'commander';
import type { RegisterCommand } from '../context.js';
import { openDatabase } from '../process/database.js';
import { numberOption } from '../process/options.js';
import { progress, report } from '../process/output.js';
import { refuseTakenPort } from '../process/ports.js';
import { apiSettings, startWorker } from '../process/servers.js';
import { configOf, loggerOf, quietUnlessAsked } from '../process/settings.js';
import { closeInOrder } from '../process/close-in-order.js';
import { untilSignal } from '../process/until-signal.js';

const MOMENT_MS = 300;

interface StartOptions {
  readonly port?: number;
  readonly empty?: boolean;
}

export const registerStart: RegisterCommand = (program) => {
  program
    .command('start')
    .description('Database, API, worker and dashboard in one process, on one address')
    .option('--port <number>', 'the port of the address; 0 = any free one', numberOption)
    .option('--empty', 'without the demo data')
    .action((options: StartOptions, command: Command) => start(command, options));
};

async function start(command: Command, options: StartOptions): Promise<void> {
  const stopped = untilSignal();
  const config = quietUnlessAsked(configOf(command));
  const logger = loggerOf(config);
  const port = await refuseTakenPort(options.port ?? config.port);
  progress('Die Datenbank wird gestartet …', 'Starting the database …');
  const database = await openDatabase(config, 'start', logger);
  const closing: (() => Promise<void>)[] = [() => database.close()];
  try {
    const api = await startServers(
      { config, port, logger, options },
      database.databaseUrl,
      closing,
    );
    await database.announce(api.url);
    report(command, { url: api.url, dataDirectory: config.dataDirectory, pid: process.pid }, [
      api.url,
    ]);
    progress('Strg-C beendet alles, die Daten bleiben.', 'Ctrl-C stops everything, the data stay.');
    await Promise.race([stopped, raised(database.ended)]);
  } catch (error) {
    // What failed because the database ended is told as that: its reason follows in a moment.
    throw await Promise.race([database.ended, afterAMoment(error)]);
  } finally {
    await closeInOrder(closing, logger);
  }
}

interface Starting {
  readonly config: Config;
  readonly port: number;
  readonly logger: Logger;
  readonly options: StartOptions;
}

/** `closing` receives what is to be closed, in the order in which it must be. */
async function startServers(
  { config, port, logger, options }: Starting,
  databaseUrl: string,
  closing: (() => Promise<void>)[],
): Promise<RunningApi> {
  const [{ startApi }, { prepareDemo }] = await Promise.all([
    import('@vieraugen/api'),
    import('../process/demo.js'),
  ]);
  const settings = await apiSettings(config, { databaseUrl, port, logger });
  const demo = settings.oidc === null;
  const api = await startApi(settings, async (app) => {
    if (demo) await prepareDemo(app, { empty: options.empty ?? false, logger });
  });
  closing.unshift(() => api.close());
  const worker = await startWorker(config, { databaseUrl, logger, port });
  closing.splice(1, 0, () => worker.close());
  return api;
}

async function raised(reason: Promise<Error>): Promise<never> {
  throw await reason;
}

const afterAMoment = <T>(value: T): Promise<T> => sleep(MOMENT_MS, value);
