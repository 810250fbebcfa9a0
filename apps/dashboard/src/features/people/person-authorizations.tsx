import { EmptyState, Period, Section, SimpleTable, Tag, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from './account-link.js';
import { isOpen } from './affected-accounts.js';
import type { PersonDetail } from './people.queries.js';

type Row = PersonDetail['authorizations'][number];

/** For which accounts the person may or might publish, ended ones too. */
export function PersonAuthorizations({ person }: { person: PersonDetail }): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  return (
    <Section title={t('people:authorizations')}>
      {person.authorizations.length === 0 ? (
        <EmptyState icon="at" title={t('people:authorizationsEmpty')}>
          {t('people:authorizationsEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('people:authorizationsCaption')}
          rows={person.authorizations}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('people:account'),
              rowHeader: true,
              cell: ({ account }) => <AccountLink account={account} />,
            },
            { header: t('people:role'), cell: ({ role }) => t(`vocabulary:role.${role}`) },
            { header: t('people:period'), cell: ({ valid }) => <Period value={valid} /> },
            { header: t('people:state'), cell: (row) => <AuthorizationState row={row} /> },
          ]}
        />
      )}
    </Section>
  );
}

function AuthorizationState({ row }: { row: Row }): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  const now = useNow();
  const why = row.revocationTrigger;
  if (!isOpen(row.valid, now)) {
    return (
      <Tag tone="none" icon="dash">
        {why
          ? t('people:endedBecause', { why: t(`vocabulary:revocationTrigger.${why}`) })
          : t('people:ended')}
      </Tag>
    );
  }
  return (
    <Tag tone={row.effective ? 'ok' : 'none'} icon={row.effective ? 'ok' : 'pause'}>
      {t(row.effective ? 'people:effective' : 'people:notEffective')}
    </Tag>
  );
}
