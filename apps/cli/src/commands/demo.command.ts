import type { Instant } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import type { Command } from 'commander';
import type { OpenCore, OpenedCore, RegisterCommand } from '../context.js';
import { untilOption } from '../process/instants.js';
import { countOption } from '../process/options.js';
import { report } from '../process/output.js';
import { replayDocument, replayLines } from '../process/replay-text.js';
import { configOf } from '../process/settings.js';

interface GenerateOptions {
  readonly accounts: number;
  readonly actions: number;
  readonly seed: number;
}

export const registerDemo: RegisterCommand = (program, openCore) => {
  const demo = program.command('demo').description('Demo data; never in production');
  demo
    .command('load')
    .description('Loads the demo; where it is loaded already, nothing changes')
    .action((_: object, command: Command) => withCore(command, openCore, load));
  demo
    .command('replay')
    .description('Plays the reference case of January 2016 up to a date, step by step')
    .argument('<date>', 'such as 2016-01-08 (the whole day) or 2016-01-08T15:30', untilOption)
    .addHelpText('after', REPLAY_HELP)
    .action((until: Instant, _: object, command: Command) =>
      withCore(command, openCore, (core) => replay(core, command, until)),
    );
  demo
    .command('generate')
    .description('Adds synthetic accounts of any number, e.g. for measurements')
    .requiredOption('--accounts <n>', 'how many accounts', countOption)
    .option('--actions <m>', 'how many posts on them', countOption, 0)
    .option('--seed <s>', 'the same seed gives the same data', countOption, 1)
    .action((options: GenerateOptions, command: Command) =>
      withCore(command, openCore, (core) => generate(core, command, options)),
    );
};

const REPLAY_HELP = `
Each step is entered at the instant at which it became known, by the code that enters everything
else, and stays on record; a step that is there already (after "demo load") is not entered again.
After each step the rules are asked about 8 January 2016, 06:30, as known at that step:
HISTORIC by what bound then, SIMULATION by today's rules.`;

async function withCore(
  command: Command,
  openCore: OpenCore,
  work: (core: OpenedCore, command: Command) => Promise<void>,
): Promise<void> {
  if (configOf(command).production) throw notInProduction();
  const core = await openCore();
  try {
    await work(core, command);
  } finally {
    await core.close();
  }
}

async function load(core: OpenedCore, command: Command): Promise<void> {
  const { DemoService } = await import('@vieraugen/core');
  const done = await core.get(DemoService).load();
  const { accounts, authorities, people, openFindings } = done;
  const what = `${authorities} Behörden, ${accounts} Accounts, ${people} Personen, ${openFindings} offene Feststellungen`;
  report(command, done, [
    done.loaded
      ? `Demodaten geladen in ${done.seconds.toFixed(1)} s: ${what}.`
      : `Die Demodaten sind schon geladen: ${what}.`,
  ]);
}

async function replay(core: OpenedCore, command: Command, until: Instant): Promise<void> {
  const { ReferenceCaseService } = await import('@vieraugen/core');
  const steps = await core.get(ReferenceCaseService).replay(core.viewer, until);
  if (steps.length === 0) throw nothingThen();
  report(command, replayDocument(steps), replayLines(steps));
}

async function generate(
  core: OpenedCore,
  command: Command,
  options: GenerateOptions,
): Promise<void> {
  if (options.accounts === 0) throw noAccounts();
  const { DemoService } = await import('@vieraugen/core');
  const done = await core.get(DemoService).generate(options);
  const { accounts, actions, seconds } = done;
  report(command, done, [
    `${accounts} synthetische Accounts mit ${actions} Beiträgen angelegt in ${seconds.toFixed(1)} s.`,
  ]);
}

const notInProduction = (): ExpectedError =>
  new ExpectedError(
    'INVALID_INPUT',
    'Demodaten gehören nicht in den Produktivbetrieb (NODE_ENV=production).',
    'Demo data do not belong into production (NODE_ENV=production).',
  );

const nothingThen = (): ExpectedError =>
  new ExpectedError(
    'INVALID_INPUT',
    'Der Musterfall beginnt am 5. Januar 2015; vorher ist nichts bekannt.',
    'The reference case begins on 5 January 2015; nothing is known before.',
  );

const noAccounts = (): ExpectedError =>
  new ExpectedError(
    'INVALID_INPUT',
    'Bitte geben Sie mit --accounts mindestens 1 an.',
    'Please give at least 1 with --accounts.',
    'accounts',
  );
