import type { Instant, Interval } from '@vieraugen/domain';
import { Check, Column, type ColumnOptions, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { instantText, parseRange, rangeText } from '../database/values.js';

/** Instants are epoch milliseconds in the product and timestamptz(3) in the database. */
export const instantTransformer = {
  to: (at: Instant | null | undefined) => (typeof at === 'number' ? instantText(at) : at),
  from: (at: Date | null) => at && at.getTime(),
};

/** Intervals are `{ from, to }` in the product and half-open tstzrange in the database. */
export const intervalTransformer = {
  to: (valid: Interval | null | undefined) => valid && rangeText(valid),
  from: (valid: string | null) => valid && parseRange(valid),
};

interface Nullable {
  readonly nullable?: boolean;
}

/** The primary key: made by the product (`newId`) or, failing that, by the database. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid', { default: () => 'uuidv7()' });

/** An instant. */
export function InstantColumn(
  options: Nullable & Pick<ColumnOptions, 'insert' | 'update'> = {},
): PropertyDecorator {
  return Column({
    type: 'timestamptz',
    precision: 3,
    transformer: instantTransformer,
    ...options,
  });
}

/** Valid time. */
export function IntervalColumn(): PropertyDecorator {
  return Column('tstzrange', { transformer: intervalTransformer });
}

/** A column that refers to a row of another table, with its foreign key. */
export function Reference(
  target: () => new () => object,
  options: Nullable = {},
): PropertyDecorator {
  return (entity, property) => {
    Column('uuid', options)(entity, property);
    ForeignKey(target)(entity, property);
  };
}

/** A text column that takes the values of a closed vocabulary; `name` is the check's. */
export function OneOf(
  name: string,
  values: readonly string[],
  options: ColumnOptions = {},
): PropertyDecorator {
  return (entity, property) => {
    Column('text', options)(entity, property);
    Check(name, `${name.split('__')[1]} in (${values.map((value) => `'${value}'`).join(', ')})`)(
      entity,
      property,
    );
  };
}

/**
 * No two rows with the same keys overlap in valid time. TypeORM has no word for
 * `unique (…, valid without overlaps)`; it compares unique constraints by name, so a plain one
 * stands for the temporal one that the migration makes.
 */
export function WithoutOverlaps(...keys: string[]): ClassDecorator {
  return Unique([...keys, 'valid']) as ClassDecorator;
}
