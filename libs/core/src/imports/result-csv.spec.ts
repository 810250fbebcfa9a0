import type { ImportReport } from './report.js';
import { resultCsv } from './result-csv.js';

const REPORT: ImportReport = {
  ...{ kind: 'ACCOUNTS', rows: 9, created: 1, updated: 1, unchanged: 1, removed: 1, dryRun: true },
  rejected: [
    { line: 9, column: 'Zweck', value: '=HYPERLINK("http://x";"y")', reason: 'Formel.' },
    { line: 3, column: null, value: ' @SUM(1)', reason: 'Mit "Zitat"; und mehr.' },
    { line: 4, column: 'Tel', value: '+49 351', reason: '-1' },
  ],
  duplicates: [{ line: 5, of: 2 }],
  columns: [],
  notes: [],
  changes: [
    {
      ...{ line: 2, action: 'UPDATE', subject: '@a (X)' },
      fields: [{ field: 'purpose', before: 'alt', after: 'neu' }],
    },
  ],
};

describe('resultCsv', () => {
  it('lists by line what did not go in, and why', () => {
    const lines = resultCsv(REPORT, 'de').split('\r\n');
    expect(lines).toEqual([
      '\ufeff"Zeile";"Ergebnis";"Spalte";"Wert";"Begründung"',
      `"2";"geändert";"";"'@a (X)";"purpose: alt → neu"`,
      `"3";"abgelehnt";"";"' @SUM(1)";"Mit ""Zitat""; und mehr."`,
      `"4";"abgelehnt";"Tel";"'+49 351";"'-1"`,
      '"5";"doppelt";"";"";"Gleicher Eintrag wie in Zeile 2."',
      `"9";"abgelehnt";"Zweck";"'=HYPERLINK(""http://x"";""y"")";"Formel."`,
      '',
    ]);
  });

  it('speaks English where it is wanted', () => {
    expect(resultCsv(REPORT, 'en')).toContain(
      '"5";"duplicate";"";"";"The same entry as in line 2."',
    );
  });
});
