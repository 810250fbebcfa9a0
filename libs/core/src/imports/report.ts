import type { ImportKind } from '@vieraugen/domain';

/** A row that was not taken over. `column` is the file's own header. */
export interface RejectedRow {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
}

/** A row that says what line `of` has said before. */
export interface DuplicateRow {
  readonly line: number;
  readonly of: number;
}

/** One field of a change; null = nothing there. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a row changes, or would change. */
export interface RowChange {
  readonly line: number;
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE';
  /** What it is about, without the names of persons. */
  readonly subject: string;
  readonly fields: readonly FieldChange[];
}

/** What became of a file (`surface.md`). Every row is counted exactly once. */
export interface ImportReport {
  readonly kind: ImportKind;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  readonly duplicates: readonly DuplicateRow[];
  /** Records of the same source that are missing from a complete list and were ended. */
  readonly removed: number;
  readonly dryRun: boolean;
  /** Which column was taken for which field; null = ignored. */
  readonly columns: readonly { readonly column: string; readonly field: string | null }[];
  /** What else is to be known, e.g. that further sheets were not read. */
  readonly notes: readonly string[];
  /** Row by row, of a dry run. */
  readonly changes?: readonly RowChange[];
}
