import type { Header, ReactTable, RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import type { ColumnMeta, Features, TableSort } from './data-table.js';
import { SelectBox } from './select-box.js';

interface HeadProps<Row extends RowData> {
  table: ReactTable<Features, Row>;
  selecting: boolean;
  onSort?: (sort: TableSort) => void;
}

export function TableHead<Row extends RowData>({
  table,
  selecting,
  onSort,
}: HeadProps<Row>): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <thead role="rowgroup">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} role="row">
          {selecting && (
            <th className="va-check" scope="col" role="columnheader">
              <SelectBox
                label={t('selectAll')}
                checked={table.getIsAllRowsSelected()}
                partly={table.getIsSomeRowsSelected()}
                onChange={(checked) => table.toggleAllRowsSelected(checked)}
              />
            </th>
          )}
          {group.headers.map((header) => (
            <HeadCell key={header.id} header={header} onSort={onSort} />
          ))}
        </tr>
      ))}
    </thead>
  );
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell<Row extends RowData>(props: {
  header: Header<Features, Row>;
  onSort?: (sort: TableSort) => void;
}): ReactElement {
  const { t } = useTranslation('ui');
  const { column } = props.header;
  const meta = column.columnDef.meta as ColumnMeta;
  const sorted = column.getIsSorted();
  const field = meta.sortField;
  return (
    <th
      scope="col"
      role="columnheader"
      className={meta.numeric ? 'va-right' : undefined}
      style={meta.width ? { width: meta.width } : undefined}
      aria-sort={sorted ? ARIA[sorted] : undefined}
    >
      {field && props.onSort ? (
        <button
          type="button"
          className="va-sort"
          title={t('sortBy', { column: meta.label })}
          onClick={() => props.onSort?.({ field, direction: sorted === 'asc' ? 'DESC' : 'ASC' })}
        >
          {meta.label}
          <Icon name={sorted === 'asc' ? 'sortUp' : sorted === 'desc' ? 'sortDown' : 'sort'} />
        </button>
      ) : (
        meta.label
      )}
    </th>
  );
}
