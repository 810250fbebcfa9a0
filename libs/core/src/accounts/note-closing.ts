import {
  AccountClosingEntity,
  AccountEntity,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  updateRows,
} from '@vieraugen/data';
import { localDateOf } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { invalid, optionalText, validDate } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { NoteClosingInput } from './account.inputs.js';

/**
 * Notes what has to be settled before an account may be closed: that its records were offered to the
 * archive, and that its name is kept from others. What is left out stays. Answers the account's id.
 */
export async function noteClosingIn(
  change: Change,
  _viewer: Viewer,
  input: NoteClosingInput,
): Promise<string> {
  const { accountId, archivalOfferedOn, handleParkedOn } = input;
  const rows = await lockRows(change, AccountEntity, [accountId]);
  const { authorityId } = found(rows.get(accountId), 'Der Account', 'The account');
  const note = {
    archivalOfferedOn: pastDate(change, 'archivalOfferedOn', archivalOfferedOn),
    archivalNote: optionalText('archivalNote', input.archivalNote, 1_000),
    handleParkedOn: pastDate(change, 'handleParkedOn', handleParkedOn),
  };
  const known = await lockWhere(change, AccountClosingEntity, 't.account_id = $1', [accountId]);
  const [present] = known.values();
  if (present) await updateRows(change, AccountClosingEntity, [{ id: present.id, ...note }]);
  else {
    const row = { id: newId(change.now), accountId, authorityId, ...note };
    await insertRows(change, AccountClosingEntity, [row]);
  }
  return accountId;
}

/** What is noted has happened: a date ahead would settle nothing yet. */
function pastDate<D extends string | null | undefined>(change: Change, field: string, date: D): D {
  if (!date || validDate(field, date) <= localDateOf(change.now)) return date;
  throw invalid(
    field,
    'Dieser Tag liegt in der Zukunft. Bitte tragen Sie ein, was geschehen ist.',
    'This day lies ahead. Please note what has happened.',
  );
}
