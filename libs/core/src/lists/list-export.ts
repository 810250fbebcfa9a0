import type { Language } from '@vieraugen/domain';
import type { CsvCell } from '../kernel/csv.js';
import { CSV_MARK, csvLine } from '../kernel/csv.js';
import type { List, PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

/** Everything of a list as a file: which columns, and how one page of its rows is read. */
export interface ListExport<Request extends PageRequest, Row> {
  /** Name of the file, without its ending. */
  readonly file: Readonly<Record<Language, string>>;
  readonly head: Readonly<Record<Language, readonly string[]>>;
  list(reading: Reading, request: Request): Promise<List<Row>>;
  /** The lines of one page: what rows refer to is read once for all of them. */
  lines(reading: Reading, rows: readonly Row[], language: Language): Promise<readonly CsvCell[][]>;
}

const BATCH = 200;

/** The file in pieces, one per page, however long the list is. */
export async function* csvOf<Request extends PageRequest, Row>(
  { head, list, lines }: ListExport<Request, Row>,
  reading: Reading,
  request: Request,
  language: Language,
): AsyncGenerator<string> {
  let after: string | null = null;
  let start = CSV_MARK + csvLine(head[language]);
  do {
    const page: List<Row> = await list(reading, { ...request, first: BATCH, after });
    const cells = await lines(reading, page.rows, language);
    yield start + cells.map(csvLine).join('');
    start = '';
    after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
  } while (after !== null);
}
