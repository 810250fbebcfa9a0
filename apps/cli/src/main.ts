import { Command } from 'commander';
import { EXIT, type OpenCore, type RegisterCommand } from './context.js';
import { registerApi } from './commands/api.command.js';
import { registerDemo } from './commands/demo.command.js';
import { registerDoctor } from './commands/doctor.command.js';
import { registerImport } from './commands/import.command.js';
import { registerMigrate } from './commands/migrate.command.js';
import { registerStart } from './commands/start.command.js';
import { registerSweep } from './commands/sweep.command.js';
import { registerToken } from './commands/token.command.js';
import { registerUser } from './commands/user.command.js';
import { registerWorker } from './commands/worker.command.js';
import { registerWhoCould } from './commands/who-could.command.js';
import { reportError } from './process/output.js';
import { versionOf } from './process/paths.js';
import { ignoreClosedPipes } from './process/until-signal.js';

/** Every subcommand, one line each. */
const COMMANDS: readonly RegisterCommand[] = [
  registerStart,
  registerApi,
  registerWorker,
  registerMigrate,
  registerDoctor,
  registerToken,
  registerUser,
  registerImport,
  registerSweep,
  registerWhoCould,
  registerDemo,
];

/** The `vieraugen` command. Ends the process with the exit code that `EXIT` explains. */
export async function run(argv: readonly string[]): Promise<void> {
  ignoreClosedPipes();
  const program = createProgram();
  let code: number = EXIT.DONE;
  try {
    await program.parseAsync([...argv]);
    code = Number(process.exitCode ?? EXIT.DONE);
  } catch (error) {
    code = reportError(error);
  }
  // What was written must be out first: a pipe takes it later.
  process.stdout.write('', () => process.exit(code));
}

export function createProgram(): Command {
  const program = new Command('vieraugen')
    .description('Official social-media accounts: who may, who can, who did, judged by the rules')
    .version(versionOf())
    .option('--json', 'one JSON document on stdout; logs go to stderr')
    .option('--data-dir <directory>', 'where the embedded database lives')
    .configureHelp({ showGlobalOptions: true })
    // Told by `reportError`, in both languages.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  // Loaded when a command needs it: help and a wrong call are answered without the use cases.
  const openCore: OpenCore = async () => (await import('./process/open-core.js')).openCore(program);
  for (const register of COMMANDS) register(program, openCore);
  return program;
}
