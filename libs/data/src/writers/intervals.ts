import type { Instant } from '@vieraugen/domain';
import type { Transaction } from '../database/database.js';
import { newId } from '../database/ids.js';
import { instantText } from '../database/values.js';
import type { IntervalEntity } from '../entities/governed.js';
import { type NewRow, tableOf, type Target } from './columns.js';
import { insertRows, lockRows, updateRows } from './rows.js';

/** What is true from `from` on; its id and interval are made here. */
export type IntervalChange<E extends IntervalEntity> = Omit<NewRow<E>, 'id' | 'valid'> & {
  readonly from: Instant;
};

interface Place {
  readonly currentId: string | null;
  /** Where the next interval begins that is on record already; null = there is none. */
  readonly nextFrom: Instant | null;
}

/**
 * The one way to change what is interval-valued: ends the interval that is in force at `from` and
 * begins the next there, up to the next change on record. A change at the very start of an interval
 * replaces its values; one that says what is true already is none; what it leaves undefined stays.
 * At most one change per key, and the caller holds a lock on the object that they belong to.
 * Returns how many changes there were.
 */
export async function closeAndInsert<E extends IntervalEntity>(
  tx: Transaction,
  target: Target<E>,
  keys: readonly (keyof E & string)[],
  changes: readonly IntervalChange<E>[],
): Promise<number> {
  const places = await placesOf(tx, target, keys, changes);
  const current = await lockRows(tx, target, ids(places));
  const changed: (Partial<E> & { id: string })[] = [];
  const added: NewRow<E>[] = [];
  changes.forEach((change, index) => {
    const place = places[index]!;
    const { from, ...said } = change;
    const values = defined(said);
    const old = place.currentId === null ? undefined : current.get(place.currentId);
    if (old && saysTheSame(old, values)) return;
    if (old?.valid.from === from) {
      changed.push({ ...values, id: old.id } as unknown as Partial<E> & { id: string });
      return;
    }
    if (old) {
      const valid = { from: old.valid.from, to: from };
      changed.push({ id: old.id, valid } as Partial<E> & { id: string });
    }
    const valid = { from, to: old ? old.valid.to : place.nextFrom };
    added.push({ ...old, ...values, id: newId(tx.now), valid } as unknown as NewRow<E>);
  });
  await updateRows(tx, target, changed);
  await insertRows(tx, target, added);
  return changed.length + added.length;
}

async function placesOf<E extends IntervalEntity>(
  tx: Transaction,
  target: Target<E>,
  keys: readonly (keyof E & string)[],
  changes: readonly IntervalChange<E>[],
): Promise<readonly Place[]> {
  const table = tableOf(tx.manager, target);
  const columns = keys.map((key) => table.columns.find(({ property }) => property === key)!);
  // A key that may be null (state-wide) is itself a value; `=` alone can use the index.
  const same = columns
    .map(({ name, type, nullable }, n) => {
      const equals = nullable ? 'is not distinct from' : '=';
      return `t.${name} ${equals} k.k${n}::${type}`;
    })
    .join(' and ');
  return tx.rows<Place>(
    `select (select t.id from ${table.name} t where ${same} and t.valid @> k.at) as "currentId",
       (select min(lower(t.valid)) from ${table.name} t where ${same} and lower(t.valid) > k.at) as "nextFrom"
     from unnest($1::timestamptz[]${keys.map((_, n) => `, $${n + 2}::text[]`).join('')})
       with ordinality k (at${keys.map((_, n) => `, k${n}`).join('')}, n) order by k.n`,
    [
      changes.map(({ from }) => instantText(from)),
      ...columns.map(({ property, encode }) =>
        changes.map((change) => encode((change as Record<string, unknown>)[property])),
      ),
    ],
  );
}

function ids(places: readonly Place[]): string[] {
  return places.flatMap(({ currentId }) => (currentId === null ? [] : [currentId]));
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

function saysTheSame(row: object, values: object): boolean {
  return Object.entries(values).every(
    ([property, value]) =>
      JSON.stringify((row as Record<string, unknown>)[property]) === JSON.stringify(value),
  );
}
