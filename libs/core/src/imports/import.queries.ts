import {
  countImports,
  importById,
  importPage,
  type ImportReach,
  type ImportRunRow,
} from '@vieraugen/data';
import { found, type Viewer, viewerFor } from '@vieraugen/platform';
import { isId, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import type { ImportReport } from './report.js';

/** An import that was carried out or tried out. */
export interface StoredImport extends Omit<ImportRunRow, 'report'> {
  readonly report: ImportReport | null;
}

/** One page of the imports within the viewer's reach, newest first, without their changes. */
export async function listImports(
  reading: Reading,
  request: PageRequest,
): Promise<List<StoredImport>> {
  const seen = reading.permit('import.run');
  const reach = reachOf(seen.viewer);
  const page = await importPage(seen, reach, pageOf(request));
  const list = { ...page, rows: page.rows.map(storedImport) };
  return listOf(list, () => countImports(seen, reach));
}

/** One import with its whole report; null where the viewer may not see it. */
export async function importRun(reading: Reading, id: string): Promise<StoredImport | null> {
  const seen = reading.permit('import.run');
  const row = isId(id) ? await importById(seen, reachOf(seen.viewer), id) : null;
  return row && storedImport(row);
}

/** The same where it has to be there. */
export async function importRunOrRefuse(reading: Reading, id: string): Promise<StoredImport> {
  return found(await importRun(reading, id), 'Der Import', 'The import');
}

function storedImport(row: ImportRunRow): StoredImport {
  // Written by `store` alone, as what `takeOver` reported.
  return { ...row, report: row.report as ImportReport | null };
}

function reachOf(viewer: Viewer): ImportReach {
  return { userId: viewer.userId, authorityIds: viewerFor(viewer, 'import.run').writes };
}
