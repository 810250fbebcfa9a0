import { Button, DataTable, EmptyState, FilterBar, Page, SelectField } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { listProps } from '../../lib/search/list-search.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { DecideDialog, type RequestStep } from './decide-dialog.js';
import { useRequestColumns } from './request-columns.js';
import { requestsQuery, type AuthorizationRequest } from './requests.queries.js';
import type { RequestsSearch } from './requests.search.js';

interface ListScreenProps {
  search: RequestsSearch;
  onSearch: (search: RequestsSearch) => void;
}

/** Who shall be authorised, and who has to decide on it next. */
export function RequestList({ search, onSearch }: ListScreenProps): ReactElement {
  const { t } = useTranslation('requests');
  const [deciding, setDeciding] = useState<RequestStep | null>(null);
  const steps = {
    id: 'step',
    header: t('step'),
    cell: (row: AuthorizationRequest) => <Steps row={row} onStep={setDeciding} />,
  };
  const columns = [...useRequestColumns(), steps];
  const list = useConnection(requestsQuery(search));
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
          {...listProps<RequestsSearch>(search, onSearch)}
          filters={<Filters search={search} onSearch={onSearch} />}
          empty={
            <EmptyState icon="ok" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </LoadedList>
      {deciding && <DecideDialog step={deciding} onClose={() => setDeciding(null)} />}
    </Page>
  );
}

function Filters({ search, onSearch }: ListScreenProps): ReactElement {
  const { t } = useTranslation('requests');
  const mayConfirm = useMay('authorization.confirm');
  return (
    <FilterBar>
      <SelectField
        id="filter-state"
        label={t('filterState')}
        empty={false}
        value={search.state ?? 'open'}
        onChange={(state) => onSearch({ ...search, state: state === 'all' ? 'all' : undefined })}
        choices={[
          { value: 'open', label: t('stateOpen') },
          { value: 'all', label: t('stateAll') },
        ]}
      />
      {mayConfirm && (
        <SelectField
          id="filter-mine"
          label={t('filterMine')}
          empty={false}
          value={search.mine ? 'mine' : 'all'}
          onChange={(whose) => onSearch({ ...search, mine: whose === 'mine' || undefined })}
          choices={[
            { value: 'all', label: t('everybody') },
            { value: 'mine', label: t('mine') },
          ]}
        />
      )}
    </FilterBar>
  );
}

interface StepsProps {
  row: AuthorizationRequest;
  onStep: (step: RequestStep) => void;
}

function Steps({ row, onStep }: StepsProps): ReactElement {
  const { t } = useTranslation('requests');
  const possible = {
    confirm: row.canConfirm,
    grant: row.canGrant,
    deny: row.canDeny,
    withdraw: row.canWithdraw,
  };
  const kinds = (['confirm', 'grant', 'deny', 'withdraw'] as const).filter((one) => possible[one]);
  return (
    <span className="va-row">
      {kinds.map((kind) => (
        <Button
          key={kind}
          small
          variant={kind === 'confirm' || kind === 'grant' ? 'primary' : 'secondary'}
          aria-label={t('stepOf', { step: t(kind), who: row.person.functionLabel })}
          onClick={() => onStep({ kind, row })}
        >
          {t(kind)}
        </Button>
      ))}
    </span>
  );
}
