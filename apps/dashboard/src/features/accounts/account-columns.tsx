import { StatusTag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import { AccountLink } from './account-link.js';
import type { AccountRow } from './accounts.queries.js';
import { WorstTag } from './worst-tag.js';

/** The columns of the account list. */
export function useAccountColumns(): readonly DataColumn<AccountRow>[] {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('accounts:account'),
        rowHeader: true,
        sortField: 'HANDLE',
        cell: (row) => <AccountCell row={row} />,
      },
      {
        id: 'authority',
        header: t('accounts:authority'),
        sortField: 'AUTHORITY',
        cell: (row) => <AuthorityLink authority={row.authority} />,
      },
      {
        id: 'platform',
        header: t('accounts:platform'),
        sortField: 'PLATFORM',
        cell: (row) => row.platform.name,
      },
      {
        id: 'unit',
        header: t('accounts:unit'),
        cell: (row) => row.operatingUnit ?? <span className="va-muted">–</span>,
      },
      {
        id: 'kind',
        header: t('accounts:kind'),
        startsHidden: true,
        cell: (row) => t(`vocabulary:accountKind.${row.kind}`),
      },
      {
        id: 'address',
        header: t('accounts:address'),
        startsHidden: true,
        cell: (row) => row.url && <a href={row.url}>{row.url}</a>,
      },
      {
        id: 'attested',
        header: t('accounts:attested'),
        startsHidden: true,
        cell: (row) => (row.lastAttestedAt ? format.date(row.lastAttestedAt) : t('accounts:never')),
      },
      {
        id: 'status',
        header: t('accounts:status'),
        sortField: 'STATUS',
        cell: (row) => row.status && <StatusTag kind="accountStatus" value={row.status} />,
      },
      {
        id: 'worst',
        header: t('accounts:worst'),
        sortField: 'WORST',
        cell: (row) => <WorstTag worst={row.worst} counts={row.findingCounts} />,
      },
    ],
    [t, format],
  );
}

function AccountCell({ row }: { row: AccountRow }): ReactElement {
  return (
    <>
      <AccountLink account={row} />
      {row.displayName && row.handle && <small>{row.displayName}</small>}
    </>
  );
}
