import { Link } from '@tanstack/react-router';
import { Section, SimpleTable, Tag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../viewer/viewer.queries.js';
import { AccountLink } from './account-link.js';
import type { PersonDetail } from './people.queries.js';

type Row = PersonDetail['offboardings'][number];

/** What is still to be taken from a person who may no longer act. */
export function PersonOffboardings({ person }: { person: PersonDetail }): ReactElement | null {
  const { t } = useTranslation(['people', 'offboarding']);
  const format = useFormat();
  if (person.offboardings.length === 0) return null;
  return (
    <Section title={t('people:offboardings')}>
      <SimpleTable
        caption={t('people:offboardings')}
        rows={person.offboardings}
        rowId={(row) => row.id}
        columns={[
          {
            header: t('offboarding:account'),
            rowHeader: true,
            cell: ({ account }) => <AccountLink account={account} />,
          },
          {
            header: t('offboarding:endedAt'),
            cell: ({ endedAt }) => format.dateTime(endedAt),
          },
          { header: t('offboarding:state'), cell: (row) => <State row={row} /> },
        ]}
      />
    </Section>
  );
}

function State({ row }: { row: Row }): ReactElement {
  const { t } = useTranslation('people');
  const mayOpen = useMay('offboarding.read');
  if (row.outcome !== null)
    return (
      <Tag tone="ok" icon="ok">
        {t('offboardingsDone')}
      </Tag>
    );
  const done = row.items.filter(({ doneAt }) => doneAt !== null).length;
  const line = t('offboardingsOpen', { done, all: row.items.length });
  return (
    <>
      <Tag tone="warn" icon="circle">
        {mayOpen ? (
          <Link to="/offboardings/$offboardingId" params={{ offboardingId: row.id }}>
            {line}
          </Link>
        ) : (
          line
        )}
      </Tag>
    </>
  );
}
