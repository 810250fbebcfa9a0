import type { Command } from 'commander';
import { EXIT, type RegisterCommand } from '../context.js';
import { examine } from '../process/examination.js';
import { report } from '../process/output.js';

export const registerDoctor: RegisterCommand = (program, openCore) => {
  program
    .command('doctor')
    .description('What is configured, reachable and migrated, and what is not')
    .action(async (_options: object, command: Command) => {
      const checks = await examine(command, openCore);
      const ok = checks.every((check) => check.ok);
      report(
        command,
        { ok, checks },
        checks.map(
          ({ name, ok: good, detail }) => `${good ? 'ok   ' : 'FEHLT'} ${name}: ${detail}`,
        ),
      );
      if (!ok) process.exitCode = EXIT.SOMETHING_WRONG;
    });
};
