import { TRAINING_STATES } from '@vieraugen/domain';
import { CheckField, FilterBar, SearchFilter, SelectField, type ActiveFilter } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useViewer } from '../viewer/viewer.queries.js';
import { AuthorityFilter, useAuthorityName } from './authority-filter.js';
import type { PeopleSearch } from './people.search.js';

interface FiltersProps {
  search: PeopleSearch;
  onSearch: (search: PeopleSearch) => void;
}

/** Search, authority, training, own team: all in the address bar. */
export function PersonFilters({ search, onSearch }: FiltersProps): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary', 'ui']);
  const seesTraining = useMay('names.read');
  const isManager = useViewer().roles.includes('MANAGER');
  const set = (change: Partial<PeopleSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar active={useActive(search, set)} onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('people:search')}
        placeholder={t('people:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <AuthorityFilter value={search.authority} onChange={(authority) => set({ authority })} />
      {seesTraining && (
        <SelectField
          id="filter-training"
          label={t('people:training')}
          empty={t('ui:all')}
          value={search.training ?? ''}
          choices={TRAINING_STATES.map((value) => ({
            value,
            label: t(`vocabulary:trainingState.${value}`),
          }))}
          onChange={(chosen) =>
            set({ training: TRAINING_STATES.find((state) => state === chosen) })
          }
        />
      )}
      {isManager && (
        <CheckField
          id="filter-mine"
          label={t('people:mine')}
          checked={Boolean(search.mine)}
          onChange={(mine) => set({ mine: mine || undefined })}
        />
      )}
    </FilterBar>
  );
}

function useActive(
  search: PeopleSearch,
  set: (change: Partial<PeopleSearch>) => void,
): readonly ActiveFilter[] {
  const { t } = useTranslation(['people', 'vocabulary']);
  const authority = useAuthorityName(search.authority);
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, change: Partial<PeopleSearch>): void => {
    active.push({ key, label, onRemove: () => set(change) });
  };
  if (search.authority) add('authority', authority, { authority: undefined });
  if (search.training) {
    const state = t(`vocabulary:trainingState.${search.training}`);
    add('training', t('people:trainingIs', { state }), { training: undefined });
  }
  if (search.mine) add('mine', t('people:mine'), { mine: undefined });
  return active;
}
