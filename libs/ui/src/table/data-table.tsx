import {
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
  type RowSelectionState,
} from '@tanstack/react-table';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { TableBody } from './table-body.js';
import { TableFoot } from './table-foot.js';
import { TableHead } from './table-head.js';
import { TableToolbar } from './table-toolbar.js';

export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
});
export type Features = typeof features;

export interface DataColumn<Row extends RowData> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  /** The server's sort field; columns without one cannot be sorted. */
  readonly sortField?: string;
  /** The one column that names the row: a header cell, always shown. */
  readonly rowHeader?: boolean;
  /** Not shown until chosen. */
  readonly startsHidden?: boolean;
  readonly width?: string;
}

export interface TableSort {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

export interface DataTableProps<Row extends RowData> {
  /** What the table lists; read out, not shown. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row's name, for "select …". */
  rowName?: (row: Row) => string;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** Ids of the shown columns; undefined = as the columns say. */
  shown?: readonly string[];
  onShown?: (ids: readonly string[]) => void;
  /** Filters, on the left above the table. */
  filters?: ReactNode;
  /** Export and the like, on the right above the table. */
  tools?: ReactNode;
  total?: number;
  hasMore?: boolean;
  onMore?: () => void;
  busy?: boolean;
  selected?: ReadonlySet<string>;
  onSelected?: (ids: ReadonlySet<string>) => void;
  /** Which rows can be selected; default all. */
  selectable?: (row: Row) => boolean;
  /** What can be done with the selected rows. */
  bulk?: ReactNode;
  /** Shown instead of the rows when there are none. */
  empty: ReactNode;
}

/** A list: sticky head, sort, columns to choose, selection, cards on a phone, and more on demand. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>): ReactElement {
  const { columns, rows, rowId, shown, sort, selected } = props;
  const definitions = useMemo(() => toDefinitions(columns), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowId,
    manualSorting: true,
    enableRowSelection: (row) => props.selectable?.(row.original) ?? true,
    state: {
      columnVisibility: visibility(columns, shown),
      sorting: sort ? [{ id: idOf(columns, sort.field), desc: sort.direction === 'DESC' }] : [],
      rowSelection: toSelection(selected),
    },
    onRowSelectionChange: (updater) => {
      const before = toSelection(selected);
      const after = typeof updater === 'function' ? updater(before) : updater;
      props.onSelected?.(new Set(Object.keys(after).filter((id) => after[id])));
    },
  });

  return (
    <div>
      <h2 className="va-sr">{props.caption}</h2>
      <TableToolbar {...props} />
      {rows.length === 0 ? (
        props.empty
      ) : (
        <div className="va-table-wrap">
          <table className="va-table va-table--cards" role="table">
            <caption className="va-sr">{props.caption}</caption>
            <TableHead table={table} selecting={Boolean(props.onSelected)} onSort={props.onSort} />
            <TableBody
              table={table}
              columns={columns}
              selecting={Boolean(props.onSelected)}
              rowName={props.rowName}
              busy={props.busy}
            />
          </table>
        </div>
      )}
      <TableFoot {...props} />
    </div>
  );
}

export interface ColumnMeta {
  readonly numeric: boolean;
  readonly rowHeader: boolean;
  readonly sortField: string | undefined;
  readonly width: string | undefined;
  readonly label: string;
}

function toDefinitions<Row extends RowData>(
  columns: readonly DataColumn<Row>[],
): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    meta: {
      numeric: column.numeric ?? false,
      rowHeader: column.rowHeader ?? false,
      sortField: column.sortField,
      width: column.width,
      label: column.header,
    } satisfies ColumnMeta,
  }));
}

/** Which columns are shown; the row's header always is. */
function visibility<Row extends RowData>(
  columns: readonly DataColumn<Row>[],
  shown: readonly string[] | undefined,
): Record<string, boolean> {
  return Object.fromEntries(
    columns.map(({ id, rowHeader, startsHidden }) => [
      id,
      rowHeader || (shown ? shown.includes(id) : !startsHidden),
    ]),
  );
}

function idOf<Row extends RowData>(columns: readonly DataColumn<Row>[], field: string): string {
  return columns.find((column) => column.sortField === field)?.id ?? '';
}

function toSelection(selected: ReadonlySet<string> | undefined): RowSelectionState {
  return Object.fromEntries([...(selected ?? [])].map((id) => [id, true]));
}
