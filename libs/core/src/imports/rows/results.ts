import type { DuplicateRow, FieldChange, ImportReport, RejectedRow, RowChange } from '../report.js';
import { type Reason, reason, type ReportLanguage } from '../reason.js';
import type { ColumnMap } from './column-map.js';
import type { CellProblem } from './row-reader.js';

/** What was done for one row, in the words of the file. */
export interface Done {
  readonly line: number;
  readonly subject: string;
  readonly fields: readonly FieldChange[];
}

type Counts = Pick<
  ImportReport,
  'created' | 'updated' | 'unchanged' | 'rejected' | 'duplicates' | 'removed' | 'changes'
>;

const MOST_NOTES = 20;

function contradiction(line: number, of: number, columns: string): Reason {
  return reason(
    `Zeile ${line} ist doppelt, sagt aber etwas anderes als Zeile ${of}: ${columns}.`,
    `Line ${line} is a duplicate but says something else than line ${of}: ${columns}.`,
  );
}

/** Collects what becomes of every row. */
export class Results {
  private readonly rejected = new Map<number, RejectedRow>();
  private readonly duplicates: DuplicateRow[] = [];
  private readonly changes: RowChange[] = [];
  private readonly contradictions: Reason[] = [];
  private unchangedRows = 0;
  /** Records that the file names, whether they had to be changed or not. */
  readonly seenIds = new Set<string>();

  constructor(
    private readonly columns: ColumnMap,
    private readonly language: ReportLanguage,
  ) {}

  /** Refuses a row. The first problem gives column and value; the others are told with the reason. */
  refuse(line: number, problems: readonly CellProblem[]): void {
    const [first, ...others] = problems;
    if (!first || this.rejected.has(line)) return;
    const more = others.map((problem) => {
      const column = this.columnOf(problem.field);
      return column ? `${column}: ${this.say(problem.reason)}` : this.say(problem.reason);
    });
    this.rejected.set(line, {
      line,
      column: this.columnOf(first.field),
      value: first.value,
      reason: [this.say(first.reason), ...more].join(' '),
    });
  }

  /** Why a row was refused, for another one that goes with it. */
  reasonFor(line: number): string {
    return this.rejected.get(line)?.reason ?? '';
  }

  refuseLike(line: number, reason: string): void {
    if (!this.rejected.has(line))
      this.rejected.set(line, { line, column: null, value: '', reason });
  }

  isRefused(line: number): boolean {
    return this.rejected.has(line);
  }

  /** Notes a row that means what line `of` means; `fields` are those about which it says otherwise. */
  duplicate(line: number, of: number, fields: readonly string[] = []): void {
    this.duplicates.push({ line, of });
    const columns = fields.map((field) => this.columnOf(field)).filter((column) => column !== null);
    if (columns.length > 0) this.contradictions.push(contradiction(line, of, columns.join(', ')));
  }

  /** What is to be known about rows that were taken for the same and are not alike. */
  get notes(): readonly Reason[] {
    return this.contradictions.slice(0, MOST_NOTES);
  }

  unchanged(id: string): void {
    this.unchangedRows += 1;
    this.seenIds.add(id);
  }

  done(action: RowChange['action'], { line, subject, fields }: Done, id: string): void {
    this.changes.push({ line, action, subject, fields });
    this.seenIds.add(id);
  }

  get counts(): Counts {
    const count = (action: RowChange['action']) =>
      this.changes.filter((change) => change.action === action).length;
    const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
    return {
      created: count('CREATE'),
      updated: count('UPDATE'),
      unchanged: this.unchangedRows,
      rejected: [...this.rejected.values()].sort(byLine),
      duplicates: [...this.duplicates].sort(byLine),
      removed: count('REMOVE'),
      changes: [...this.changes].sort(byLine),
    };
  }

  say(reason: Reason): string {
    return reason[this.language];
  }

  private columnOf(field: string): string | null {
    const position = this.columns.positions.get(field);
    return position === undefined ? null : (this.columns.header[position] ?? null);
  }
}
