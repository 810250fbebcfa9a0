import type { ImportKind } from '../model/vocabulary.js';

/** A column that an import understands. */
export interface ImportField {
  /** The name in `--map COLUMN=FIELD` and in the public surface. */
  readonly name: string;
  /** What people call it, for the mapping screen and for sentences. */
  readonly de: string;
  readonly en: string;
  /** Further column names that mean it, as `columnKey` writes them. */
  readonly columns: readonly string[];
  /** Every row needs a value; a file without the column is refused. */
  readonly required?: boolean;
}

/** The fields of one kind, and groups of columns of which at least one must be in the file. */
export interface ImportShape {
  readonly kind: ImportKind;
  readonly fields: readonly ImportField[];
  readonly anyOf?: readonly (readonly string[])[];
  /** Words in the names of columns that are never read, whatever anybody maps them to. */
  readonly scores?: readonly string[];
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A column's name as it is compared: lower case, without umlauts, spaces and punctuation. */
export function columnKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  return plain.normalize('NFD').replace(/[^a-z0-9]/g, '');
}

/** Whether a column holds how well somebody did: such a column has no field and never gets one. */
export function isScoreColumn({ scores = [] }: ImportShape, column: string): boolean {
  const key = columnKey(column);
  return scores.some((word) => key.includes(word));
}

/** The field that a column means by its name, or undefined. */
export function fieldOfColumn(shape: ImportShape, column: string): ImportField | undefined {
  if (isScoreColumn(shape, column)) return undefined;
  const key = columnKey(column);
  const exact = shape.fields.find((field) => columnKey(field.name) === key);
  if (exact || key === '') return exact;
  return shape.fields.find(
    ({ de, en, columns }) =>
      columnKey(de) === key || columnKey(en) === key || columns.includes(key),
  );
}
