import { Link } from '@tanstack/react-router';
import { buttonClass, DataTable, EmptyState, Icon, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { ReportAccount } from '../presence/report-account.js';
import { useMay } from '../viewer/viewer.queries.js';
import { accountName } from './account-name.js';
import { useAccountColumns } from './account-columns.js';
import { AccountFilters } from './account-filters.js';
import { accountsInputs, accountsQuery } from './accounts.queries.js';
import type { AccountsSearch } from './accounts.search.js';

interface AccountListProps {
  search: AccountsSearch;
  onSearch: (search: AccountsSearch) => void;
}

/** Every account in reach: filter, sort, choose columns, export. */
export function AccountList({ search, onSearch }: AccountListProps): ReactElement {
  const { t } = useTranslation(['accounts']);
  const columns = useAccountColumns();
  const list = useConnection(accountsQuery(search));
  const asOf = useAsOf(search, (next) => onSearch({ ...search, ...next }));
  const mayWrite = useMay('account.write');
  useTitle(t('accounts:title'));
  return (
    <Page
      title={t('accounts:title')}
      sub={t('accounts:sub')}
      actions={
        <>
          {asOf.button}
          <ReportAccount />
          {mayWrite && <RegisterLink />}
        </>
      }
    >
      {asOf.band}
      <LoadedList list={list}>
        <DataTable
          caption={t('accounts:caption')}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.id}
          rowName={accountName}
          {...list.paging}
          {...listProps<AccountsSearch>(search, onSearch)}
          filters={<AccountFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="accounts" inputs={accountsInputs(search)} />}
          empty={<NoAccounts filtered={isFiltered(search)} />}
        />
      </LoadedList>
    </Page>
  );
}

function isFiltered({ q, ministry, authority, platform, status, worst }: AccountsSearch): boolean {
  return [q, ministry, authority, platform, status, worst].some(Boolean);
}

function NoAccounts({ filtered }: { filtered: boolean }): ReactElement {
  const { t } = useTranslation('accounts');
  const mayWrite = useMay('account.write');
  return (
    <EmptyState
      icon="at"
      title={t(filtered ? 'empty' : 'emptyAll')}
      action={mayWrite && <RegisterLink />}
    >
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}

function RegisterLink(): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <Link to="/accounts/new" className={buttonClass({ variant: 'primary' })}>
      <Icon name="plus" />
      {t('register')}
    </Link>
  );
}
