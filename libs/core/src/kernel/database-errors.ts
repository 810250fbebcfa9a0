import { codeOf, constraintOf } from '@vieraugen/data';
import { type ErrorCode, ExpectedError } from '@vieraugen/platform';

const expected = (code: ErrorCode, de: string, en: string) => new ExpectedError(code, de, en);

const CONFLICT = expected(
  'CONFLICT',
  'Das widerspricht einem Eintrag, den es bereits gibt.',
  'This contradicts an entry that exists already.',
);
const OUTSIDE = expected(
  'NOT_ALLOWED',
  'Das liegt außerhalb Ihres Bereichs.',
  'This lies outside of your area.',
);
const MISSING = expected(
  'NOT_FOUND',
  'Ein Eintrag, auf den verwiesen wird, wurde nicht gefunden.',
  'An entry that is referred to was not found.',
);
const IMPOSSIBLE = expected(
  'INVALID_INPUT',
  'Eine der Angaben ist nicht möglich.',
  'One of the values is not possible.',
);

const OVERTAKEN = expected(
  'CONFLICT',
  'Das wurde soeben von anderer Stelle geändert. Bitte versuchen Sie es noch einmal.',
  'This has just been changed elsewhere. Please try again.',
);

const BY_STATE: Readonly<Record<string, ExpectedError>> = {
  '23505': CONFLICT,
  '23P01': CONFLICT,
  '42501': OUTSIDE,
  '23503': MISSING,
  '23514': IMPOSSIBLE,
  '22P02': IMPOSSIBLE,
  // app_stamp: recorded before the version that it supersedes, so another clock is ahead of ours.
  VA001: OVERTAKEN,
};

const HOURS_OVERLAP = expected(
  'CONFLICT',
  'Für einen Teil dieser Zeit ist bereits eine Arbeitszeitregelung eingetragen.',
  'For a part of that time other working hours are on record already.',
);

/** Where the constraint tells more than its kind does. */
const BY_CONSTRAINT: Readonly<Record<string, ExpectedError>> = {
  uq_work_time_profiles__authority_id_valid: HOURS_OVERLAP,
  ex_work_time_profiles__valid: HOURS_OVERLAP,
};

/**
 * What the database refuses although every check before had passed: somebody else was faster, or
 * row-level security says no. Anything else is handed back as it is.
 */
export function asExpected(error: unknown): unknown {
  return BY_CONSTRAINT[constraintOf(error)] ?? BY_STATE[codeOf(error)] ?? error;
}
