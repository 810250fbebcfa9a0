import type { RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { useFormat } from '../format/use-format.js';
import type { DataTableProps } from './data-table.js';

/** How many of how many, more on demand, and what can be done with the selected rows. */
export function TableFoot<Row extends RowData>(props: DataTableProps<Row>): ReactElement {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { rows, total, hasMore, onMore, busy, selected, onSelected, bulk } = props;
  return (
    <>
      {bulk && selected && selected.size > 0 && (
        <div
          className="va-selection"
          role="region"
          aria-label={t('selected', { count: selected.size })}
        >
          <strong>{t('selected', { count: selected.size })}</strong>
          <div className="va-row">
            {bulk}
            <Button variant="quiet" small onClick={() => onSelected?.(new Set())}>
              {t('clearSelection')}
            </Button>
          </div>
        </div>
      )}
      {total !== undefined && hasMore && (
        <div className="va-table-foot">
          <span className="va-num">
            {t('shown', { shown: format.number(rows.length), total: format.number(total) })}
          </span>
          <Button busy={busy} onClick={onMore}>
            {busy ? t('loadingMore') : t('showMore')}
          </Button>
        </div>
      )}
    </>
  );
}
