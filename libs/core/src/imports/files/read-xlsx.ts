import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { ExpectedError } from '@vieraugen/platform';
import { type Reason, reason } from '../reason.js';
import { REFUSALS } from './refusals.js';
import type { TableLimits, TableRow } from './table.js';
import { workbookParts } from './workbook-parts.js';
import { measure, rezip, zipEntries } from './zip.js';

export interface Worksheet {
  readonly records: readonly TableRow[];
  readonly notes: readonly Reason[];
}

/** Reads the first visible sheet. Formulas count as what was stored with them, never as computed. */
export async function readXlsx(archive: Buffer, limits: TableLimits): Promise<Worksheet> {
  const parts = await workbookParts(zipEntries(archive));
  let budget = limits.unpackedBytes;
  for (const entry of parts.entries) budget -= await measure(entry, budget);
  const records: TableRow[] = [];
  try {
    for await (const row of rowsOf(rezip(parts.entries))) {
      const record = recordOf(row, limits);
      if (record.cells.every((cell) => cell === '') && !record.problems) continue;
      if (records.length > limits.rows) throw REFUSALS.tooManyRows(limits);
      records.push(record);
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw REFUSALS.brokenWorkbook();
  }
  return { records, notes: notesOn(parts.sheetName, parts.otherSheets) };
}

async function* rowsOf(archive: Buffer): AsyncGenerator<ExcelJS.Row> {
  // Loaded with the first workbook: the library is a tenth of what starting a process takes.
  const { default: library } = await import('exceljs');
  const reader = new library.stream.xlsx.WorkbookReader(Readable.from([archive]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader) yield* sheet;
}

function recordOf(row: ExcelJS.Row, limits: TableLimits): TableRow {
  if (row.cellCount > limits.columns) throw REFUSALS.tooManyColumns(limits);
  const cells: string[] = [];
  const problems = new Map<number, Reason>();
  for (let index = 0; index < row.cellCount; index++) {
    const read = cellText(row.getCell(index + 1));
    cells.push(typeof read === 'string' ? read : '');
    if (typeof read !== 'string') problems.set(index, read);
  }
  return { line: row.number, cells, ...(problems.size > 0 && { problems }) };
}

const ERROR_VALUE = reason(
  'Die Zelle enthält einen Fehlerwert der Tabellenkalkulation.',
  "The cell holds one of the spreadsheet's error values.",
);
const NO_RESULT = reason(
  'Die Zelle enthält eine Formel ohne gespeichertes Ergebnis.',
  'The cell holds a formula without a stored result.',
);

/** What a person sees in the cell, as text; why not, where there is nothing to see. */
function cellText(cell: ExcelJS.Cell): string | Reason {
  const value: unknown = cell.value;
  if (isRecord(value) && 'formula' in value) {
    return value['result'] === undefined ? NO_RESULT : plain(value['result'], cell.numFmt);
  }
  return plain(value, cell.numFmt);
}

function plain(value: unknown, format: string | undefined): string | Reason {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number') return plainNumber(value, format);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateText(value.getTime());
  if (!isRecord(value)) return String(value);
  if ('error' in value) return ERROR_VALUE;
  if (Array.isArray(value['richText'])) {
    return value['richText'].map((run: { text?: string }) => run.text ?? '').join('');
  }
  return 'text' in value ? plain(value['text'], format) : ERROR_VALUE;
}

const DAY = 86_400_000;
/** Day 0 of a spreadsheet's calendar, 30 December 1899. */
const SERIAL_EPOCH = -25_569 * DAY;

function plainNumber(value: number, format: string | undefined): string | Reason {
  if (Number.isNaN(value)) return ERROR_VALUE;
  // The streaming reader gives the result of a formula as a number even where it shows as a date.
  return isDateFormat(format) ? dateText(SERIAL_EPOCH + value * DAY) : String(value);
}

function isDateFormat(format: string | undefined): boolean {
  const bare = (format ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

function dateText(milliseconds: number): string | Reason {
  const rounded = Math.round(milliseconds / 1000) * 1000;
  if (!Number.isFinite(rounded) || Math.abs(rounded) > 8.64e15) return ERROR_VALUE;
  const iso = new Date(rounded).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function notesOn(sheet: string, others: readonly string[]): readonly Reason[] {
  if (others.length === 0) return [];
  const names = others.map((name) => `„${name}“`).join(', ');
  const englishNames = others.map((name) => `“${name}”`).join(', ');
  return [
    reason(
      `Nur das erste Tabellenblatt „${sheet}“ wurde gelesen, nicht: ${names}.`,
      `Only the first worksheet “${sheet}” was read, not: ${englishNames}.`,
    ),
  ];
}
