import {
  AuthorityEntity,
  authoritiesWithAccounts,
  insertRows,
  lockRows,
  newId,
  NilReturnEntity,
} from '@vieraugen/data';
import { localDateOf, plusMonths, startOfLocalDay } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { invalid, requiredText, validDate } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { StateNilReturnInput } from './authority.inputs.js';

/** How long „wir haben keine Accounts“ can be relied on (REG-01). */
const MONTHS = 12;

/** Records that an authority states to have no accounts, for twelve months. */
export async function stateNilReturnIn(
  change: Change,
  _viewer: Viewer,
  input: StateNilReturnInput,
): Promise<string> {
  const { authorityId } = input;
  const on = validDate('on', input.on ?? localDateOf(change.now));
  const from = startOfLocalDay(on);
  if (from > change.now) {
    throw invalid(
      'on',
      'Eine Fehlanzeige gilt ab heute oder ab einem früheren Tag.',
      'A nil return holds from today or an earlier day on.',
    );
  }
  const statedByFunction = requiredText('statedByFunction', input.statedByFunction);
  found(
    (await lockRows(change, AuthorityEntity, [authorityId])).get(authorityId),
    'Die Behörde',
    'The authority',
  );
  if ((await authoritiesWithAccounts(change, [authorityId], from)).has(authorityId))
    throw hasAccounts();
  const valid = { from, to: plusMonths(from, MONTHS) };
  await insertRows(change, NilReturnEntity, [
    { id: newId(change.now), authorityId, statedByFunction, valid },
  ]);
  change.judge({ authorityIds: [authorityId] });
  return authorityId;
}

function hasAccounts(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Für diese Behörde sind Accounts eingetragen. Eine Fehlanzeige wäre unrichtig.',
    'Accounts are on record for this authority. A nil return would be wrong.',
  );
}
