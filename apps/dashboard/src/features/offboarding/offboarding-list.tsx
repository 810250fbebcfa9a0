import { DataTable, EmptyState, FilterBar, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { listProps } from '../../lib/search/list-search.js';
import { OneFilter } from '../../lib/search/one-filter.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityFilter } from '../people/authority-filter.js';
import { useOffboardingColumns } from './offboarding-columns.js';
import { offboardingsQuery } from './offboarding.queries.js';
import type { OffboardingsSearch } from './offboarding.search.js';

interface ListScreenProps {
  search: OffboardingsSearch;
  onSearch: (search: OffboardingsSearch) => void;
}

/** Everybody who may no longer and perhaps still can, the longest first. */
export function OffboardingList({ search, onSearch }: ListScreenProps): ReactElement {
  const { t } = useTranslation('offboarding');
  const columns = useOffboardingColumns();
  const list = useConnection(offboardingsQuery(search));
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <LoadedList list={list}>
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.id}
          rowName={(row) => row.person.functionLabel}
          {...list.paging}
          {...listProps<OffboardingsSearch>(search, onSearch)}
          filters={<Filters search={search} onSearch={onSearch} />}
          empty={<NoLists search={search} />}
        />
      </LoadedList>
    </Page>
  );
}

function Filters({ search, onSearch }: ListScreenProps): ReactElement {
  const { t } = useTranslation('offboarding');
  return (
    <FilterBar>
      <AuthorityFilter
        value={search.authority}
        onChange={(authority) => onSearch({ ...search, authority })}
      />
      <OneFilter
        id="filter-state"
        label={t('stateFilter')}
        values={['open', 'closed'] as const}
        word={(value) => t(value)}
        value={search.state === 'all' ? undefined : [search.state ?? 'open']}
        onChange={(chosen) => onSearch({ ...search, state: chosen?.[0] ?? 'all' })}
      />
    </FilterBar>
  );
}

function NoLists({ search }: { search: OffboardingsSearch }): ReactElement {
  const { t } = useTranslation('offboarding');
  const usual = (search.state ?? 'open') === 'open' && !search.authority;
  return (
    <EmptyState icon="ok" title={t(usual ? 'empty' : 'emptyOther')}>
      {t(usual ? 'emptyText' : 'emptyOtherText')}
    </EmptyState>
  );
}
