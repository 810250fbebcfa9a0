import type { Cell, ReactTable, RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMeta, DataColumn, Features } from './data-table.js';
import { SelectBox } from './select-box.js';

interface BodyProps<Row extends RowData> {
  table: ReactTable<Features, Row>;
  columns: readonly DataColumn<Row>[];
  selecting: boolean;
  rowName?: (row: Row) => string;
  busy?: boolean;
}

export function TableBody<Row extends RowData>(props: BodyProps<Row>): ReactElement {
  const { t } = useTranslation('ui');
  const { table, rowName } = props;
  return (
    <tbody
      role="rowgroup"
      className={props.busy ? 'va-refreshing' : undefined}
      aria-busy={props.busy}
    >
      {table.getRowModel().rows.map((row) => (
        <tr key={row.id} role="row">
          {props.selecting && (
            <td className="va-check" role="cell">
              {row.getCanSelect() && (
                <SelectBox
                  label={t('selectRow', { row: rowName?.(row.original) ?? row.id })}
                  checked={row.getIsSelected()}
                  onChange={(checked) => row.toggleSelected(checked)}
                />
              )}
            </td>
          )}
          {row.getVisibleCells().map((cell) => (
            <BodyCell key={cell.id} cell={cell} columns={props.columns} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/**
 * The content is called and no component of its own: a list whose columns are made anew with each
 * change keeps what stands in its cells, and with it the focus.
 */
function BodyCell<Row extends RowData>(props: {
  cell: Cell<Features, Row>;
  columns: readonly DataColumn<Row>[];
}): ReactElement {
  const { column, row } = props.cell;
  const meta = column.columnDef.meta as ColumnMeta;
  const content = props.columns.find(({ id }) => id === column.id)?.cell(row.original);
  if (meta.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-label={meta.label} className={meta.numeric ? 'va-right' : undefined}>
      <div>{content}</div>
    </td>
  );
}
