import { type Reason, reason } from '../reason.js';
import { decodeText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { REFUSALS } from './refusals.js';
import {
  type BrokenLine,
  type Table,
  TABLE_LIMITS,
  type TableLimits,
  type TableRow,
} from './table.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Reads a table from the bytes of a CSV or XLSX file; what it is, is decided by its content alone. */
export async function readTable(bytes: Buffer, limits: TableLimits = TABLE_LIMITS): Promise<Table> {
  if (bytes.length > limits.bytes) throw REFUSALS.tooLarge(limits);
  if (bytes.length === 0) throw REFUSALS.empty();
  if (startsWith(bytes, OLE)) throw REFUSALS.oldExcel();
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) {
    const { records, notes } = await readXlsx(bytes, limits);
    return tableOf(records, [], notes, limits);
  }
  const text = decodeText(bytes);
  if (text === null || /^(?:%PDF-|\{\\rtf)/.test(text)) throw REFUSALS.binary();
  if (text.trim() === '') throw REFUSALS.empty();
  const { records, broken } = readCsv(text, limits);
  return tableOf(records, broken, [], limits);
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

function tableOf(
  records: readonly TableRow[],
  broken: readonly BrokenLine[],
  notes: readonly Reason[],
  limits: TableLimits,
): Table {
  const [first, ...rows] = records;
  if (!first && broken.length === 0) throw REFUSALS.empty();
  if (!first || (broken[0] && broken[0].line < first.line)) throw REFUSALS.noHeader();
  if (first.cells.length > limits.columns) throw REFUSALS.tooManyColumns(limits);
  const header = first.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  while (header.at(-1) === '') header.pop();
  if (rows.length + broken.length === 0) throw REFUSALS.noRows();
  return { header, rows: rows.map((row) => fitted(row, header.length)), broken, notes };
}

const TOO_MANY_CELLS = reason(
  'Die Zeile hat mehr Zellen als die Kopfzeile.',
  'The row has more cells than the header.',
);

/** A short row ends in empty cells; a long one is refused, because nobody knows what is what. */
function fitted(row: TableRow, width: number): TableRow {
  const extra = row.cells.slice(width).some((cell) => cell.trim() !== '');
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
  if (!extra) return { ...row, cells };
  return { ...row, cells, problems: new Map([[width, TOO_MANY_CELLS]]) };
}
