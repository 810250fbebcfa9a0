import { Button, DataTable, EmptyState, FilterBar, Page, SearchFilter } from '@vieraugen/ui';
import { useEffect, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { useAuthorityColumns } from './authority-columns.js';
import { MinistryFilter } from './authority-field.js';
import { toTree } from './authority-tree.js';
import { authoritiesInputs, authoritiesQuery } from './authorities.queries.js';
import type { AuthoritiesSearch } from './authorities.search.js';

interface AuthorityListProps {
  search: AuthoritiesSearch;
  onSearch: (search: AuthoritiesSearch) => void;
}

/** The tree of authorities; a search narrows it. */
export function AuthorityList({ search, onSearch }: AuthorityListProps): ReactElement {
  const { t } = useTranslation(['authorities']);
  const list = useConnection(authoritiesQuery(search));
  const asOf = useAsOf(search, (next) => onSearch({ ...search, ...next }));
  const rows = useMemo(() => toTree(list.rows), [list.rows]);
  const columns = useAuthorityColumns();
  useWholeTree(list.paging);
  useTitle(t('authorities:title'));
  const filtered = Boolean(
    search.q ?? search.ministry ?? search.withoutAccounts ?? search.withoutReturn,
  );
  return (
    <Page title={t('authorities:title')} sub={t('authorities:sub')} actions={asOf.button}>
      {asOf.band}
      <LoadedList list={list}>
        <DataTable
          caption={t('authorities:caption')}
          columns={columns}
          rows={rows}
          rowId={({ node }) => node.id}
          {...list.paging}
          shown={search.cols}
          onShown={(cols) => onSearch({ ...search, cols })}
          filters={<AuthorityFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="authorities" inputs={authoritiesInputs(search)} />}
          empty={
            <EmptyState
              icon="building"
              title={t(filtered ? 'authorities:empty' : 'authorities:emptyAll')}
            >
              {t(filtered ? 'authorities:emptyText' : 'authorities:emptyAllText')}
            </EmptyState>
          }
        />
      </LoadedList>
    </Page>
  );
}

/** A tree with pages missing would show children as roots: all pages are asked for. */
function useWholeTree(paging: { hasMore: boolean; busy: boolean; onMore: () => void }): void {
  const { hasMore, busy, onMore } = paging;
  useEffect(() => {
    if (hasMore && !busy) onMore();
  }, [hasMore, busy, onMore]);
}

function AuthorityFilters({ search, onSearch }: AuthorityListProps): ReactElement {
  const { t } = useTranslation('authorities');
  const set = (change: Partial<AuthoritiesSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar>
      <SearchFilter
        id="filter-q"
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <MinistryFilter value={search.ministry} onChange={(ministry) => set({ ministry })} />
      <Button
        aria-pressed={Boolean(search.withoutAccounts)}
        variant={search.withoutAccounts ? 'primary' : 'secondary'}
        onClick={() => set({ withoutAccounts: search.withoutAccounts ? undefined : true })}
      >
        {t('withoutAccounts')}
      </Button>
      <Button
        aria-pressed={Boolean(search.withoutReturn)}
        variant={search.withoutReturn ? 'primary' : 'secondary'}
        onClick={() => set({ withoutReturn: search.withoutReturn ? undefined : true })}
      >
        {t('withoutReturn')}
      </Button>
    </FilterBar>
  );
}
