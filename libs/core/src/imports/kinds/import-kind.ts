import type { ImportShape, Instant } from '@vieraugen/domain';
import type { Permission, Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../../kernel/batch.js';
import type { CarryOut } from '../../kernel/carry.js';
import type { Change } from '../../kernel/work.js';
import type { Done, Results } from '../rows/results.js';
import type { RowReader } from '../rows/row-reader.js';

/** What a kind of import works with: one transaction, one viewer, one file. */
export interface ImportContext {
  readonly change: Change;
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly results: Results;
  /** Whether the viewer may write what belongs to this authority. */
  reaches(authorityId: string): boolean;
}

/** One of the six kinds of lists. */
export interface ImportKindDefinition {
  readonly shape: ImportShape;
  /** Needed besides `import.run`: an import opens no door that is closed otherwise. */
  readonly permission: Permission;
  /** Fields with data about a person, whose values no stored report keeps. */
  readonly personal: readonly string[];
  /** Takes the rows over: good ones in, bad ones to the results. */
  carryOut(context: ImportContext, rows: readonly RowReader[]): Promise<void>;
  /** How records end that a complete list no longer names; without it there are no such lists. */
  readonly ending?: Ending;
}

/** A record that has not ended. */
export interface Running {
  readonly id: string;
  readonly subject: string;
}

export interface Ending {
  /** What has not ended and the viewer may write. */
  running(context: ImportContext): Promise<readonly Running[]>;
  end(context: ImportContext, ids: readonly string[]): Promise<void>;
}

/** A row with the input of the service that takes it over. */
export interface Planned<I> extends Done {
  readonly input: I;
}

/** Hands planned rows to a service and notes what became of them; answers the ids by position. */
export async function carryOutPlanned<I>(
  { change, viewer, results }: ImportContext,
  action: 'CREATE' | 'UPDATE',
  planned: readonly Planned<I>[],
  carryOut: CarryOut<I>,
  fields: Readonly<Record<string, string>> = {},
): Promise<readonly (string | null)[]> {
  if (planned.length === 0) return [];
  const outcomes = await carryOut(
    change,
    viewer,
    planned.map(({ input }) => input),
  );
  return planned.map((row, index) => {
    const outcome = outcomes[index];
    if (!outcome || outcome.id === null) noteRefusal(results, row, outcome, fields);
    else results.done(action, row, outcome.id);
    return outcome?.id ?? null;
  });
}

function noteRefusal(
  results: Results,
  { line }: Done,
  outcome: ItemOutcome | undefined,
  fields: Readonly<Record<string, string>>,
): void {
  const error = outcome?.error;
  if (!error) throw new Error(`No outcome for line ${line}.`);
  const field = error.field ?? '';
  results.refuse(line, [{ field: fields[field] ?? field, value: '', reason: error }]);
}

/** Reads every row; those with problems are refused, the others answered. */
export function readRows<T>(
  { results }: ImportContext,
  rows: readonly RowReader[],
  read: (row: RowReader) => T | null,
): readonly Read<T>[] {
  return rows.flatMap((row) => {
    const values = read(row);
    if (row.problems.length > 0 || values === null) {
      results.refuse(row.line, row.problems);
      return [];
    }
    return [{ line: row.line, row, values }];
  });
}

export interface Read<T> {
  readonly line: number;
  readonly row: RowReader;
  readonly values: T;
}

/** Finds what the rows refer to; those that refer to nothing are refused. */
export function resolveRows<T, U>(
  { results }: ImportContext,
  rows: readonly Read<T>[],
  resolve: (values: T, row: RowReader) => U | null,
): readonly Read<U>[] {
  return rows.flatMap(({ line, row, values }) => {
    const resolved = resolve(values, row);
    results.refuse(line, row.problems);
    return row.problems.length > 0 || resolved === null ? [] : [{ line, row, values: resolved }];
  });
}

/** Keeps the first of the rows that mean the same; the others are reported with its line. */
export function firstOfEach<T>(
  { results }: ImportContext,
  rows: readonly Read<T>[],
  keysOf: (values: T) => readonly string[],
): readonly Read<T>[] {
  const firsts = new Map<string, Read<T>>();
  return rows.filter((read) => {
    const keys = keysOf(read.values);
    const first = keys.map((key) => firsts.get(key)).find((known) => known !== undefined);
    if (first) results.duplicate(read.line, first.line, read.row.differsFrom(first.row));
    else keys.forEach((key) => firsts.set(key, read));
    return !first;
  });
}
