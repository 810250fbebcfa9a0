import type { NamedStatement, Queryable } from '../database/database.js';

/** Where a page begins and how long it is; `after` is the sort value and id of the row before it. */
export interface Page {
  readonly first: number;
  readonly after: Cursor | null;
}

export interface Cursor {
  readonly value: string;
  readonly id: string;
}

/** A page's rows with each one's cursor, and whether more follow. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly Cursor[];
  readonly hasNextPage: boolean;
}

/** How a list may be sorted: one SQL expression, its type, and a tie break by id. */
export interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'int' | 'bigint' | 'timestamptz' | 'date';
}

/** Collects conditions and their values; only those that are asked for become part of the text. */
export class Conditions {
  private readonly parts: string[] = [];
  private given: unknown[];

  constructor(...values: readonly unknown[]) {
    this.given = [...values];
  }

  get values(): readonly unknown[] {
    return this.given;
  }

  /** Conditions of a part of the same statement: apart from these, over the same values. */
  within(): Conditions {
    const part = new Conditions();
    part.given = this.given;
    return part;
  }

  /** Adds a value and gives its placeholder. */
  value(value: unknown): string {
    this.given.push(value);
    return `$${this.given.length}`;
  }

  /** Adds a condition without a value. */
  always(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** Adds a condition where the value is given; `condition` gets its placeholder. */
  when<T>(value: T | null | undefined, condition: (placeholder: string) => string): this {
    if (value === null || value === undefined) return this;
    return this.always(condition(this.value(value)));
  }

  /** The clause, with further conditions that hold for one statement only. */
  where(more: readonly string[] = []): string {
    const parts = [...this.parts, ...more];
    return parts.length === 0 ? '' : `where ${parts.join(' and ')}`;
  }
}

/** What a list reads: everything but conditions, order and limit. */
export interface ListSource {
  readonly columns: string;
  readonly from: string;
  readonly id: string;
}

interface ListQuery {
  readonly conditions: Conditions;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly page: Page;
}

/** Reads one page by keyset: rows after the cursor in a stable order, one more than asked for. */
export async function readPage<Row extends object>(
  q: Queryable,
  source: ListSource,
  { conditions, sort, descending, page }: ListQuery,
): Promise<PageOf<Row>> {
  if (page.after) {
    const value = conditions.value(page.after.value);
    const id = conditions.value(page.after.id);
    const operator = descending ? '<' : '>';
    conditions.always(
      `(${sort.sql}, ${source.id}) ${operator} (${value}::${sort.type}, ${id}::uuid)`,
    );
  }
  const direction = descending ? 'desc' : 'asc';
  const text = `select ${source.columns}, (${sort.sql})::text as "cursorValue", ${source.id} as "cursorId"
    from ${source.from} ${conditions.where()}
    order by ${sort.sql} ${direction}, ${source.id} ${direction} limit ${conditions.value(page.first + 1)}`;
  // Not prepared: a plan for any instant and any filter would be a bad one for each of them.
  return pageFrom(await q.rows(text, conditions.values), page);
}

/** A page out of rows that carry their cursors, one more than asked for if there are more. */
export function pageFrom<Row extends object>(
  found: readonly (Row & { cursorValue: string; cursorId: string })[],
  page: Page,
): PageOf<Row> {
  const rows = found.slice(0, page.first);
  return {
    rows,
    cursors: rows.map((row) => ({ value: row.cursorValue, id: row.cursorId })),
    hasNextPage: found.length > page.first,
  };
}

/** Counts what a list would give without its page. */
export async function countRows(
  q: Queryable,
  source: Pick<ListSource, 'from'>,
  conditions: Conditions,
): Promise<number> {
  const text = `select count(*) as count from ${source.from} ${conditions.where()}`;
  const [row] = await q.rows<{ count: number }>(text, conditions.values);
  return row?.count ?? 0;
}

/**
 * A statement that each connection prepares once. For what is found by its ids, whose plan is good for
 * any of them; what reads much or filters freely is planned for its values each time.
 */
export function named(name: string, text: string): NamedStatement {
  return { name, text };
}

/** The text for a search by part of a word, with the wildcards of LIKE made harmless. */
export function likePattern(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
