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
import { useMay } from '../viewer/viewer.queries.js';
import { peopleInputs, peopleQuery, readOnce } from './people.queries.js';
import type { PeopleSearch } from './people.search.js';
import { usePersonColumns } from './person-columns.js';
import { PersonFilters } from './person-filters.js';
import { useNames } from './use-names.js';

interface PersonListProps {
  search: PeopleSearch;
  onSearch: (search: PeopleSearch) => void;
}

/** Everybody on record, by function; names only for a purpose. */
export function PersonList({ search, onSearch }: PersonListProps): ReactElement {
  const { t } = useTranslation(['people']);
  const names = useNames();
  const list = useConnection({
    ...peopleQuery(search, names.purpose),
    ...readOnce(names.purpose),
  });
  const asOf = useAsOf(search, (next) => onSearch({ ...search, ...next }));
  const columns = usePersonColumns({
    names: Boolean(names.purpose),
    training: useMay('names.read'),
  });
  useTitle(t('people:title'));
  return (
    <Page
      title={t('people:title')}
      sub={t('people:sub')}
      actions={
        <>
          {asOf.button}
          {names.button}
          <RegisterLink />
        </>
      }
    >
      {asOf.band}
      {names.band}
      <LoadedList list={list}>
        <DataTable
          caption={t('people:caption')}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.id}
          rowName={(row) => row.functionLabel}
          {...list.paging}
          {...listProps<PeopleSearch>(search, onSearch, { field: 'FUNCTION', direction: 'ASC' })}
          filters={<PersonFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="people" inputs={peopleInputs(search)} />}
          empty={<NoPeople search={search} />}
        />
      </LoadedList>
    </Page>
  );
}

function NoPeople({ search }: { search: PeopleSearch }): ReactElement {
  const { t } = useTranslation('people');
  const filtered = [search.q, search.authority, search.training, search.mine].some(Boolean);
  return (
    <EmptyState
      icon="person"
      title={t(filtered ? 'empty' : 'emptyAll')}
      action={!filtered && <RegisterLink />}
    >
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}

function RegisterLink(): ReactElement | null {
  const { t } = useTranslation('people');
  if (!useMay('person.write')) return null;
  return (
    <Link to="/people/new" className={buttonClass({ variant: 'primary' })}>
      <Icon name="plus" />
      {t('register')}
    </Link>
  );
}
