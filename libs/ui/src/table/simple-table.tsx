import type { ReactElement, ReactNode } from 'react';

export interface SimpleColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly rowHeader?: boolean;
  /** Share of the table's width, e.g. "30%", where several tables should line up. */
  readonly width?: string;
}

interface SimpleTableProps<Row> {
  caption: string;
  columns: readonly SimpleColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** A short table inside a page: no filters, no sort; cards on a phone like every table. */
export function SimpleTable<Row>(props: SimpleTableProps<Row>): ReactElement {
  return (
    <div className="va-table-wrap">
      <table className="va-table va-table--simple" role="table">
        <caption className="va-sr">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map(({ header, numeric, width }) => (
              <th
                key={header}
                scope="col"
                role="columnheader"
                className={numeric ? 'va-right' : undefined}
                style={width ? { width } : undefined}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={props.rowId(row)} role="row">
              {props.columns.map((column) => (
                <SimpleCell key={column.header} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SimpleCell<Row>({ column, row }: { column: SimpleColumn<Row>; row: Row }): ReactElement {
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.header} className={column.numeric ? 'va-right' : undefined}>
      <div>{content}</div>
    </td>
  );
}
