import type { Instant } from '@vieraugen/domain';
import { CLOCK, type Clock } from '@vieraugen/platform';
import type { Command } from 'commander';
import type { RegisterCommand } from '../context.js';
import { instantOption, requireKnown } from '../process/instants.js';
import { report } from '../process/output.js';
import { whoCouldDocument, whoCouldLines } from '../process/who-could-text.js';

interface WhoCouldOptions {
  readonly at: Instant;
  readonly knownAt?: Instant;
}

export const registerWhoCould: RegisterCommand = (program, openCore) => {
  program
    .command('who-could')
    .description('Who was entitled to publish on an account at an instant, and who had access')
    .argument('<account>', '@handle as it was called then, address, or id')
    .requiredOption('--at <instant>', 'such as 2016-01-08T06:30+01:00', instantOption)
    .option('--known-at <instant>', 'as it was known then; without it, as known now', instantOption)
    .action(async (account: string, options: WhoCouldOptions, command: Command) => {
      const core = await openCore();
      try {
        const { WhoCouldService } = await import('@vieraugen/core');
        const service = core.get(WhoCouldService);
        requireKnown(options.knownAt, core.get<Clock>(CLOCK).now());
        const knownAt = options.knownAt ?? null;
        const answer = await service.answer(core.viewer, account, { validAt: options.at, knownAt });
        report(command, whoCouldDocument(answer), whoCouldLines(answer));
      } finally {
        await core.close();
      }
    });
};
