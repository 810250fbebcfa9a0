import type { Instant } from '@vieraugen/domain';
import type { NamedStatement, Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

/** Which accounts are read, for which instant, and from when on their actions. */
export interface FactBatch {
  readonly accountIds: readonly string[];
  readonly at: Instant;
  /** Actions at this instant or earlier are not read. */
  readonly actionsFrom: Instant;
}

/** A row that says which account it belongs to. */
export interface OfAccount {
  readonly id: string;
  readonly accountId: string;
}

/**
 * Rows by what they belong to, in the order of their ids, because the order of evidence must not
 * change between runs. What nothing belongs to gets the same empty list.
 */
export class Groups<Row extends { readonly id: string }> {
  private readonly groups = new Map<string, Row[]>();

  add(key: string, row: Row): void {
    const group = this.groups.get(key);
    if (group) group.push(row);
    else this.groups.set(key, [row]);
  }

  /** Sorts small lists of their own, which costs far less than sorting all rows. */
  sorted(): this {
    for (const group of this.groups.values()) if (group.length > 1) group.sort(byId);
    return this;
  }

  of(key: string): readonly Row[] {
    return this.groups.get(key) ?? NONE;
  }
}

const NONE: readonly never[] = Object.freeze([]);

/** Runs a statement whose first parameter is the batch's account ids, and groups its rows by account. */
export async function readByAccount<Row extends OfAccount>(
  q: Queryable,
  statement: NamedStatement,
  values: readonly unknown[],
): Promise<Groups<Row>> {
  return groupedBy(await q.rows<Row>(statement, values), (row) => row.accountId);
}

/** The same for rows that are there already. */
export function groupedBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Groups<Row> {
  const groups = new Groups<Row>();
  for (const row of rows) groups.add(keyOf(row), row);
  return groups.sorted();
}

/** Ids are time-ordered, so this is the order of creation. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Parameters of the statements that look at a period: accounts, its start, its end. */
export function periodValues({ accountIds, at, actionsFrom }: FactBatch): readonly unknown[] {
  return [accountIds, instantText(actionsFrom), instantText(at)];
}

export function statement(name: string, text: string): NamedStatement {
  return { name: `fact-${name}`, text };
}
