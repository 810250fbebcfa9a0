import type { RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { ColumnChooser } from './column-chooser.js';
import type { DataTableProps } from './data-table.js';

/** Filters on the left; columns and tools on the right. */
export function TableToolbar<Row extends RowData>(props: DataTableProps<Row>): ReactElement | null {
  const { filters, tools, columns, shown, onShown } = props;
  if (!filters && !tools && !onShown) return null;
  return (
    <div className="va-toolbar" style={{ paddingBottom: 14 }}>
      <div style={{ flex: '1 1 420px', minWidth: 0 }}>{filters}</div>
      <div className="va-toolbar__end">
        {onShown && <ColumnChooser columns={columns} shown={shown} onShown={onShown} />}
        {tools}
      </div>
    </div>
  );
}
