import {
  AuthorityEntity,
  authoritiesWithAccounts,
  insertRows,
  instantText,
  lockRows,
  lockWhere,
  newId,
  NilReturnEntity,
  updateRows,
} from '@vieraugen/data';
import { type Interval, localDateOf, plusMonths, startOfLocalDay } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { invalid, requiredText, validDate } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { StateNilReturnInput } from './authority.inputs.js';

/** How long „wir haben keine Accounts“ can be relied on (REG-01). */
const MONTHS = 12;

/** Records that an authority states to have no accounts, for twelve months; stated again, it is renewed. */
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
  await supersede(change, authorityId, valid);
  await insertRows(change, NilReturnEntity, [
    { id: newId(change.now), authorityId, statedByFunction, valid },
  ]);
  change.judge({ authorityIds: [authorityId] });
  return authorityId;
}

/** A statement made anew takes the place of the one before from its day on. */
async function supersede(change: Change, authorityId: string, { from, to }: Interval) {
  const before = await lockWhere(
    change,
    NilReturnEntity,
    't.authority_id = $1::uuid and t.valid && tstzrange($2::timestamptz, $3::timestamptz)',
    [authorityId, instantText(from), instantText(to ?? from)],
  );
  const rows = [...before.values()];
  if (rows.some(({ valid }) => valid.from >= from)) throw statedAlready();
  const ended = rows.map(({ id, valid }) => ({ id, valid: { from: valid.from, to: from } }));
  await updateRows(change, NilReturnEntity, ended);
}

function statedAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Für diesen oder einen späteren Tag liegt bereits eine Fehlanzeige vor.',
    'There is a nil return of this or a later day already.',
    'on',
  );
}

function hasAccounts(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Für diese Behörde sind Accounts eingetragen. Eine Fehlanzeige wäre unrichtig.',
    'Accounts are on record for this authority. A nil return would be wrong.',
  );
}
