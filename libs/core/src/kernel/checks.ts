import { type Instant, type Interval, parseLocalDate } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';

/** A refusal of one field of an input. */
export function invalid(field: string, de: string, en: string): ExpectedError {
  return new ExpectedError('INVALID_INPUT', de, en, field);
}

/** How long a line of text may be that somebody types; longer ones name their own. */
const LINE = 300;

/** The text without spaces around it; nothing, or too much, is refused. */
export function requiredText(field: string, text: string | null | undefined, most = LINE): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '')
    throw invalid(field, 'Bitte füllen Sie dieses Feld aus.', 'Please fill in this field.');
  if (trimmed.length > most) {
    throw invalid(
      field,
      `Bitte kürzen Sie den Text auf höchstens ${most} Zeichen.`,
      `Please shorten the text to ${most} characters at most.`,
    );
  }
  return trimmed;
}

/** The same where the field may stay empty: `undefined` = not said, an empty text = null. */
export function optionalText<T extends string | null | undefined>(
  field: string,
  text: T,
  most = LINE,
): string | Extract<T, undefined> | null {
  if (text === undefined) return undefined as Extract<T, undefined>;
  return text === null || text.trim() === '' ? null : requiredText(field, text, most);
}

/** An http or https address; other schemes could carry code into a page. */
export function optionalAddress<T extends string | null | undefined>(
  field: string,
  text: T,
): string | Extract<T, undefined> | null {
  const address = optionalText(field, text, 2_000);
  if (typeof address === 'string' && !isWebAddress(address)) {
    throw invalid(
      field,
      'Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt.',
      'Please enter a full address that begins with https://.',
    );
  }
  return address;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** An e-mail address, as far as it can be told without writing to it. */
export function optionalEmail<T extends string | null | undefined>(
  field: string,
  text: T,
): string | Extract<T, undefined> | null {
  const email = optionalText(field, text);
  if (typeof email === 'string' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw invalid(
      field,
      'Bitte geben Sie eine gültige E-Mail-Adresse an.',
      'Please enter a valid e-mail address.',
    );
  }
  return email;
}

/** One of a closed vocabulary; the API's enums are checked before, the import's are not. */
export function oneOf<const V extends string>(
  field: string,
  value: string,
  values: readonly V[],
): V {
  const known = values.find((one) => one === value);
  if (known === undefined) {
    throw invalid(
      field,
      `„${value}“ ist hier nicht möglich. Möglich sind: ${values.join(', ')}.`,
      `“${value}” is not possible here. Possible are: ${values.join(', ')}.`,
    );
  }
  return known;
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** An instant that somebody can have meant. */
export function validInstant(field: string, at: Instant): Instant {
  if (Number.isInteger(at) && at >= EARLIEST && at < LATEST) return at;
  throw invalid(field, 'Dieser Zeitpunkt ist nicht möglich.', 'This instant is not possible.');
}

/** An instant of something that has happened. */
export function notAhead(field: string, at: Instant, now: Instant): Instant {
  if (validInstant(field, at) <= now) return at;
  throw invalid(
    field,
    'Dieser Zeitpunkt liegt in der Zukunft.',
    'This instant lies in the future.',
  );
}

/** `[from, to)` with its dates in order; `to` null or left out = until further notice. */
export function validInterval(
  from: Instant,
  to: Instant | null | undefined,
  fields: { readonly from: string; readonly to: string } = { from: 'from', to: 'to' },
): Interval {
  validInstant(fields.from, from);
  if (to === null || to === undefined) return { from, to: null };
  if (validInstant(fields.to, to) <= from) {
    throw invalid(
      fields.to,
      'Das Ende muss nach dem Beginn liegen.',
      'The end must lie after the beginning.',
    );
  }
  return { from, to };
}

/** The interval, ended at `at`: inside it, and earlier than where it ends already. */
export function endedAt(valid: Interval, at: Instant, field = 'at'): Interval {
  validInstant(field, at);
  if (at <= valid.from) {
    throw invalid(
      field,
      'Das Ende muss nach dem Beginn liegen.',
      'The end must lie after the beginning.',
    );
  }
  if (valid.to !== null && valid.to <= at) {
    throw new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Das ist zu diesem Zeitpunkt bereits beendet.',
      'This has ended already at that instant.',
      field,
    );
  }
  return { from: valid.from, to: at };
}

/** A local date `YYYY-MM-DD` that exists. */
export function validDate(field: string, date: string): string {
  try {
    parseLocalDate(date);
    return date;
  } catch {
    throw invalid(
      field,
      'Bitte geben Sie ein Datum in der Form JJJJ-MM-TT an.',
      'Please enter a date as YYYY-MM-DD.',
    );
  }
}
