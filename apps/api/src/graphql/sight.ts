import type { Reading } from '@vieraugen/core';
import type { PurposeCode } from '@vieraugen/domain';
import DataLoader from 'dataloader';
import { nodeOf } from './graph-type.js';

/** Makes the loader of one relation, once per sight. */
export type Relation<K, V> = (sight: Sight) => DataLoader<K, V>;

/**
 * What one viewer sees as of one pair of instants, in one request: every object of an answer
 * carries it, so that a question may compare two dates and each half stays on its own.
 */
export class Sight {
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly reading: Reading,
    /** Why names are read; null = they are not. */
    readonly purpose: PurposeCode | null,
  ) {}

  load<K, V>(relation: Relation<K, V>, key: K): Promise<V> {
    return this.loaderOf(relation).load(key);
  }

  /** Loads what may not be there. */
  async maybe<K, V>(relation: Relation<K, V | null>, key: K | null): Promise<V | null> {
    return key === null ? null : this.load(relation, key);
  }

  private loaderOf<K, V>(relation: Relation<K, V>): DataLoader<K, V> {
    let loader = this.loaders.get(relation) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = relation(this);
      this.loaders.set(relation, loader);
    }
    return loader;
  }
}

type Read<K, Row> = (reading: Reading, keys: readonly K[]) => Promise<readonly Row[]>;

/** A relation to at most one row per key, given as it was read. */
export function rowBy<K, Row>(read: Read<K, Row>, keyOf: (row: Row) => K): Relation<K, Row | null> {
  return (sight) =>
    new DataLoader(async (keys) => {
      const rows = await read(sight.reading, keys);
      const byKey = new Map(rows.map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
}

/** A relation to any number of rows per key, in the order in which they were read. */
export function rowsBy<K, Row>(read: Read<K, Row>, keyOf: (row: Row) => K): Relation<K, Row[]> {
  return (sight) =>
    new DataLoader(async (keys) => {
      const byKey = new Map<K, Row[]>(keys.map((key) => [key, []]));
      for (const row of await read(sight.reading, keys)) byKey.get(keyOf(row))?.push(row);
      return keys.map((key) => byKey.get(key) ?? []);
    });
}

/** A relation to at most one object of the type `name` per key. */
export function nodeBy<K, Row extends object, N>(
  name: string,
  read: Read<K, Row>,
  keyOf: (row: Row) => K,
): Relation<K, N | null> {
  return (sight) =>
    new DataLoader(async (keys) => {
      const rows = await read(sight.reading, keys);
      const byKey = new Map(rows.map((row) => [keyOf(row), nodeOf<N>(name, sight, row)]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
}

/** The rows of a relation as objects of the type `name`; whoever loads the rows as well shares them. */
export function nodesBy<K, Row extends object, N>(
  name: string,
  rows: Relation<K, Row[]>,
): Relation<K, N[]> {
  return (sight) =>
    new DataLoader(async (keys) => {
      const found = await Promise.all(keys.map((key) => sight.load(rows, key)));
      return found.map((list) => list.map((row) => nodeOf<N>(name, sight, row)));
    });
}
