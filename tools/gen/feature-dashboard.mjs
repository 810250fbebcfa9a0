/** The document, the query, the texts, the screen and the route of a feature. */
export function dashboardFiles(names) {
  const { kebab, kebabs } = names;
  const folder = `apps/dashboard/src/features/${kebabs}`;
  return {
    [`${folder}/${kebabs}.graphql.ts`]: documents(names),
    [`${folder}/${kebabs}.queries.ts`]: queries(names),
    [`${folder}/${kebabs}.texts.ts`]: texts(names),
    [`${folder}/${kebab}-list.tsx`]: list(names),
    [`apps/dashboard/src/app/routes/${kebabs}.route.tsx`]: route(names),
  };
}

const documents = ({ pascals, camels }) => `import { graphql } from '@vieraugen/contract';

export const ${pascals}Document = graphql(\`
  query ${pascals} {
    ${camels} {
      id
      name
      valid {
        from
        to
      }
      authority {
        id
        name
        shortName
      }
    }
  }
\`);
`;

const queries = ({
  kebab,
  kebabs,
  pascal,
  pascals,
  camels,
}) => `import { queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { ${pascals}Document } from './${kebabs}.graphql.js';

export type ${pascal}Row = ResultOf<typeof ${pascals}Document>['${camels}'][number];

export const ${camels}Query = queryOptions({
  queryKey: ['${kebab}', 'list'],
  queryFn: async ({ signal }) => (await execute(${pascals}Document, {}, signal)).${camels},
});
`;

// English words on both sides until somebody has written the German ones.
const texts = ({ kebabs, camels }) => {
  const title = kebabs.charAt(0).toUpperCase() + kebabs.slice(1).replaceAll('-', ' ');
  const words = `{
  title: '${title}',
  caption: '${title}',
  name: 'Name',
  authority: 'Authority',
  empty: 'Nothing on record',
  emptyText: 'Whoever keeps the register enters it.',
}`;
  return `export const ${camels}De = ${words};

export const ${camels}En: typeof ${camels}De = ${words};
`;
};

const list = ({ kebabs, pascal, camels }) => `import { useQuery } from '@tanstack/react-query';
import { EmptyState, Page, SimpleTable } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { ${camels}Query, type ${pascal}Row } from './${kebabs}.queries.js';

/** All of them, by name. */
export function ${pascal}List(): ReactElement {
  const { t } = useTranslation('${camels}');
  const query = useQuery(${camels}Query);
  useTitle(t('title'));
  return (
    <Page title={t('title')}>
      <Loaded query={query}>{(rows) => <Rows rows={rows} />}</Loaded>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly ${pascal}Row[] }): ReactElement {
  const { t } = useTranslation('${camels}');
  if (rows.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  return (
    <SimpleTable
      caption={t('caption')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        { header: t('name'), rowHeader: true, cell: ({ name }) => name },
        { header: t('authority'), cell: (row) => <AuthorityLink authority={row.authority} /> },
      ]}
    />
  );
}
`;

const route = ({
  kebab,
  kebabs,
  pascal,
  camels,
}) => `import { createRoute } from '@tanstack/react-router';
import { ${camels}Query } from '../../features/${kebabs}/${kebabs}.queries.js';
import { lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const ${pascal}List = lazyScreen(
  () => import('../../features/${kebabs}/${kebab}-list.js'),
  '${pascal}List',
);

export const ${camels}Route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/${kebabs}',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(${camels}Query);
  },
  component: ${pascal}List,
});
`;
