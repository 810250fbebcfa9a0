/** A feature from the reader to the screen: a list of rows with a name and an interval, to begin with. */
import { dashboardFiles } from './feature-dashboard.mjs';
import { serverFiles } from './feature-server.mjs';
import { namesOf } from './names.mjs';

export const usage =
  'npm run gen feature <kebab-noun> [plural]    e.g. feature service-provider, feature agency agencies';

export function plan([noun = '', plural]) {
  const names = namesOf(noun, plural);
  const { kebab, kebabs, camels, pascal, table } = names;
  return {
    files: { ...serverFiles(names), ...dashboardFiles(names) },
    lines: [
      {
        file: 'libs/data/src/index.ts',
        text: `export * from './readers/${kebabs}/${kebab}.reader.js';`,
      },
      {
        file: 'libs/core/src/index.ts',
        text: `export * from './${kebabs}/${kebab}.queries.js';`,
      },
      {
        file: 'apps/api/src/graphql/types.ts',
        text: `import '../${kebabs}/${kebab}.type.js';`,
      },
    ],
    say: [
      'What is left to do, in this order:',
      `  1. table ${table} in a new migration, with "call app_govern('${table}')", and its entity`,
      `  2. ${pascal}Resolver in apps/api/src/graphql/resolvers.ts; choose its permission`,
      '  3. npm run schema',
      `  4. ${camels}De and ${camels}En in apps/dashboard/src/app/i18n/resources.ts`,
      `  5. ${camels}Route in apps/dashboard/src/app/routes/route-tree.ts, and a word in the menu`,
      '  6. what changes it: a service in libs/core, one transaction per use case (Work.change)',
    ].join('\n'),
  };
}
