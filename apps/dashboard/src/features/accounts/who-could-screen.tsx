import { useQuery } from '@tanstack/react-query';
import { Columns, Notice, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { AccountCrumbs } from './account-crumbs.js';
import { accountName } from './account-name.js';
import { whoCouldQuery, type WhoCould } from './accounts.queries.js';
import { WhoCouldAccess, WhoCouldEntitled } from './who-could-lists.js';
import { WhoCouldPolicies } from './who-could-policies.js';

interface ScreenProps {
  accountId: string;
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** Entitled and able, side by side, at any instant, as known at any instant. */
export function WhoCouldScreen({ accountId, search, onSearch }: ScreenProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const query = useQuery(whoCouldQuery(accountId, search));
  const asOf = useAsOf(search, onSearch);
  const account = query.data?.account;
  useTitle(account && accountName(account), t('whoCouldTitle'));
  return (
    <Page
      title={
        <>
          {t('whoCouldTitle')} {account && <span className="va-light">{accountName(account)}</span>}
        </>
      }
      sub={t('whoCouldSub')}
      breadcrumbs={account && <Crumbs account={account} />}
      actions={asOf.button}
    >
      {asOf.band}
      <Loaded query={query}>{(data) => <WhoCouldContent data={data} />}</Loaded>
    </Page>
  );
}

function Crumbs({ account }: { account: WhoCould['account'] }): ReactElement {
  const { t } = useTranslation('accountForms');
  return <AccountCrumbs account={{ ...account, url: null }}>{t('whoCouldTitle')}</AccountCrumbs>;
}

function WhoCouldContent({ data }: { data: WhoCould }): ReactElement {
  const { t } = useTranslation('accountForms');
  const gap = data.access.filter(({ entitled }) => !entitled).length;
  return (
    <>
      <Notice
        tone={gap > 0 ? 'bad' : 'ok'}
        title={gap > 0 ? t('differ', { count: gap }) : t('agree')}
      />
      <Columns even>
        <WhoCouldEntitled answer={data} />
        <WhoCouldAccess rows={data.access} />
      </Columns>
      <WhoCouldPolicies policies={data.policyVersions} />
    </>
  );
}
