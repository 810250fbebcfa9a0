import type { SweepReport } from '@vieraugen/core';
import type { Instant } from '@vieraugen/domain';
import { CLOCK, type Clock } from '@vieraugen/platform';
import { type Command, Option } from 'commander';
import type { OpenedCore, RegisterCommand } from '../context.js';
import { instantOption, requireKnown } from '../process/instants.js';
import { report } from '../process/output.js';
import { sweepDocument, sweepLines } from '../process/sweep-text.js';

interface SweepOptions {
  readonly validAt?: Instant;
  readonly knownAt?: Instant;
  readonly mode?: 'historic' | 'simulation';
}

export const registerSweep: RegisterCommand = (program, openCore) => {
  program
    .command('sweep')
    .description(
      'Judges all accounts and authorities by the rules: now, and saves it, or as of then',
    )
    .option(
      '--valid-at <instant>',
      'what was true then, such as 2016-01-08T06:30+01:00',
      instantOption,
    )
    .option('--known-at <instant>', 'as it was known then; without it, as known now', instantOption)
    .addOption(
      new Option(
        '--mode <mode>',
        'historic: the rules that were in force (the default with an instant); simulation: the rules of today',
      ).choices(['historic', 'simulation']),
    )
    .action(async (options: SweepOptions, command: Command) => {
      const core = await openCore();
      try {
        const result = await sweep(core, options);
        report(command, sweepDocument(result), sweepLines(result));
      } finally {
        await core.close();
      }
    });
};

/** The present is judged and saved; every other question is only computed. */
async function sweep(core: OpenedCore, options: SweepOptions): Promise<SweepReport> {
  const { ComplianceQueries } = await import('@vieraugen/core');
  const compliance = core.get(ComplianceQueries);
  const { validAt, knownAt, mode } = options;
  if (validAt === undefined && knownAt === undefined && mode === undefined)
    return compliance.evaluateNow(core.viewer);
  const now = core.get<Clock>(CLOCK).now();
  requireKnown(knownAt, now);
  const asOf = { validAt: validAt ?? knownAt ?? now, knownAt: knownAt ?? now };
  const judged = mode === 'simulation' ? 'SIMULATION' : 'HISTORIC';
  return compliance.countResults(core.viewer, asOf, { mode: judged, all: true });
}
