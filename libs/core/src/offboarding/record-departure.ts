import { FunctionAssignmentEntity, holdRows, lockWhere, PersonEntity } from '@vieraugen/data';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { validInstant } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { endFunctionsIn } from '../people/functions.js';
import type { RecordDepartureInput } from './offboarding.inputs.js';

/**
 * Somebody leaves, in one action: ends all functions of a person in an authority, and with the last
 * of them every authorization and mandate there; the lists of what is to be done open by themselves.
 * Answers the person's id.
 */
export async function recordDepartureIn(
  change: Change,
  viewer: Viewer,
  input: RecordDepartureInput,
): Promise<string> {
  const { personId } = input;
  const people = await holdRows(change, PersonEntity, [personId]);
  const person = found(people.get(personId), 'Die Person', 'The person');
  const authorityId = input.authorityId ?? person.authorityId;
  const at = validInstant('at', input.at ?? change.now);
  const running = await lockWhere(
    change,
    FunctionAssignmentEntity,
    `t.person_id = $1 and t.authority_id = $2 and lower(t.valid) < $3::timestamptz
       and (upper_inf(t.valid) or upper(t.valid) > $3::timestamptz)`,
    [personId, authorityId, new Date(at).toISOString()],
  );
  if (running.size === 0) throw hasLeft();
  const trigger = input.trigger ?? 'FUNCTION_ENDED';
  const inputs = [...running.keys()].map((functionAssignmentId) => ({
    functionAssignmentId,
    at,
    trigger,
  }));
  await endFunctionsIn(change, viewer, inputs, { strict: true });
  return personId;
}

function hasLeft(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Person hat dort zu diesem Zeitpunkt keine Funktion mehr.',
    'This person holds no function there any more at that instant.',
    'at',
  );
}
