import type { Cell, ReactTable, RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMeta, Features } from './data-table.js';
import { SelectBox } from './select-box.js';

interface BodyProps<Row extends RowData> {
  table: ReactTable<Features, Row>;
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
            <BodyCell key={cell.id} cell={cell} table={table} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function BodyCell<Row extends RowData>(props: {
  cell: Cell<Features, Row>;
  table: ReactTable<Features, Row>;
}): ReactElement {
  const meta = props.cell.column.columnDef.meta as ColumnMeta;
  const content = <props.table.FlexRender cell={props.cell} />;
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
