import { ACCOUNT_STATUSES, PLATFORM_KEYS } from '@vieraugen/domain';
import { FilterBar, SearchFilter, type ActiveFilter } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OneFilter } from '../../lib/search/one-filter.js';
import { MinistryFilter } from '../authorities/authority-field.js';
import { WORST, type AccountsSearch } from './accounts.search.js';

interface FiltersProps {
  search: AccountsSearch;
  onSearch: (search: AccountsSearch) => void;
}

/** Search, ministry, platform, status, findings: all in the address bar. */
export function AccountFilters({ search, onSearch }: FiltersProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary', 'ui']);
  const set = (change: Partial<AccountsSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar active={useActive(search, set)} onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('accounts:search')}
        placeholder={t('accounts:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <MinistryFilter value={search.ministry} onChange={(ministry) => set({ ministry })} />
      <OneFilter
        id="filter-platform"
        label={t('accounts:platform')}
        values={PLATFORM_KEYS}
        word={(value) => t(`vocabulary:platform.${value}`)}
        value={search.platform}
        onChange={(platform) => set({ platform })}
      />
      <OneFilter
        id="filter-status"
        label={t('accounts:status')}
        values={ACCOUNT_STATUSES}
        word={(value) => t(`vocabulary:accountStatus.${value}`)}
        value={search.status}
        onChange={(status) => set({ status })}
      />
      <OneFilter
        id="filter-worst"
        label={t('accounts:worst')}
        values={WORST}
        word={(value) => t(`vocabulary:cell.${value}`)}
        value={search.worst}
        onChange={(worst) => set({ worst })}
      />
    </FilterBar>
  );
}

function useActive(
  search: AccountsSearch,
  set: (change: Partial<AccountsSearch>) => void,
): readonly ActiveFilter[] {
  const { t } = useTranslation(['accounts', 'vocabulary', 'authorities']);
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, change: Partial<AccountsSearch>): void => {
    active.push({ key, label, onRemove: () => set(change) });
  };
  if (search.authority) {
    add('authority', t('authorities:oneAuthority'), { authority: undefined });
  }
  if (search.ministry) add('ministry', t('authorities:oneMinistry'), { ministry: undefined });
  if (search.platform) {
    const words = search.platform.map((value) => t(`vocabulary:platform.${value}`));
    add('platform', words.join(', '), { platform: undefined });
  }
  if (search.status) {
    const words = search.status.map((value) => t(`vocabulary:accountStatus.${value}`));
    add('status', words.join(', '), { status: undefined });
  }
  if (search.worst) {
    const words = search.worst.map((value) => t(`vocabulary:cell.${value}`));
    add('worst', words.join(', '), { worst: undefined });
  }
  return active;
}
