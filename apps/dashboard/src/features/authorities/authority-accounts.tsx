import { Link } from '@tanstack/react-router';
import {
  buttonClass,
  EmptyState,
  Icon,
  Section,
  SimpleTable,
  StatusTag,
  useFormat,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { WorstTag } from '../accounts/worst-tag.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { AuthorityDetail, AuthorityPage } from './authorities.queries.js';

interface AccountsProps {
  authority: AuthorityDetail;
  accounts: AuthorityPage['accounts'];
}

/** The authority's own accounts. */
export function AuthorityAccounts({ authority, accounts }: AccountsProps): ReactElement {
  const { t } = useTranslation('authorities');
  const format = useFormat();
  const rows = accounts.edges.map(({ node }) => node);
  const more = accounts.totalCount > rows.length && (
    <Link to="/accounts" search={{ authority: authority.id }}>
      {t('allAccounts', { n: format.number(accounts.totalCount) })}
    </Link>
  );
  return (
    <Section title={t('accountsTitle')} aside={more || <RegisterLink authority={authority} />}>
      {rows.length === 0 ? (
        <EmptyState icon="at" title={t('accountsEmpty')}>
          {t(authority.nilReturns.length > 0 ? 'accountsEmptyNil' : 'accountsEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('accountsTitle')}
          rows={rows}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('account'),
              rowHeader: true,
              cell: (row) => <AccountLink account={row} />,
            },
            { header: t('platform'), cell: (row) => row.platform.name },
            {
              header: t('status'),
              cell: ({ status }) => status && <StatusTag kind="accountStatus" value={status} />,
            },
            {
              header: t('findings'),
              cell: (row) => <WorstTag worst={row.worst} counts={row.findingCounts} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function RegisterLink({ authority }: { authority: AuthorityDetail }): ReactElement | null {
  const { t } = useTranslation('authorities');
  const mayWrite = useMay('account.write', authority.id);
  if (!mayWrite || !authority.canEdit) return null;
  return (
    <Link
      to="/accounts/new"
      search={{ authority: authority.id }}
      className={buttonClass({ small: true })}
    >
      <Icon name="plus" />
      {t('registerAccount')}
    </Link>
  );
}
