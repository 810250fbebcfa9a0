import type { Cursor, Page, PageOf } from '@vieraugen/data';
import { ExpectedError } from '@vieraugen/platform';

/** What a caller asks of a list: how many, and after which opaque cursor. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page with opaque cursors; `total` counts on demand, in a statement of its own. */
export interface List<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  total(): Promise<number>;
}

const DEFAULT_PAGE = 50;
const MAX_PAGE = 200;

export function pageOf({ first, after }: PageRequest): Page {
  const size = first ?? DEFAULT_PAGE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw new ExpectedError(
      'INVALID_INPUT',
      `Eine Seite umfasst 1 bis ${MAX_PAGE} Einträge.`,
      `A page has 1 to ${MAX_PAGE} entries.`,
      'first',
    );
  }
  return { first: size, after: after ? decode(after) : null };
}

export function listOf<Row>(page: PageOf<Row>, total: () => Promise<number>): List<Row> {
  const cursors = page.cursors.map(encode);
  return { rows: page.rows, cursors, hasNextPage: page.hasNextPage, total };
}

const encode = ({ value, id }: Cursor) =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

function decode(text: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [value, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    if (typeof value === 'string' && typeof id === 'string' && isId(id)) return { value, id };
  } catch {
    // Not JSON: said below.
  }
  throw new ExpectedError(
    'INVALID_INPUT',
    'Die Liste kann an dieser Stelle nicht fortgesetzt werden. Bitte laden Sie sie neu.',
    'The list cannot be continued here. Please load it again.',
    'after',
  );
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id of the record at all; anything else is found nowhere. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Refuses a filter by something that cannot be an id, before the database does. */
export function idOrRefuse(field: string, id: string | null | undefined): string | null {
  if (id === null || id === undefined || isId(id)) return id ?? null;
  throw new ExpectedError(
    'INVALID_INPUT',
    'Diese Kennung ist ungültig.',
    'This id is not valid.',
    field,
  );
}

/** The ids that no row has. */
export function missing(
  ids: readonly string[],
  rows: readonly { readonly id: string }[],
): readonly string[] {
  const found = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !found.has(id));
}
