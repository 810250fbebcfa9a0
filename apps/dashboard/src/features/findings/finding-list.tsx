import { Button, DataTable, EmptyState, Page } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, type ListState } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { useTitle } from '../../lib/use-title.js';
import { useBilingual } from '../rules/rule-text.js';
import { useMay } from '../viewer/viewer.queries.js';
import { ACTS, ActDialog, type Act } from './act-dialog.js';
import { useFindingColumns } from './finding-columns.js';
import { FindingFilters } from './finding-filters.js';
import { findingsInputs, findingsQuery, type FindingRow } from './findings.queries.js';
import type { FindingsSearch } from './findings.search.js';

interface FindingListProps {
  search: FindingsSearch;
  onSearch: (search: FindingsSearch) => void;
}

/** Findings, most severe first; several can be acted on at once. */
export function FindingList({ search, onSearch }: FindingListProps): ReactElement {
  const { t } = useTranslation('findings');
  useTitle(t('title'));
  const list = useConnection(findingsQuery(search));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <LoadedList list={list}>
        <FindingTable search={search} onSearch={onSearch} list={list} />
      </LoadedList>
    </Page>
  );
}

function FindingTable(props: FindingListProps & { list: ListState<FindingRow> }): ReactElement {
  const { search, onSearch, list } = props;
  const { t } = useTranslation(['findings']);
  const pick = useBilingual();
  const mayAct = useMay('finding.act');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useFindingColumns();
  return (
    <DataTable
      caption={t('findings:caption')}
      columns={columns}
      rows={list.rows}
      rowId={(row) => row.id}
      rowName={({ titleDe, titleEn, subjectLabel }) => `${pick(titleDe, titleEn)}, ${subjectLabel}`}
      {...list.paging}
      {...listProps<FindingsSearch>(search, onSearch, { field: 'SEVERITY', direction: 'DESC' })}
      selected={selected}
      onSelected={mayAct ? setSelected : undefined}
      selectable={(row) => row.canAct}
      bulk={<BulkActs ids={selected} onDone={() => setSelected(new Set())} />}
      filters={<FindingFilters search={search} onSearch={onSearch} />}
      tools={<ExportLink list="findings" inputs={findingsInputs(search)} />}
      empty={<NoFindings search={search} />}
    />
  );
}

function BulkActs({ ids, onDone }: { ids: ReadonlySet<string>; onDone: () => void }): ReactElement {
  const { t } = useTranslation('findings');
  const [act, setAct] = useState<Act | null>(null);
  return (
    <>
      {ACTS.map((one) => (
        <Button key={one} small onClick={() => setAct(one)}>
          {t(one)}
        </Button>
      ))}
      {act && <ActDialog act={act} ids={[...ids]} onClose={() => setAct(null)} onDone={onDone} />}
    </>
  );
}

function NoFindings({ search }: { search: FindingsSearch }): ReactElement {
  const { t } = useTranslation('findings');
  const { q, ministry, authority, account, area, rule, severity, state, result } = search;
  const { overdue, since, resolvedSince } = search;
  const filtered = [
    ...[q, ministry, authority, account, area, rule, severity, state, result],
    ...[overdue, since, resolvedSince],
  ].some(Boolean);
  return (
    <EmptyState title={t(filtered ? 'empty' : 'emptyAll')}>
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}
