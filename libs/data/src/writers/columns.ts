import type { EntityManager, EntityMetadata } from 'typeorm';

/** An entity class of this library. */
export type Target<E> = new () => E;

/** What a new row must say: what may be null may be left out; `recordedAt` is the database's. */
export type NewRow<E> = {
  [K in keyof E as null extends E[K] ? never : K extends 'recordedAt' ? never : K]: E[K];
} & { [K in keyof E as null extends E[K] ? K : never]?: E[K] } & { readonly id: string };

/** A column as statements need it. */
export interface ColumnText {
  readonly property: string;
  readonly name: string;
  /** The PostgreSQL type with its brackets, e.g. `text[]`. */
  readonly type: string;
  /** False for what the database sets itself. */
  readonly written: boolean;
  readonly nullable: boolean;
  /** A value → the text that PostgreSQL casts to the type. */
  encode(value: unknown): string | null;
}

export interface TableText {
  readonly name: string;
  readonly columns: readonly ColumnText[];
}

const known = new WeakMap<EntityMetadata, TableText>();

/** How an entity's table and columns are written in SQL. */
export function tableOf<E>(manager: EntityManager, target: Target<E>): TableText {
  const metadata = manager.connection.getMetadata(target);
  let table = known.get(metadata);
  if (!table) {
    table = { name: metadata.tableName, columns: metadata.columns.map(columnText) };
    known.set(metadata, table);
  }
  return table;
}

function columnText(column: EntityMetadata['columns'][number]): ColumnText {
  const { transformer, isArray } = column;
  const transform = transformer && !Array.isArray(transformer) ? transformer : null;
  const plain = column.type === 'jsonb' ? JSON.stringify : String;
  return {
    property: column.propertyName,
    name: column.databaseName,
    type: `${String(column.type)}${isArray ? '[]' : ''}`,
    written: column.isInsert,
    nullable: column.isNullable,
    encode(value) {
      if (value === null || value === undefined) return null;
      if (transform) return transform.to(value) as string;
      return isArray ? arrayText(value as readonly unknown[]) : plain(value);
    },
  };
}

/** `["a", "b"]` → `{"a","b"}`, PostgreSQL's text of an array. */
function arrayText(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
