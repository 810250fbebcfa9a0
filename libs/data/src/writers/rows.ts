import type { Transaction } from '../database/database.js';
import { type ColumnText, type NewRow, tableOf, type Target } from './columns.js';

/**
 * Inserts any number of rows in one statement from `unnest`, and answers which ids went in. With
 * `skipConflicts`, rows that a unique key refuses are left out instead of failing all of them.
 */
export async function insertRows<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  rows: readonly NewRow<E>[],
  options: { readonly skipConflicts?: boolean } = {},
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const table = tableOf(tx.manager, target);
  const given = namedBy(table.columns, rows);
  const statement = `insert into ${table.name} (${given.map(({ name }) => name).join(', ')})
    select ${casts(given).join(', ')} from ${unnested(given)}
    ${options.skipConflicts ? 'on conflict do nothing returning id' : ''}`;
  const inserted = await tx.rows<{ id: string }>(statement, valuesOf(given, rows));
  // Without `returning`: row-level security would ask for leave to read what is only written.
  return new Set((options.skipConflicts ? inserted : rows).map(({ id }) => id));
}

/** Sets what each row names besides its id; rows that name the same go in one statement. */
export async function updateRows<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  rows: readonly (Partial<E> & { readonly id: string })[],
): Promise<void> {
  const table = tableOf(tx.manager, target);
  for (const group of byShape(rows)) {
    const given = namedBy(table.columns, group);
    const set = given.filter(({ name }) => name !== 'id');
    if (set.length === 0) continue;
    const sets = set.map(({ name, type }) => `${name} = r.${name}::${type}`).join(', ');
    await tx.rows(
      `update ${table.name} t set ${sets} from ${unnested(given)} where t.id = r.id::uuid`,
      valuesOf(given, group),
    );
  }
}

/** Takes rows back that were never to be true; history and the audit log keep them. */
export async function deleteRows<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(`delete from ${tableOf(tx.manager, target).name} where id = any($1::uuid[])`, [
    ids,
  ]);
}

/**
 * Locks rows by id, in the order of the ids so that two callers cannot block each other. What the
 * viewer may not change is not found. Rows that refer to them can still be inserted meanwhile.
 */
export function lockRows<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, E>> {
  return lockKnown(tx, target, ids, 'no key update');
}

/** Finds rows by id that the viewer may write to, and keeps them from being deleted, no more. */
export function holdRows<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, E>> {
  return lockKnown(tx, target, ids, 'key share');
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Each id once; what cannot be an id is found nowhere, and no error of the database. */
async function lockKnown<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  ids: readonly string[],
  strength: 'no key update' | 'key share',
): Promise<ReadonlyMap<string, E>> {
  const known = [...new Set(ids)].filter((id) => UUID.test(id));
  if (known.length === 0) return new Map();
  return lockWhere(tx, target, 't.id = any($1::uuid[])', [known], strength);
}

/** Locks the rows that a condition on the alias `t` finds. */
export async function lockWhere<E extends { id: string }>(
  tx: Transaction,
  target: Target<E>,
  condition: string,
  values: readonly unknown[],
  strength: 'no key update' | 'key share' = 'no key update',
): Promise<ReadonlyMap<string, E>> {
  const table = tableOf(tx.manager, target);
  const select = table.columns.map(({ name, property }) => `t.${name} as "${property}"`);
  const rows = await tx.rows<E>(
    `select ${select.join(', ')} from ${table.name} t where ${condition} order by t.id for ${strength}`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function casts(columns: readonly ColumnText[]): string[] {
  return columns.map(({ name, type }) => `r.${name}::${type}`);
}

function unnested(columns: readonly ColumnText[]): string {
  const parameters = columns.map((_, index) => `$${index + 1}::text[]`);
  return `unnest(${parameters.join(', ')}) r (${columns.map(({ name }) => name).join(', ')})`;
}

function valuesOf(columns: readonly ColumnText[], rows: readonly object[]): unknown[] {
  return columns.map(({ property, encode }) => rows.map((row) => encode(valueOf(row, property))));
}

/** The columns that some row says something about; `undefined` says nothing. */
function namedBy(columns: readonly ColumnText[], rows: readonly object[]): readonly ColumnText[] {
  return columns.filter(
    ({ property, written }) => written && rows.some((row) => valueOf(row, property) !== undefined),
  );
}

function valueOf(row: object, property: string): unknown {
  return (row as Record<string, unknown>)[property];
}

function byShape<R extends object>(rows: readonly R[]): Iterable<readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const named = Object.keys(row).filter((key) => valueOf(row, key) !== undefined);
    const shape = named.sort().join();
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  return groups.values();
}
