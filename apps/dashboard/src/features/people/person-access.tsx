import { EmptyState, Period, Section, SimpleTable, Tag, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from './account-link.js';
import { isOpen } from './affected-accounts.js';
import type { PersonDetail } from './people.queries.js';

type Row = PersonDetail['accessGrants'][number];

/** Which accounts the person can get into, and whether that is covered. */
export function PersonAccess({ person }: { person: PersonDetail }): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  return (
    <Section title={t('people:access')}>
      {person.accessGrants.length === 0 ? (
        <EmptyState icon="key" title={t('people:accessEmpty')}>
          {t('people:accessEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('people:accessCaption')}
          rows={person.accessGrants}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('people:account'),
              rowHeader: true,
              cell: ({ account }) => <AccountLink account={account} />,
            },
            {
              header: t('people:mechanism'),
              cell: ({ mechanism }) => t(`vocabulary:mechanism.${mechanism ?? 'UNKNOWN'}`),
            },
            { header: t('people:period'), cell: ({ valid }) => <Period value={valid} /> },
            { header: t('people:entitled'), cell: (row) => <Entitled row={row} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Entitled({ row }: { row: Row }): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary', 'common']);
  const now = useNow();
  if (!isOpen(row.valid, now)) {
    return (
      <Tag tone="none" icon="lock">
        {t('people:closed')}
      </Tag>
    );
  }
  if (row.entitled === null) {
    return (
      <Tag tone="unk" icon="unknown">
        {t('vocabulary:result.UNDETERMINED')}
      </Tag>
    );
  }
  return (
    <Tag tone={row.entitled ? 'ok' : 'bad'} icon={row.entitled ? 'ok' : 'bad'}>
      {t(row.entitled ? 'common:yes' : 'common:no')}
    </Tag>
  );
}
