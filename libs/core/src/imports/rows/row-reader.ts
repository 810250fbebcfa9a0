import {
  endOfLocalDay,
  type Instant,
  type LocalDate,
  startOfLocalDay,
  valueOfWord,
  type WordList,
} from '@vieraugen/domain';
import type { TableRow } from '../files/table.js';
import type { Reason } from '../reason.js';
import type { ColumnMap } from './column-map.js';
import { type ReadDate, readDate } from './dates.js';
import { looksLikeFormula } from './formula.js';
import { REASONS } from './reasons.js';

/** What is wrong in one cell. */
export interface CellProblem {
  readonly field: string;
  readonly value: string;
  readonly reason: Reason;
}

const LINE = 300;
const PARAGRAPH = 2_000;
/** One thing may be named in several ways: that is how it came to be there twice. */
const NAMING = new Set(['url', 'handle', 'platform', 'account', 'person', 'assetTag', 'module']);

/**
 * The cells of one row by field, checked on the way. An empty cell is null and says nothing. A wrong
 * one is null too and is noted in `problems`; the row is then refused as a whole.
 */
export class RowReader {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly row: TableRow,
    private readonly columns: ColumnMap,
  ) {
    for (const [index, reason] of row.problems ?? []) {
      const field = [...columns.positions].find(([, position]) => position === index)?.[0];
      const isUsed = field !== undefined || index >= columns.header.length;
      if (isUsed) this.problems.push({ field: field ?? '', value: '', reason });
    }
  }

  get line(): number {
    return this.row.line;
  }

  /** The fields about which two rows that mean the same say different things. */
  differsFrom(other: RowReader): readonly string[] {
    return [...this.columns.positions.keys()].filter((field) => {
      const [one, two] = [this.raw(field), other.raw(field)];
      return !NAMING.has(field) && one !== '' && two !== '' && one !== two;
    });
  }

  /** Notes a problem and answers null, for `return row.refuse(…)`. */
  refuse(field: string, reason: Reason, value = this.raw(field)): null {
    this.problems.push({ field, value, reason });
    return null;
  }

  /** One line of text: no line breaks, no formula. */
  text(field: string, most = LINE): string | null {
    const text = this.raw(field).replace(/\s+/g, ' ');
    return this.checked(field, text, most);
  }

  /** Text that may have several lines. */
  paragraph(field: string): string | null {
    return this.checked(field, this.raw(field).replace(/[^\S\n]+/g, ' '), PARAGRAPH);
  }

  required<T>(field: string, value: T | null): T | null {
    const isKnownWrong = this.problems.some((problem) => problem.field === field);
    if (value === null && !isKnownWrong) return this.refuse(field, REASONS.missing);
    return value;
  }

  oneOf<T extends string>(field: string, words: WordList<T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = valueOfWord(words, text);
    return value ?? this.refuse(field, REASONS.unknownWord(Object.keys(words).join(', ')));
  }

  address(field: string): string | null {
    const text = this.text(field, 2_000);
    if (text === null) return null;
    const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    return isWeb ? text : this.refuse(field, REASONS.notAnAddress);
  }

  email(field: string): string | null {
    const text = this.text(field)?.replace(/^mailto:/i, '') ?? null;
    if (text === null) return null;
    const isOne = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text);
    return isOne ? text : this.refuse(field, REASONS.notAnEmail);
  }

  /** The beginning of something: a date means its first instant. */
  start(field: string): Instant | null {
    const read = this.date(field);
    if (!read) return null;
    return read.at ?? startOfLocalDay(read.date);
  }

  /** The end of something: „bis 31.12.“ includes that day. */
  end(field: string): Instant | null {
    const read = this.date(field);
    if (!read) return null;
    return read.at ?? endOfLocalDay(read.date);
  }

  day(field: string): LocalDate | null {
    return this.date(field)?.date ?? null;
  }

  private date(field: string): ReadDate | null {
    const text = this.text(field);
    if (text === null) return null;
    const read = readDate(text);
    return 'de' in read ? this.refuse(field, read) : read;
  }

  private raw(field: string): string {
    const position = this.columns.positions.get(field);
    if (position === undefined) return '';
    return (this.row.cells[position] ?? '').normalize('NFC').trim();
  }

  private checked(field: string, text: string, most: number): string | null {
    if (text === '') return null;
    if (looksLikeFormula(text)) return this.refuse(field, REASONS.formula);
    if (
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(
        text,
      )
    ) {
      return this.refuse(field, REASONS.controls);
    }
    return text.length > most ? this.refuse(field, REASONS.tooLong(most)) : text;
  }
}
