import { CSV_MARK, csvLine } from '../kernel/csv.js';
import type { FieldChange, ImportReport } from './report.js';
import type { ReportLanguage } from './reason.js';

const WORDS = {
  de: {
    head: ['Zeile', 'Ergebnis', 'Spalte', 'Wert', 'Begründung'],
    rejected: 'abgelehnt',
    duplicate: 'doppelt',
    sameAs: (line: number) => `Gleicher Eintrag wie in Zeile ${line}.`,
    CREATE: 'neu',
    UPDATE: 'geändert',
    REMOVE: 'beendet',
  },
  en: {
    head: ['Line', 'Result', 'Column', 'Value', 'Reason'],
    rejected: 'refused',
    duplicate: 'duplicate',
    sameAs: (line: number) => `The same entry as in line ${line}.`,
    CREATE: 'new',
    UPDATE: 'changed',
    REMOVE: 'ended',
  },
} as const;

type Row = readonly [
  line: number,
  result: string,
  column: string | null,
  value: string | null,
  reason: string,
];

/**
 * The result of an import as a file that a spreadsheet opens: UTF-8 with its mark, separated by
 * semicolons, and no cell that it would take for a formula.
 */
export function resultCsv(report: ImportReport, language: ReportLanguage): string {
  const words = WORDS[language];
  const rows: Row[] = [
    ...report.rejected.map(({ line, column, value, reason }): Row => [
      line,
      words.rejected,
      column,
      value,
      reason,
    ]),
    ...report.duplicates.map(({ line, of }): Row => [
      line,
      words.duplicate,
      null,
      null,
      words.sameAs(of),
    ]),
    ...(report.changes ?? []).map(({ line, action, subject, fields }): Row => [
      ...([line, words[action], null, subject] as const),
      fields.map(fieldText).join('; '),
    ]),
  ];
  const sorted = rows.sort(([a], [b]) => a - b);
  return CSV_MARK + [words.head, ...sorted].map(csvLine).join('');
}

function fieldText({ field, before, after }: FieldChange): string {
  return before === null ? `${field}: ${after ?? ''}` : `${field}: ${before} → ${after ?? ''}`;
}
