import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import { type Command, Option } from 'commander';
import type { RegisterCommand } from '../context.js';
import { report } from '../process/output.js';
import { configOf } from '../process/settings.js';

interface InviteOptions {
  readonly email: string;
  readonly label: string;
  readonly role: ViewerRole;
  readonly authority?: string;
}

interface LinkOptions {
  readonly email: string;
  readonly person: string;
}

export const registerUser: RegisterCommand = (program, openCore) => {
  const user = program.command('user').description('Who may sign in');
  user
    .command('invite')
    .description('Lets somebody in whose e-mail the identity provider has verified')
    .requiredOption('--email <address>', 'as the identity provider knows it')
    .requiredOption('--label <text>', 'a function, such as “Ressortkoordination SMS”; not a name')
    .addOption(
      new Option('--role <role>', 'what they may do').choices(VIEWER_ROLES).makeOptionMandatory(),
    )
    .option('--authority <shortName>', 'the authority that the role is for; all, if not given')
    .action(async (options: InviteOptions, command: Command) => {
      const { DEMO_ISSUER, SignInService } = await import('@vieraugen/core');
      const issuer = configOf(command).oidc?.issuer ?? DEMO_ISSUER;
      const core = await openCore();
      try {
        const { email, label, role, authority = null } = options;
        const invitation = { issuer, email, label, role, authority };
        const userId = await core.get(SignInService).invite(invitation);
        if (userId === null) throw unknownAuthority(authority);
        report(command, { userId }, [`${label}: ${role} (${authority ?? 'alle · all'})`]);
      } finally {
        await core.close();
      }
    });
  user
    .command('link')
    .description('Says which person of the register signs in with an e-mail')
    .requiredOption('--email <address>', 'as it was invited')
    .requiredOption('--person <identifier>', 'the external identifier of the person, or its id')
    .action(async (options: LinkOptions, command: Command) => {
      const { UserService } = await import('@vieraugen/core');
      const core = await openCore();
      try {
        const { value } = await core.get(UserService).linkByEmail(core.viewer, options);
        report(command, { personId: value }, [`${options.email}: ${options.person}`]);
      } finally {
        await core.close();
      }
    });
};

const unknownAuthority = (name: string | null): ExpectedError =>
  new ExpectedError(
    'NOT_FOUND',
    `Eine Behörde mit der Kurzbezeichnung ${name} gibt es hier nicht.`,
    `There is no authority with the short name ${name}.`,
    'authority',
  );
