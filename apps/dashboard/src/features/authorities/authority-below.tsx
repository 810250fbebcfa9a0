import { Link } from '@tanstack/react-router';
import { Section, SimpleTable, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityDetail } from './authorities.queries.js';

/** What is subordinate to it. */
export function AuthorityBelow({ authority }: { authority: AuthorityDetail }): ReactElement {
  const { t } = useTranslation('authorities');
  const format = useFormat();
  return (
    <Section title={t('children')}>
      {authority.children.length === 0 ? (
        <p className="va-muted">{t('childrenEmpty')}</p>
      ) : (
        <SimpleTable
          caption={t('children')}
          rows={authority.children}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('authority'),
              rowHeader: true,
              cell: (row) => (
                <Link to="/authorities/$authorityId" params={{ authorityId: row.id }}>
                  {row.name}
                </Link>
              ),
            },
            { header: t('short'), cell: (row) => row.shortName ?? '–' },
            {
              header: t('accounts'),
              numeric: true,
              cell: (row) => format.number(row.accountCount),
            },
          ]}
        />
      )}
    </Section>
  );
}
