import { Link } from '@tanstack/react-router';
import { TabNav, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';
import { ACCOUNT_TABS, type AccountSearch, type AccountTab } from './accounts.search.js';

interface TabsProps {
  account: AccountDetail;
  search: AccountSearch;
}

/** Each tab has an address and keeps the instant in view. */
export function AccountTabs({ account, search }: TabsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const counts: Partial<Record<AccountTab, number>> = {
    findings: account.findings.filter(isOpen).length,
  };
  return (
    <TabNav label={t('tabs')}>
      {ACCOUNT_TABS.map((tab) => {
        const n = counts[tab];
        const label = t(`tab_${tab}`);
        return (
          <Link
            key={tab}
            to="/accounts/$accountId"
            params={{ accountId: account.id }}
            search={{ ...search, tab: tab === 'people' ? undefined : tab }}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {n ? t('tabCount', { tab: label, n: format.number(n) }) : label}
          </Link>
        );
      })}
    </TabNav>
  );
}

/** Violated or undetermined, and not over. */
export function isOpen({ state, result }: AccountDetail['findings'][number]): boolean {
  const over = state === 'RESOLVED' || state === 'DISMISSED' || state === 'EXEMPTED';
  return !over && (result === 'VIOLATED' || result === 'UNDETERMINED');
}
