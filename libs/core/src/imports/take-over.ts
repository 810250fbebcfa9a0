import { noteImported } from '@vieraugen/data';
import type { Viewer } from '@vieraugen/platform';
import type { Change, Subjects } from '../kernel/work.js';
import type { BrokenLine, Table } from './files/table.js';
import { IMPORT_DEFINITIONS } from './import-kinds.js';
import type { ImportRequest } from './import-request.js';
import type { ImportContext } from './kinds/import-kind.js';
import { type Reason, reason } from './reason.js';
import { endMissing, sourceOf } from './removals.js';
import type { ImportReport } from './report.js';
import { type ColumnMap, mapColumns } from './rows/column-map.js';
import { Results } from './rows/results.js';
import { RowReader } from './rows/row-reader.js';

/** More subjects than this are judged by one run over everything instead of one by one. */
const MOST_SUBJECTS = 2_000;

/** Carries out an import inside an open transaction. May run again if the transaction is retried. */
export async function takeOver(
  change: Change,
  viewer: Viewer,
  request: ImportRequest,
  table: Table,
  importId: string,
): Promise<ImportReport> {
  const definition = IMPORT_DEFINITIONS[request.kind];
  const columns = mapColumns(table.header, definition.shape, request.map);
  const results = new Results(columns, request.language ?? viewer.locale);
  const touched = new TouchedSubjects();
  const context: ImportContext = {
    change: { ...change, judge: (subjects) => touched.add(subjects) },
    viewer,
    now: change.now,
    results,
    reaches: reachOf(viewer),
  };
  for (const broken of table.broken) refuseLine(results, broken);
  await definition.carryOut(
    context,
    table.rows.map((row) => new RowReader(row, columns)),
  );
  const ended = await endMissing(context, definition, request);
  const notes = [...table.notes, ...scoresLeftOut(columns), ...results.notes, ...ended];
  await noteImported(change, sourceOf(viewer, request), importId, [...results.seenIds]);
  touched.judgeWith(change);
  return reportOf(
    request,
    table,
    columns,
    results,
    notes.map((note) => results.say(note)),
  );
}

function refuseLine(results: Results, { line, text, reason }: BrokenLine): void {
  results.refuse(line, [{ field: '', value: text, reason }]);
}

function reachOf({ writes }: Viewer): (authorityId: string) => boolean {
  if (writes === '*') return () => true;
  const ids = new Set(writes);
  return (authorityId) => ids.has(authorityId);
}

/** Said aloud, so that nobody looks for them in the record. */
function scoresLeftOut({ scores }: ColumnMap): readonly Reason[] {
  if (scores.length === 0) return [];
  const names = scores.join(', ');
  return [
    reason(
      `Spalten mit Ergebnissen wurden nicht gelesen: ${names}. Noten und Punkte werden nie gespeichert.`,
      `Columns with results were not read: ${names}. Scores are never stored.`,
    ),
  ];
}

function reportOf(
  { kind, dryRun = false }: ImportRequest,
  { header, rows, broken }: Table,
  columns: ColumnMap,
  results: Results,
  notes: readonly string[],
): ImportReport {
  const { changes, ...counts } = results.counts;
  const fieldAt = new Map([...columns.positions].map(([field, position]) => [position, field]));
  return {
    kind,
    rows: rows.length + broken.length,
    ...counts,
    dryRun,
    columns: header.map((column, index) => ({ column, field: fieldAt.get(index) ?? null })),
    notes,
    ...(dryRun && { changes }),
  };
}

/** What the services ask to have judged, put together to one request. */
class TouchedSubjects {
  private readonly accountIds = new Set<string>();
  private readonly authorityIds = new Set<string>();
  private everything = false;

  add(subjects: Subjects): void {
    subjects.accountIds?.forEach((id) => this.accountIds.add(id));
    subjects.authorityIds?.forEach((id) => this.authorityIds.add(id));
    this.everything ||= subjects.everything ?? false;
  }

  judgeWith(change: Change): void {
    const isMuch = this.accountIds.size + this.authorityIds.size > MOST_SUBJECTS;
    if (this.everything || isMuch) change.judge({ everything: true });
    else change.judge({ accountIds: [...this.accountIds], authorityIds: [...this.authorityIds] });
  }
}
