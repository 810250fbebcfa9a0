import type { Command } from 'commander';
import type { RegisterCommand } from '../context.js';
import { openDatabase } from '../process/database.js';
import { report } from '../process/output.js';
import { configOf, loggerOf } from '../process/settings.js';

export const registerMigrate: RegisterCommand = (program) => {
  program
    .command('migrate')
    .description('Brings the database to the state that this version needs, and nothing else')
    .action(runMigrations);
};

async function runMigrations(_options: object, command: Command): Promise<void> {
  const config = configOf(command);
  const database = await openDatabase(config, 'command', loggerOf(config));
  try {
    const { migrateDatabase } = await import('@vieraugen/core');
    // The embedded one has been migrated by being opened.
    const rest = await migrateDatabase(database.databaseUrl);
    const applied = [...database.applied, ...rest];
    report(
      command,
      { applied },
      applied.length > 0 ? applied : ['Nichts zu tun. · Nothing to do.'],
    );
  } finally {
    await database.close();
  }
}
