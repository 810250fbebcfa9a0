/** A subcommand of the command line: its file, and its line in the program. */
import { namesOf } from './names.mjs';

export const usage = 'npm run gen command <kebab-name>        e.g. command audit-verify';

export function plan([name = '']) {
  const { pascal } = namesOf(name);
  return {
    files: { [`apps/cli/src/commands/${name}.command.ts`]: commandFile(name, pascal) },
    say: `Register it in apps/cli/src/main.ts: register${pascal}(program, openCore)`,
  };
}

const commandFile = (name, pascal) => `import type { RegisterCommand } from '../context.js';

export const register${pascal}: RegisterCommand = (program, openCore) => {
  program
    .command('${name}')
    .description('')
    .action(async () => {
      const core = await openCore();
      try {
        throw new Error('${name} does nothing yet');
      } finally {
        await core.close();
      }
    });
};
`;
