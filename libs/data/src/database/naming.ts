import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const tableOf = (table: Table | string): string => (typeof table === 'string' ? table : table.name);
const named = (kind: string, table: Table | string, columns: readonly string[]): string =>
  `${kind}_${tableOf(table).replace(/^public\./, '')}__${columns.join('_')}`;

/** Columns in snake case; every constraint as `pk_ fk_ uq_ ix_<table>__<columns>`, never a hash. */
export class HouseNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${tableOf(table).replace(/^public\./, '')}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return named('uq', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return named('ix', table, columns);
  }
}
