import { codeOf } from '@vieraugen/data';
import { ExpectedError } from '@vieraugen/platform';

const CONFLICTS = ['23505', '23P01'];
const REFUSED = ['42501'];

/**
 * What the database refuses although every check before had passed: somebody else was faster, or
 * row-level security says no. Anything else is handed back as it is.
 */
export function asExpected(error: unknown): unknown {
  const code = codeOf(error);
  if (CONFLICTS.includes(code)) {
    return new ExpectedError(
      'CONFLICT',
      'Das widerspricht einem Eintrag, den es bereits gibt.',
      'This contradicts an entry that exists already.',
    );
  }
  if (REFUSED.includes(code)) {
    return new ExpectedError(
      'NOT_ALLOWED',
      'Das liegt außerhalb Ihres Bereichs.',
      'This lies outside of your area.',
    );
  }
  return error;
}
