import { Link } from '@tanstack/react-router';
import { Breadcrumbs } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import { accountName, type AccountNames } from './account-name.js';
import type { AccountDetail } from './accounts.queries.js';

interface CrumbsProps {
  account: Pick<AccountDetail, 'id'> &
    AccountNames & {
      authority: { id: string; name: string; shortName: string | null };
    };
  /** The step below the account, if this is not the account itself. */
  children?: ReactNode;
}

/** Behörden › SMS › @sms_sachsen (› …) */
export function AccountCrumbs({ account, children }: CrumbsProps): ReactElement {
  const { t } = useTranslation('authorities');
  return (
    <Breadcrumbs>
      <Link to="/authorities">{t('title')}</Link>
      <AuthorityLink authority={account.authority} />
      {children ? (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
          {accountName(account)}
        </Link>
      ) : (
        accountName(account)
      )}
      {children}
    </Breadcrumbs>
  );
}
