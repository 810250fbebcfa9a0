import type { FieldChange, ImportReport } from './report.js';

/** Stands where the value of a person's field was. */
export const WITHHELD = '…';

/**
 * The report as it is kept: what a file says about persons is shown once to who imports it, and does
 * not live on beside the record, where nobody would erase it.
 */
export function forStorage(report: ImportReport, personal: readonly string[]): ImportReport {
  if (personal.length === 0) return report;
  const columns = new Set(
    report.columns.flatMap(({ column, field }) =>
      field !== null && personal.includes(field) ? [column] : [],
    ),
  );
  const withheld = (change: FieldChange) =>
    personal.includes(change.field) ? { ...change, before: null, after: WITHHELD } : change;
  return {
    ...report,
    rejected: report.rejected.map((row) =>
      row.value !== '' && (row.column === null || columns.has(row.column))
        ? { ...row, value: WITHHELD }
        : row,
    ),
    ...(report.changes && {
      changes: report.changes.map((row) => ({ ...row, fields: row.fields.map(withheld) })),
    }),
  };
}
