import { Page, StatusTag, toInstant } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { AccountActions } from './account-actions.js';
import { AccountCrumbs } from './account-crumbs.js';
import { accountName } from './account-name.js';
import { AccountTabs } from './account-tabs.js';
import type { AccountDetail } from './accounts.queries.js';
import type { AccountSearch } from './accounts.search.js';
import { TabAccess } from './tab-access.js';
import { TabActions } from './tab-actions.js';
import { TabDevices } from './tab-devices.js';
import { TabFindings } from './tab-findings.js';
import { TabHistory } from './tab-history.js';
import { TabPeople } from './tab-people.js';
import { WorstTag } from './worst-tag.js';

interface AccountViewProps {
  account: AccountDetail;
  search: AccountSearch;
  onSearch: (search: AccountSearch) => void;
}

/** What may be done here; nothing when looking back. */
export interface AccountRights {
  readonly grant: boolean;
  /** Call upon deputies. */
  readonly activate: boolean;
  readonly end: boolean;
  readonly write: boolean;
}

/** What a tab needs: the account, the instant in view, and whether things may be changed here. */
export interface TabProps {
  readonly account: AccountDetail;
  /** null = today. */
  readonly at: string | null;
  readonly rights: AccountRights;
  readonly search: AccountSearch;
}

export function AccountView({ account, search, onSearch }: AccountViewProps): ReactElement {
  const { t } = useTranslation('accounts');
  const asOf = useAsOf(search, (next) => onSearch({ tab: search.tab, ...next }));
  const isToday = !search.validAt && !search.knownAt;
  const at = search.validAt ? toInstant(search.validAt) : null;
  const name = accountName(account);
  const mayEnd = useMay('authorization.end', account.authority.id);
  const rights = {
    grant: isToday && account.canAuthorize,
    activate: isToday && account.canActivateDeputies,
    end: isToday && mayEnd,
    write: isToday && account.canEdit,
  };
  useTitle(name, t(`tab_${search.tab ?? 'people'}`));
  return (
    <Page
      breadcrumbs={<AccountCrumbs account={account} />}
      title={
        <>
          {name}{' '}
          <span className="va-light">{t('onPlatform', { platform: account.platform.name })}</span>
        </>
      }
      sub={<AccountSub account={account} />}
      actions={
        <AccountActions
          account={account}
          search={search}
          isToday={isToday}
          asOfButton={asOf.button}
        />
      }
    >
      {asOf.band}
      <AccountTabs account={account} search={search} />
      <Tab account={account} at={at} search={search} rights={rights} />
    </Page>
  );
}

function AccountSub({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation('vocabulary');
  const { authority, operatingUnit, status } = account;
  return (
    <>
      {[t(`accountKind.${account.kind}`), authority.name, operatingUnit]
        .filter(Boolean)
        .join(' · ')}{' '}
      {status && <StatusTag kind="accountStatus" value={status} />}
      {account.worst !== 'COMPLIANT' && account.worst !== 'NOT_APPLICABLE' && (
        <>
          {' '}
          <WorstTag worst={account.worst} counts={account.findingCounts} />
        </>
      )}
    </>
  );
}

function Tab(props: TabProps): ReactElement {
  switch (props.search.tab) {
    case 'access':
      return <TabAccess {...props} />;
    case 'devices':
      return <TabDevices {...props} />;
    case 'actions':
      return <TabActions {...props} />;
    case 'findings':
      return <TabFindings {...props} />;
    case 'history':
      return <TabHistory {...props} />;
    default:
      return <TabPeople {...props} />;
  }
}
