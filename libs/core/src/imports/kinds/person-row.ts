import {
  FUNCTION_WORDS,
  type Instant,
  type OfficialFunction,
  valueOfWord,
} from '@vieraugen/domain';
import type { PersonIdentity } from '../find/person-finder.js';
import { nameKey } from '../find/lookup.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';

/** What a row says about a person in one function. */
export interface PersonValues extends PersonIdentity {
  readonly authority: string;
  readonly function: OfficialFunction;
  /** The function in the list's own words; what everybody sees instead of a name. */
  readonly label: string;
  readonly manager: string | null;
  readonly validFrom: Instant | null;
}

const LABELS: Readonly<Record<OfficialFunction, string>> = {
  PRESS_SPOKESPERSON: 'Pressesprecher/in',
  DEPUTY_SPOKESPERSON: 'Stellvertretende/r Pressesprecher/in',
  PRESS_OFFICER: 'Referent/in Pressestelle',
  HEAD_OF_UNIT: 'Referatsleiter/in',
  CASE_OFFICER: 'Sachbearbeiter/in',
  IT_OFFICER: 'IT-Sachbearbeiter/in',
  OTHER: 'Sonstige Funktion',
};

export function readPerson(row: RowReader): PersonValues | null {
  const authority = row.required('authority', row.text('authority', 500));
  const label = row.required('function', row.text('function', 200));
  const identity = {
    externalId: row.text('externalId', 100),
    email: row.email('email'),
    givenName: row.text('givenName', 100),
    surname: row.text('surname', 100),
  };
  const more = { manager: row.text('manager'), validFrom: row.start('validFrom') };
  if (row.problems.length > 0) return null;
  requireSomebody(row, identity);
  if (authority === null || label === null) return null;
  return { ...identity, ...more, authority, ...functionOf(label) };
}

function requireSomebody(
  row: RowReader,
  { externalId, email, givenName, surname }: PersonIdentity,
): void {
  if ((givenName === null) !== (surname === null)) {
    row.refuse(givenName === null ? 'givenName' : 'surname', REASONS.halfAName);
  } else if (externalId === null && email === null && surname === null) {
    row.refuse('externalId', REASONS.nobodyNamed);
  }
}

function functionOf(text: string): Pick<PersonValues, 'function' | 'label'> {
  const known = valueOfWord(FUNCTION_WORDS, text) ?? 'OTHER';
  const isLiteral = /^[A-Z_]+$/.test(text);
  return { function: known, label: isLiteral && known in LABELS ? LABELS[known] : text };
}

/** Who is meant, as far as one file can tell its rows apart. */
export function personKey({
  externalId,
  email,
  givenName,
  surname,
  authority,
}: PersonValues): string {
  if (externalId !== null) return `id ${externalId}`;
  if (email !== null) return `mail ${nameKey(email)}`;
  return `name ${nameKey(`${surname}, ${givenName}`)} ${nameKey(authority)}`;
}

/** A second row with the same person and this key says nothing new. */
export function functionKey(values: Pick<PersonValues, 'function' | 'label'>): string {
  return values.function === 'OTHER' ? `OTHER ${nameKey(values.label)}` : values.function;
}
