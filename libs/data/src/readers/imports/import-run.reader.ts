import type { ImportKind, Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { Conditions, countRows, type Page, type PageOf, readPage } from '../paging.js';

/** Who asks for imports: those of their own, and those for authorities within their reach. */
export interface ImportReach {
  readonly userId: string | null;
  readonly authorityIds: '*' | readonly string[];
}

export interface ImportRunRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly startedBy: string | null;
  readonly startedByLabel: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** As it was stored; its shape is the importer's business. */
  readonly report: unknown;
}

const COLUMNS = `i.id, i.kind, i.file_name as "fileName", i.dry_run as "dryRun",
  i.started_by as "startedBy", i.started_by_label as "startedByLabel",
  i.started_at as "startedAt", i.finished_at as "finishedAt"`;
// The changes of a dry run, row by row, belong to the page of one import.
const SOURCE = {
  columns: `${COLUMNS}, i.report - 'changes' as report`,
  from: 'imports i',
  id: 'i.id',
};
const NEWEST_FIRST = { sql: 'i.started_at', type: 'timestamptz' } as const;

/** One page of the imports, newest first. */
export function importPage(
  q: Queryable,
  reach: ImportReach,
  page: Page,
): Promise<PageOf<ImportRunRow>> {
  const conditions = within(reach);
  return readPage(q, SOURCE, { conditions, sort: NEWEST_FIRST, descending: true, page });
}

export function countImports(q: Queryable, reach: ImportReach): Promise<number> {
  return countRows(q, SOURCE, within(reach));
}

/** One import with everything that was reported; null where the caller may not see it. */
export async function importById(
  q: Queryable,
  reach: ImportReach,
  id: string,
): Promise<ImportRunRow | null> {
  const conditions = within(reach).when(id, (value) => `i.id = ${value}::uuid`);
  const text = `select ${COLUMNS}, i.report from imports i ${conditions.where()}`;
  const [row] = await q.rows<ImportRunRow>(text, conditions.values);
  return row ?? null;
}

function within({ userId, authorityIds }: ImportReach): Conditions {
  const conditions = new Conditions();
  if (authorityIds === '*') return conditions;
  const user = conditions.value(userId);
  const ids = conditions.value(authorityIds);
  return conditions.always(
    `(i.started_by = ${user}::uuid or i.authority_id = any(${ids}::uuid[]))`,
  );
}
