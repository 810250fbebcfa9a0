import type { TokenScope } from '@vieraugen/core';
import { type Command, Option } from 'commander';
import type { RegisterCommand } from '../context.js';
import { durationOption } from '../process/options.js';
import { report } from '../process/output.js';

interface TokenOptions {
  readonly as: string;
  readonly ttl: number;
  readonly scope: TokenScope;
  readonly label?: string;
}

export const registerToken: RegisterCommand = (program, openCore) => {
  const token = program.command('token').description('API tokens for scripts');
  token
    .command('create')
    .description('Makes a token that acts as a user; it is shown once and stored as a hash')
    .requiredOption('--as <email>', 'the user that it acts as')
    .requiredOption('--ttl <duration>', 'how long it is valid: 30m, 1h, 7d', durationOption)
    .addOption(
      new Option('--scope <scope>', 'what it may do, within what the user may')
        .choices(['read', 'write'])
        .default('write'),
    )
    .option('--label <text>', 'what it is for')
    .action(async (options: TokenOptions, command: Command) => {
      const core = await openCore();
      try {
        const { ApiTokenService } = await import('@vieraugen/core');
        const { as, ttl, scope, label } = options;
        const made = await core
          .get(ApiTokenService)
          .create({ as, milliseconds: ttl, scope, label });
        const expiresAt = new Date(made.expiresAt).toISOString();
        report(command, { token: made.token, expiresAt }, [
          made.token,
          `gilt bis · valid until ${expiresAt}`,
        ]);
      } finally {
        await core.close();
      }
    });
};
