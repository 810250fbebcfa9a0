import {
  accountsTouched,
  AuthorityEntity,
  FunctionAssignmentEntity,
  holdRows,
  insertRows,
  lockRows,
  newId,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { FUNCTIONS } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { endedAt, oneOf, requiredText, validInterval } from '../kernel/checks.js';
import { requireOwnTeam } from '../kernel/own-team.js';
import type { Change } from '../kernel/work.js';
import { endWithFunctions } from '../offboarding/depart.js';
import type { AssignFunctionInput, EndFunctionInput } from './person.inputs.js';

/** Assigns further functions, in another authority too: a transfer is an end and a new function. */
export async function assignFunctionsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly AssignFunctionInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const people = await holdRows(
    change,
    PersonEntity,
    inputs.map(({ personId }) => personId),
  );
  const authorities = await holdRows(
    change,
    AuthorityEntity,
    inputs.flatMap(({ authorityId }) => authorityId ?? []),
  );
  const valid = Batch.of(inputs, options).refine((input) => {
    const person = found(people.get(input.personId), 'Die Person', 'The person');
    requireOwnTeam(viewer, person.managerId, person.authorityId);
    if (input.authorityId)
      found(authorities.get(input.authorityId), 'Die Behörde', 'The authority');
    return {
      id: newId(change.now),
      personId: person.id,
      authorityId: input.authorityId ?? person.authorityId,
      function: oneOf('function', input.function, FUNCTIONS),
      label: requiredText('label', input.label),
      valid: validInterval(input.from ?? change.now, input.to),
    };
  });
  const inserted = await insertRows(change, FunctionAssignmentEntity, valid.values, {
    skipConflicts: true,
  });
  const batch = valid.check(({ id }) => requireNew(inserted.has(id)));
  await judgeAccountsOf(
    change,
    batch.values.map(({ personId }) => personId),
  );
  return batch.succeed(({ personId }) => personId);
}

/**
 * Ends functions; answers the persons' ids. With somebody's last function in an authority end their
 * authorizations and mandates there.
 */
export async function endFunctionsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly EndFunctionInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const ids = inputs.map(({ functionAssignmentId }) => functionAssignmentId);
  const assignments = await lockRows(change, FunctionAssignmentEntity, ids);
  const persons = [...assignments.values()].map(({ personId }) => personId);
  const people = await holdRows(change, PersonEntity, persons);
  const batch = Batch.of(inputs, options).refine((input) => {
    const { id, personId, authorityId, valid } = found(
      assignments.get(input.functionAssignmentId),
      'Die Funktion',
      'The function',
    );
    requireOwnTeam(viewer, people.get(personId)?.managerId, authorityId);
    const ended = endedAt(valid, input.at ?? change.now);
    return { id, personId, authorityId, trigger: input.trigger, valid: ended, at: ended.to! };
  });
  await updateRows(
    change,
    FunctionAssignmentEntity,
    batch.values.map(({ id, valid }) => ({ id, valid })),
  );
  await endWithFunctions(change, viewer, batch.values);
  await judgeAccountsOf(
    change,
    batch.values.map(({ personId }) => personId),
  );
  return batch.succeed(({ personId }) => personId);
}

async function judgeAccountsOf(change: Change, personIds: readonly string[]): Promise<void> {
  change.judge({ accountIds: await accountsTouched(change, { personIds }) });
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Diese Funktion ist für den Zeitraum bereits eingetragen.',
    'This function is on record for that time already.',
    'function',
  );
}
