import type { Reason } from '../reason.js';

/** One record of a file. */
export interface TableRow {
  /** Where it begins in the file, counted from 1 as editors and spreadsheets do. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells that could not be read, by their position. */
  readonly problems?: ReadonlyMap<number, Reason>;
}

/** A line that is no record at all. */
export interface BrokenLine {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
}

/** What is in a file: a header and rows, whatever the format was. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly broken: readonly BrokenLine[];
  /** What the user should know, e.g. that there are more sheets. */
  readonly notes: readonly Reason[];
}

/** How much is read; more is refused as a whole, never cut off in silence. */
export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of a compressed file, after unpacking. */
  readonly unpackedBytes: number;
}

const MEBIBYTE = 2 ** 20;

export const TABLE_LIMITS: TableLimits = {
  bytes: 50 * MEBIBYTE,
  rows: 200_000,
  columns: 500,
  unpackedBytes: 400 * MEBIBYTE,
};
