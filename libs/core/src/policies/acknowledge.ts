import {
  accountsTouched,
  insertRows,
  newId,
  PersonEntity,
  PolicyAcknowledgementEntity,
  policyVersionsByIds,
  lockRows,
  teamOf,
} from '@vieraugen/data';
import { hasEnded } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { isId } from '../kernel/list.js';
import type { Change } from '../kernel/work.js';
import type { AcknowledgePolicyVersionInput } from './policy.inputs.js';

/** Records that the signed-in person, and nobody else, took note of a version; answers the version's id. */
export async function acknowledgeIn(
  change: Change,
  viewer: Viewer,
  { policyVersionId }: AcknowledgePolicyVersionInput,
): Promise<string> {
  const personId = requirePerson(viewer);
  const person = (await lockRows(change, PersonEntity, [personId])).get(personId);
  const { authorityId } = found(person, 'Die Person', 'The person');
  const [row] = isId(policyVersionId) ? await policyVersionsByIds(change, [policyVersionId]) : [];
  const version = found(row, 'Die Fassung', 'The version');
  if (hasEnded(version.valid, change.now)) throw superseded();
  const acknowledgement = {
    id: newId(change.now),
    personId,
    authorityId,
    policyVersionId,
    acknowledgedAt: change.now,
  };
  // Said twice, it counts once, and as of the first time.
  const options = { skipConflicts: true };
  await insertRows(change, PolicyAcknowledgementEntity, [acknowledgement], options);
  // A manager counts for the accounts of the whole team.
  const personIds = [personId, ...(await teamOf(change, personId))];
  change.judge({ accountIds: await accountsTouched(change, { personIds }) });
  return policyVersionId;
}

function requirePerson({ personId }: Viewer): string {
  if (personId !== null) return personId;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Ihr Zugang ist mit keiner Person im Verzeichnis verbunden.',
    'Your user is not linked to a person on record.',
  );
}

function superseded(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Fassung ist durch eine neuere abgelöst. Eine Kenntnisnahme ist nicht mehr nötig.',
    'This version has been superseded. It need not be acknowledged any more.',
  );
}
