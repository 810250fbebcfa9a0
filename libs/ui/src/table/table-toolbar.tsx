import type { RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { ColumnChooser } from './column-chooser.js';
import type { DataTableProps } from './data-table.js';

/** The filters; below them how many there are, which columns, and tools. */
export function TableToolbar<Row extends RowData>(props: DataTableProps<Row>): ReactElement | null {
  const { filters, tools, columns, shown, onShown, rows, total } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (!filters && !tools && !onShown) return null;
  return (
    <div className="va-toolbar">
      {filters}
      {(tools || onShown || total !== undefined) && (
        <div className="va-toolbar__line">
          <span className="va-num" aria-live="polite">
            {total !== undefined &&
              t(rows.length < total ? 'shown' : 'shownAll', {
                count: total,
                shown: format.number(rows.length),
                total: format.number(total),
              })}
          </span>
          <div className="va-toolbar__end">
            {onShown && <ColumnChooser columns={columns} shown={shown} onShown={onShown} />}
            {tools}
          </div>
        </div>
      )}
    </div>
  );
}
