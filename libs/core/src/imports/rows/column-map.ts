import {
  columnKey,
  fieldOfColumn,
  type ImportField,
  type ImportShape,
  isScoreColumn,
} from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import { type Reason, reason } from '../reason.js';

/** Column names and what they mean; a null leaves the column out. */
export type ColumnChoice = Readonly<Record<string, string | null>>;

/** Which column of the file holds which field. */
export interface ColumnMap {
  readonly header: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that no field takes. */
  readonly ignored: readonly string[];
  /** Those of them that hold how well somebody did, and are never read. */
  readonly scores: readonly string[];
}

const usage = (de: string, en: string) => new ExpectedError('INVALID_INPUT', de, en, 'map');

/** Settles what the columns mean: what the caller says first, then their names. */
export function mapColumns(
  header: readonly string[],
  shape: ImportShape,
  choice: ColumnChoice = {},
): ColumnMap {
  const chosen = chosenFields(header, shape, choice);
  const positions = new Map<string, number>();
  for (const [index, name] of chosen) if (name !== null) positions.set(name, index);
  header.forEach((column, index) => {
    if (chosen.has(index)) return;
    const field = fieldOfColumn(shape, column);
    if (field && !positions.has(field.name)) positions.set(field.name, index);
  });
  requireColumns(shape, positions, header);
  const taken = new Set(positions.values());
  const ignored = header.filter((column, index) => column !== '' && !taken.has(index));
  const scores = ignored.filter((column) => isScoreColumn(shape, column));
  return { header, positions, ignored, scores };
}

function chosenFields(
  header: readonly string[],
  shape: ImportShape,
  choice: ColumnChoice,
): ReadonlyMap<number, string | null> {
  const chosen = new Map<number, string | null>();
  const used = new Set<string>();
  for (const [column, target] of Object.entries(choice)) {
    const index = positionOf(header, column);
    const name = target === null ? null : fieldNamed(shape, target).name;
    if (name !== null && isScoreColumn(shape, column)) throw neverRead(column);
    if (name !== null && used.has(name)) throw usedTwice(name);
    if (name !== null) used.add(name);
    chosen.set(index, name);
  }
  return chosen;
}

function positionOf(header: readonly string[], column: string): number {
  const exact = header.indexOf(column.trim());
  if (exact !== -1) return exact;
  const index = header.findIndex((name) => columnKey(name) === columnKey(column));
  if (index !== -1 && columnKey(column) !== '') return index;
  const all = header.filter((name) => name !== '').join(', ');
  throw usage(
    `Die Datei hat keine Spalte „${column}“. Ihre Spalten sind: ${all}.`,
    `The file has no column “${column}”. Its columns are: ${all}.`,
  );
}

function fieldNamed(shape: ImportShape, name: string): ImportField {
  const field = shape.fields.find((candidate) => columnKey(candidate.name) === columnKey(name));
  if (field) return field;
  const all = shape.fields.map((candidate) => candidate.name).join(', ');
  throw usage(
    `„${name}“ ist kein Feld dieses Imports. Möglich sind: ${all}.`,
    `“${name}” is not a field of this import. Possible are: ${all}.`,
  );
}

function neverRead(column: string): ExpectedError {
  return usage(
    `Die Spalte „${column}“ enthält Ergebnisse. Noten und Punkte werden nie übernommen.`,
    `The column “${column}” holds results. Scores are never taken over.`,
  );
}

function usedTwice(name: string): ExpectedError {
  return usage(
    `Das Feld „${name}“ ist zwei Spalten zugeordnet.`,
    `Two columns are mapped to the field “${name}”.`,
  );
}

function requireColumns(
  shape: ImportShape,
  positions: ReadonlyMap<string, number>,
  header: readonly string[],
): void {
  const missing = missingColumns(shape, positions);
  if (missing.length === 0) return;
  const found = header.filter((column) => column !== '').join(', ');
  throw usage(
    `Es fehlt eine Spalte für: ${missing.map(({ de }) => de).join('; ')}. Gefunden wurden: ${found}. Ordnen Sie die Spalten zu.`,
    `There is no column for: ${missing.map(({ en }) => en).join('; ')}. Found were: ${found}. Map the columns.`,
  );
}

function missingColumns(
  shape: ImportShape,
  positions: ReadonlyMap<string, number>,
): readonly Reason[] {
  const label = (name: string): Reason => {
    const field = shape.fields.find((candidate) => candidate.name === name);
    return reason(`${field?.de} (${name})`, `${field?.en} (${name})`);
  };
  const single = shape.fields.filter(({ name, required }) => required && !positions.has(name));
  const groups = (shape.anyOf ?? []).filter((names) => !names.some((name) => positions.has(name)));
  return [
    ...single.map(({ name }) => label(name)),
    ...groups.map((names) =>
      reason(
        names.map((name) => label(name).de).join(' oder '),
        names.map((name) => label(name).en).join(' or '),
      ),
    ),
  ];
}
