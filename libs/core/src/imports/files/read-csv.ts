import { CsvError, parse } from 'csv-parse/sync';
import { reason } from '../reason.js';
import { REFUSALS } from './refusals.js';
import type { BrokenLine, TableLimits, TableRow } from './table.js';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** So many broken lines are reported one by one; a file with more is not CSV. */
const MAX_BROKEN = 5_000;
/** No record of a register is longer; an unclosed quote is found here and not at the file's end. */
const MAX_RECORD_CHARACTERS = 200_000;
const LINE_FEED = 0x0a;

export interface CsvRecords {
  /** The first one is the header. */
  readonly records: readonly TableRow[];
  readonly broken: readonly BrokenLine[];
}

/**
 * Splits text into records, each with the line on which it begins. A line with broken quotes is
 * reported and left out; the records after it are read all the same.
 */
export function readCsv(text: string, limits: TableLimits): CsvRecords {
  const stated = /^sep=(.)\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const delimiter = stated?.[1] ?? delimiterOf(body);
  const reader = new CsvReader(Buffer.from(body, 'utf8'), delimiter, limits, stated ? 2 : 1);
  return reader.read();
}

/** The separator that the first record has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? best[0] : ',';
}

class CsvReader {
  private readonly records: TableRow[] = [];
  private readonly broken: BrokenLine[] = [];
  /** Up to where the file is read, in bytes, and the line that begins there. */
  private offset = 0;
  private line: number;

  constructor(
    private readonly bytes: Buffer,
    private readonly delimiter: string,
    private readonly limits: TableLimits,
    firstLine: number,
  ) {
    this.line = firstLine;
  }

  read(): CsvRecords {
    while (this.offset < this.bytes.length && !this.readOn()) this.readBrokenLine();
    return { records: this.records, broken: this.broken };
  }

  /** Reads records until the end (true) or until one with broken quotes (false). */
  private readOn(): boolean {
    const start = this.offset;
    try {
      parse(this.bytes.subarray(start), {
        ...this.options(),
        on_record: (cells: string[], { bytes }: { readonly bytes: number }) => {
          this.take(cells, start + bytes);
          return null;
        },
      });
      return true;
    } catch (error) {
      if (error instanceof CsvError) return false;
      throw error;
    }
  }

  private options() {
    return {
      delimiter: this.delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    };
  }

  private take(cells: string[], end: number): void {
    if (cells.some((cell) => cell.trim() !== '')) {
      if (this.records.length > this.limits.rows) throw REFUSALS.tooManyRows(this.limits);
      this.records.push({ line: this.line, cells });
    }
    this.advance(end);
  }

  private advance(end: number): void {
    for (let at = this.offset; at < end; at++) if (this.bytes[at] === LINE_FEED) this.line++;
    this.offset = end;
  }

  /** Takes one line alone, with quotes as plain characters, or reports it. */
  private readBrokenLine(): void {
    const lineEnd = this.bytes.indexOf(LINE_FEED, this.offset);
    const end = lineEnd === -1 ? this.bytes.length : lineEnd + 1;
    const text = this.bytes.toString('utf8', this.offset, end).trimEnd();
    const cells = this.readAlone(text);
    if (cells) return this.take(cells, end);
    this.broken.push({ line: this.line, text: text.slice(0, 200), reason: BROKEN_QUOTES });
    if (this.broken.length > MAX_BROKEN) throw REFUSALS.brokenCsv();
    this.advance(end);
  }

  /** `Amt "für" Umwelt;x` is understood, `"Amt;x` is not: nobody knows where its cell ends. */
  private readAlone(text: string): string[] | null {
    const width = this.records[0]?.cells.length;
    try {
      const [cells, more] = parse(text, { ...this.options(), relax_quotes: true }) as string[][];
      return cells && !more && (width === undefined || cells.length === width) ? cells : null;
    } catch {
      return null;
    }
  }
}

const BROKEN_QUOTES = reason(
  'Die Anführungszeichen dieser Zeile sind nicht vollständig.',
  'The quotes of this line do not match.',
);
