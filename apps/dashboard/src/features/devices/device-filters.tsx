import {
  DEVICE_OWNERSHIPS,
  DEVICE_POSTURES,
  DEVICE_STATUSES,
  PERMIT_STATES,
} from '@vieraugen/domain';
import { FilterBar, SearchFilter, type ActiveFilter } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OneFilter } from '../../lib/search/one-filter.js';
import { AuthorityFilter, useAuthorityName } from '../people/authority-filter.js';
import type { DevicesSearch } from './devices.search.js';

interface FiltersProps {
  search: DevicesSearch;
  onSearch: (search: DevicesSearch) => void;
}

/** Search, authority, ownership, status: all in the address bar. */
export function DeviceFilters({ search, onSearch }: FiltersProps): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const set = (change: Partial<DevicesSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar active={useActive(search, set)} onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('devices:search')}
        placeholder={t('devices:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <AuthorityFilter value={search.authority} onChange={(authority) => set({ authority })} />
      <OneFilter
        id="filter-ownership"
        label={t('devices:ownership')}
        values={DEVICE_OWNERSHIPS}
        word={(value) => t(`vocabulary:ownership.${value}`)}
        value={search.ownership && [search.ownership]}
        onChange={(chosen) => set({ ownership: chosen?.[0] })}
      />
      <OneFilter
        id="filter-status"
        label={t('devices:status')}
        values={DEVICE_STATUSES}
        word={(value) => t(`vocabulary:deviceStatus.${value}`)}
        value={search.status}
        onChange={(status) => set({ status })}
      />
      <OneFilter
        id="filter-posture"
        label={t('devices:posture')}
        values={DEVICE_POSTURES}
        word={(value) => t(`devices:posture_${value}`)}
        value={search.posture && [search.posture]}
        onChange={(chosen) => set({ posture: chosen?.[0] })}
      />
      <OneFilter
        id="filter-permit"
        label={t('devices:permit')}
        values={PERMIT_STATES}
        word={(value) => t(`devices:permitState_${value}`)}
        value={search.permit && [search.permit]}
        onChange={(chosen) => set({ permit: chosen?.[0] })}
      />
    </FilterBar>
  );
}

function useActive(
  search: DevicesSearch,
  set: (change: Partial<DevicesSearch>) => void,
): readonly ActiveFilter[] {
  const { t } = useTranslation(['vocabulary', 'devices']);
  const authority = useAuthorityName(search.authority);
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, change: Partial<DevicesSearch>): void => {
    active.push({ key, label, onRemove: () => set(change) });
  };
  if (search.authority) add('authority', authority, { authority: undefined });
  if (search.ownership) {
    add('ownership', t(`vocabulary:ownership.${search.ownership}`), { ownership: undefined });
  }
  if (search.status) {
    const words = search.status.map((value) => t(`vocabulary:deviceStatus.${value}`));
    add('status', words.join(', '), { status: undefined });
  }
  if (search.posture) {
    add('posture', t(`devices:posture_${search.posture}`), { posture: undefined });
  }
  if (search.permit) {
    add('permit', t(`devices:permitState_${search.permit}`), { permit: undefined });
  }
  return active;
}
