import { ExpectedError } from '@vieraugen/platform';
import type { TableLimits } from './table.js';

const unreadable = (de: string, en: string) => new ExpectedError('FILE_NOT_READABLE', de, en);

/** Why a file cannot be read as a whole. */
export const REFUSALS = {
  noSuchFile: (path: string) =>
    unreadable(
      `Die Datei „${path}“ gibt es nicht, oder sie ist nicht lesbar.`,
      `The file “${path}” does not exist or cannot be read.`,
    ),
  empty: () => unreadable('Die Datei ist leer.', 'The file is empty.'),
  noRows: () =>
    unreadable(
      'Die Datei enthält nur eine Kopfzeile und keine Daten.',
      'The file has a header line and no data.',
    ),
  noHeader: () =>
    unreadable(
      'Die Kopfzeile der Datei ist nicht lesbar: Ihre Anführungszeichen sind nicht vollständig.',
      'The header line of the file cannot be read: its quotes do not match.',
    ),
  binary: () =>
    unreadable(
      'Die Datei ist weder CSV noch XLSX. Bitte speichern Sie die Tabelle in einem dieser Formate.',
      'The file is neither CSV nor XLSX. Please save the table in one of these formats.',
    ),
  oldExcel: () =>
    unreadable(
      'Das alte Excel-Format (XLS) und geschützte Dateien werden nicht gelesen. Bitte speichern Sie die Tabelle ohne Kennwort als XLSX oder CSV.',
      'The old Excel format (XLS) and protected files are not read. Please save the table without a password as XLSX or CSV.',
    ),
  brokenWorkbook: () =>
    unreadable(
      'Die XLSX-Datei ist beschädigt oder keine Arbeitsmappe.',
      'The XLSX file is damaged or no workbook.',
    ),
  noSheet: () =>
    unreadable('Die Arbeitsmappe enthält keine Tabelle.', 'The workbook holds no worksheet.'),
  brokenCsv: () =>
    unreadable(
      'Die Datei ist keine gültige CSV-Tabelle: Sie enthält zu viele Zeilen mit fehlerhaften Anführungszeichen.',
      'The file is no valid CSV table: too many of its lines have broken quotes.',
    ),
  tooLarge: ({ bytes }: TableLimits) =>
    unreadable(
      `Die Datei ist größer als ${Math.round(bytes / 2 ** 20)} MB. Bitte teilen Sie sie auf.`,
      `The file is larger than ${Math.round(bytes / 2 ** 20)} MB. Please split it.`,
    ),
  tooManyRows: ({ rows }: TableLimits) =>
    unreadable(
      `Die Datei hat mehr als ${rows.toLocaleString('de-DE')} Zeilen. Bitte teilen Sie sie auf.`,
      `The file has more than ${rows.toLocaleString('en-GB')} rows. Please split it.`,
    ),
  tooManyColumns: ({ columns }: TableLimits) =>
    unreadable(
      `Die Datei hat mehr als ${columns} Spalten.`,
      `The file has more than ${columns} columns.`,
    ),
  unpacksTooLarge: () =>
    unreadable(
      'Die XLSX-Datei wird beim Entpacken zu groß und wird deshalb nicht gelesen.',
      'The XLSX file unpacks to too much and is therefore not read.',
    ),
} as const;
