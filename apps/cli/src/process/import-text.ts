import type { FieldChange, ImportReport, RowChange } from '@vieraugen/core';

/** So many lines of one sort are shown on a screen; `--json` has all of them. */
const MOST_LINES = 200;

/** The report of an import for people. */
export function importLines(report: ImportReport): readonly string[] {
  const { rows, created, updated, unchanged, rejected, duplicates, removed, dryRun } = report;
  const ignored = report.columns.filter(({ field, column }) => field === null && column !== '');
  return [
    dryRun ? 'Probelauf: Es wurde nichts geändert.' : 'Übernommen.',
    `${count(rows, 'Zeile', 'Zeilen')}: ${created} neu, ${updated} geändert, ${unchanged} unverändert, ${rejected.length} abgelehnt, ${duplicates.length} doppelt; ${removed} beendet.`,
    ...(ignored.length > 0
      ? [`Nicht übernommene Spalten: ${ignored.map(({ column }) => column).join(', ')}`]
      : []),
    ...report.notes,
    ...first(rejected.map(rejectedLine)),
    ...first(duplicates.map(({ line, of }) => `Zeile ${line}: doppelt, wie Zeile ${of}.`)),
    ...first((report.changes ?? []).map(changeLine)),
  ];
}

function rejectedLine({ line, column, value, reason }: ImportReport['rejected'][number]): string {
  const cell = column === null ? '' : ` Spalte „${column}“ („${value}“):`;
  return `Zeile ${line}: abgelehnt.${cell} ${reason}`;
}

const WORDS = { CREATE: 'neu', UPDATE: 'geändert', REMOVE: 'beendet' } as const;

function changeLine({ line, action, subject, fields }: RowChange): string {
  const place = line > 0 ? `Zeile ${line}` : 'Nicht in der Liste';
  const details = fields.length === 0 ? '' : ` (${fields.map(fieldText).join('; ')})`;
  return `${place}: ${WORDS[action]}: ${subject}${details}`;
}

function fieldText({ field, before, after }: FieldChange): string {
  return before === null ? `${field}: ${after ?? ''}` : `${field}: ${before} → ${after ?? ''}`;
}

function first(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), `… und ${more} weitere, vollständig mit --json.`];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
