import { AWARENESS_KINDS } from '@vieraugen/domain';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  SelectField,
  useFormat,
  type DataColumn,
} from '@vieraugen/ui';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { useMay } from '../viewer/viewer.queries.js';
import { MeasureDialog } from './measure-dialog.js';
import { TrainingsPage } from './trainings-page.js';
import { measuresQuery, type MeasureRow } from './trainings.queries.js';
import type { MeasuresSearch } from './trainings.search.js';
import { WithdrawDialog } from './withdraw-dialog.js';

interface MeasuresProps {
  search: MeasuresSearch;
  onSearch: (search: MeasuresSearch) => void;
}

/** What was done to raise awareness, newest first. */
export function MeasuresScreen({ search, onSearch }: MeasuresProps): ReactElement {
  const { t } = useTranslation('trainings');
  const list = useConnection(measuresQuery(search));
  const mayRecord = useMay('awareness.write');
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<MeasureRow>();
  const columns = useMeasureColumns(setWithdrawing);
  const add = (
    <Button variant="primary" icon="plus" onClick={() => setRecording(true)}>
      {t('recordMeasure')}
    </Button>
  );
  return (
    <TrainingsPage part="tabMeasures" sub={t('measuresSub')} actions={mayRecord && add}>
      <LoadedList list={list}>
        <DataTable
          caption={t('measuresCaption')}
          columns={columns}
          rows={list.rows}
          rowId={({ id }) => id}
          rowName={({ title }) => title}
          {...list.paging}
          filters={<KindFilter search={search} onSearch={onSearch} />}
          empty={<EmptyState title={t('measuresEmpty')}>{t('measuresEmptyText')}</EmptyState>}
        />
      </LoadedList>
      {recording && <MeasureDialog onClose={() => setRecording(false)} />}
      {withdrawing && (
        <WithdrawDialog measure={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </TrainingsPage>
  );
}

function KindFilter({ search, onSearch }: MeasuresProps): ReactElement {
  const { t } = useTranslation(['trainings', 'ui']);
  return (
    <FilterBar>
      <SelectField
        id="filter-kind"
        label={t('trainings:measureKind')}
        empty={t('ui:all')}
        value={search.kind ?? ''}
        choices={AWARENESS_KINDS.map((value) => ({ value, label: t(`trainings:kind_${value}`) }))}
        onChange={(chosen) => onSearch({ kind: AWARENESS_KINDS.find((kind) => kind === chosen) })}
      />
    </FilterBar>
  );
}

function useMeasureColumns(
  onWithdraw: (measure: MeasureRow) => void,
): readonly DataColumn<MeasureRow>[] {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('trainings:measure'),
        rowHeader: true,
        cell: ({ title, kind }) => (
          <>
            {title}
            <small style={{ display: 'block' }}>{t(`trainings:kind_${kind}`)}</small>
          </>
        ),
      },
      {
        id: 'heldOn',
        header: t('trainings:heldOn'),
        cell: ({ heldOn }) => format.date(heldOn),
      },
      {
        id: 'authority',
        header: t('trainings:forWhom'),
        cell: ({ authority }) =>
          authority ? <AuthorityLink authority={authority} /> : t('trainings:forAll'),
      },
      {
        id: 'audience',
        header: t('trainings:audience'),
        cell: ({ audienceRoles }) =>
          audienceRoles.map((role) => t(`vocabulary:viewerRole.${role}`)).join(', ') ||
          t('trainings:everybody'),
      },
      {
        id: 'headcount',
        header: t('trainings:headcount'),
        cell: ({ headcountBand }) => t(`trainings:band_${headcountBand}`),
      },
      {
        id: 'withdraw',
        header: '',
        cell: (row) =>
          row.canWithdraw && (
            <Button small variant="quiet" onClick={() => onWithdraw(row)}>
              {t('trainings:withdraw')}
            </Button>
          ),
      },
    ],
    [t, format, onWithdraw],
  );
}
