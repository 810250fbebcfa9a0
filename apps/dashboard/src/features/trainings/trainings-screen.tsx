import {
  Button,
  buttonClass,
  DataTable,
  EmptyState,
  FilterBar,
  Icon,
  Page,
  SearchFilter,
  Section,
  SelectField,
  useFormat,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { csvHref, listProps } from '../../lib/search/list-search.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { RecordDialog } from './record-dialog.js';
import { TrainingModules } from './training-modules.js';
import { useNeedColumns } from './need-columns.js';
import { needsInputs, needsQuery } from './trainings.queries.js';
import { NEEDS, type TrainingsSearch } from './trainings.search.js';

interface TrainingsProps {
  search: TrainingsSearch;
  onSearch: (search: TrainingsSearch) => void;
}

/** Who needs what by when, and one action for a whole team. */
export function TrainingsScreen(props: TrainingsProps): ReactElement {
  const { t } = useTranslation('trainings');
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <Section title={t('needs')}>
        <Needs {...props} />
      </Section>
      <Section title={t('modules')}>
        <TrainingModules />
      </Section>
    </Page>
  );
}

function Needs({ search, onSearch }: TrainingsProps): ReactElement {
  const { t } = useTranslation(['trainings', 'common']);
  const { locale } = useFormat();
  const list = useConnection(needsQuery(search));
  const columns = useNeedColumns();
  const mayRecord = useMay('training.record');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [recording, setRecording] = useState(false);
  return (
    <LoadedList list={list}>
      <DataTable
        caption={t('trainings:caption')}
        columns={columns}
        rows={list.rows}
        rowId={({ person }) => person.id}
        rowName={({ person }) => person.functionLabel}
        {...list.paging}
        {...listProps<TrainingsSearch>(search, onSearch)}
        selected={selected}
        onSelected={mayRecord ? setSelected : undefined}
        bulk={
          <Button small variant="primary" onClick={() => setRecording(true)}>
            {t('trainings:record')}
          </Button>
        }
        filters={<NeedFilters search={search} onSearch={onSearch} />}
        tools={
          <a
            className={buttonClass({ small: true })}
            href={csvHref('trainings', needsInputs(search), locale)}
            download
          >
            <Icon name="download" />
            {t('common:export')}
          </a>
        }
        empty={<NoNeeds filtered={Boolean(search.q ?? search.need ?? search.authority)} />}
      />
      {recording && (
        <RecordDialog
          personIds={[...selected]}
          onClose={() => setRecording(false)}
          onDone={() => setSelected(new Set())}
        />
      )}
    </LoadedList>
  );
}

function NeedFilters({ search, onSearch }: TrainingsProps): ReactElement {
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
