import { Button, DataTable, EmptyState, FilterBar, SearchFilter, SelectField } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { useMay } from '../viewer/viewer.queries.js';
import { useNeedColumns } from './need-columns.js';
import { RecordDialog } from './record-dialog.js';
import { TrainingsPage } from './trainings-page.js';
import { needsInputs, needsQuery, type NeedRow } from './trainings.queries.js';
import { NEEDS, type TrainingsSearch } from './trainings.search.js';

interface NeedsProps {
  search: TrainingsSearch;
  onSearch: (search: TrainingsSearch) => void;
}

/** Who needs what by when, and one action for a whole team. */
export function NeedsScreen({ search, onSearch }: NeedsProps): ReactElement {
  const { t } = useTranslation('trainings');
  const list = useConnection(needsQuery(search));
  const columns = useNeedColumns();
  const mayRecord = useMay('training.record');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [recording, setRecording] = useState<readonly NeedRow['person'][]>();
  const record = () =>
    setRecording(list.rows.map(({ person }) => person).filter(({ id }) => selected.has(id)));
  return (
    <TrainingsPage part="tabNeeds" sub={t('sub')}>
      <LoadedList list={list}>
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={list.rows}
          rowId={({ person }) => person.id}
          rowName={({ person }) => person.functionLabel}
          {...list.paging}
          {...listProps<TrainingsSearch>(search, onSearch)}
          selected={selected}
          onSelected={mayRecord ? setSelected : undefined}
          bulk={
            <Button small variant="primary" onClick={record}>
              {t('record')}
            </Button>
          }
          filters={<NeedFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="trainings" inputs={needsInputs(search)} />}
          empty={<NoNeeds filtered={Boolean(search.q ?? search.need ?? search.authority)} />}
        />
      </LoadedList>
      {recording && (
        <RecordDialog
          people={recording}
          onClose={() => setRecording(undefined)}
          onRecorded={(failed) => setSelected(new Set(failed))}
        />
      )}
    </TrainingsPage>
  );
}

function NeedFilters({ search, onSearch }: NeedsProps): ReactElement {
  const { t } = useTranslation(['trainings', 'ui']);
  return (
    <FilterBar>
      <SearchFilter
        id="filter-q"
        label={t('trainings:search')}
        placeholder={t('trainings:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ ...search, q: q || undefined })}
      />
      <SelectField
        id="filter-need"
        label={t('trainings:need')}
        empty={t('ui:all')}
        value={search.need ?? ''}
        choices={NEEDS.map((value) => ({ value, label: t(`trainings:needs_${value}`) }))}
        onChange={(chosen) => onSearch({ ...search, need: NEEDS.find((need) => need === chosen) })}
      />
    </FilterBar>
  );
}

function NoNeeds({ filtered }: { filtered: boolean }): ReactElement {
  const { t } = useTranslation('trainings');
  return (
    <EmptyState title={t(filtered ? 'empty' : 'emptyAll')}>
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}
