import { EXEMPTION_STATES } from '@vieraugen/domain';
import { DataTable, EmptyState, FilterBar, Page, SearchFilter, SelectField } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { useTitle } from '../../lib/use-title.js';
import { MinistryFilter } from '../authorities/authority-field.js';
import { useExemptionColumns } from './exemption-columns.js';
import { exemptionsInputs, exemptionsQuery } from './exemptions.queries.js';
import type { ExemptionsSearch } from './exemptions.search.js';

interface ExemptionListProps {
  search: ExemptionsSearch;
  onSearch: (search: ExemptionsSearch) => void;
}

/** Every exemption is listed: what waits for a decision first, then what ends first. */
export function ExemptionList({ search, onSearch }: ExemptionListProps): ReactElement {
  const { t } = useTranslation(['exemptions']);
  const columns = useExemptionColumns();
  const list = useConnection(exemptionsQuery(search));
  useTitle(t('exemptions:title'));
  return (
    <Page title={t('exemptions:title')} sub={t('exemptions:sub')}>
      <LoadedList list={list}>
        <DataTable
          caption={t('exemptions:caption')}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.id}
          rowName={({ rule, subjectLabel }) => `${rule.id}, ${subjectLabel}`}
          {...list.paging}
          {...listProps<ExemptionsSearch>(search, onSearch)}
          filters={<ExemptionFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="exemptions" inputs={exemptionsInputs(search)} />}
          empty={<NoExemptions search={search} />}
        />
      </LoadedList>
    </Page>
  );
}

function NoExemptions({ search }: { search: ExemptionsSearch }): ReactElement {
  const { t } = useTranslation('exemptions');
  const { q, ministry, account, rule, state } = search;
  const filtered = [q, ministry, account, rule, state].some(Boolean);
  return (
    <EmptyState icon="pause" title={t(filtered ? 'empty' : 'emptyAll')}>
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}

function ExemptionFilters({ search, onSearch }: ExemptionListProps): ReactElement {
  const { t } = useTranslation('exemptions');
  const set = (change: Partial<ExemptionsSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <MinistryFilter value={search.ministry} onChange={(ministry) => set({ ministry })} />
      <StateFilter value={search.state} onChange={(state) => set({ state })} />
    </FilterBar>
  );
}

interface StateFilterProps {
  value: ExemptionsSearch['state'];
  onChange: (value: ExemptionsSearch['state']) => void;
}

/** Those that wait or hold by default; all; or one state. */
function StateFilter({ value, onChange }: StateFilterProps): ReactElement {
  const { t } = useTranslation(['exemptions', 'vocabulary']);
  const all = value?.length === EXEMPTION_STATES.length;
  return (
    <SelectField
      id="filter-state"
      label={t('exemptions:state')}
      empty={t('exemptions:stateLive')}
      value={all ? 'ALL' : value?.length === 1 ? (value[0] ?? '') : ''}
      onChange={(chosen) => {
        const known = EXEMPTION_STATES.find((state) => state === chosen);
        onChange(chosen === 'ALL' ? EXEMPTION_STATES : known && [known]);
      }}
      choices={[
        { value: 'ALL', label: t('exemptions:stateAll') },
        ...EXEMPTION_STATES.map((state) => ({
          value: state,
          label: t(`vocabulary:exemptionState.${state}`),
        })),
      ]}
    />
  );
}
