import {
  AuthorityEntity,
  FunctionAssignmentEntity,
  holdRows,
  insertRows,
  newId,
  type NewRow,
  PersonEntity,
  PersonNameEntity,
  updateRows,
} from '@vieraugen/data';
import { FUNCTIONS } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  invalid,
  oneOf,
  optionalEmail,
  optionalText,
  requiredText,
  validInterval,
} from '../kernel/checks.js';
import { requireNoCircle } from '../kernel/circles.js';
import { requireOwnTeam } from '../kernel/own-team.js';
import type { Change } from '../kernel/work.js';
import type { RegisterPersonInput } from './person.inputs.js';

interface Registration {
  readonly row: NewRow<PersonEntity>;
  readonly name: NewRow<PersonNameEntity> | null;
  readonly assignment: NewRow<FunctionAssignmentEntity>;
}

/** Enters people with their function and, apart from it, their name. */
export async function registerPeopleIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly RegisterPersonInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const authorities = await holdRows(
    change,
    AuthorityEntity,
    inputs.map(({ authorityId }) => authorityId),
  );
  const managers = await holdRows(
    change,
    PersonEntity,
    inputs.flatMap(({ managerId }) => managerId ?? []),
  );
  const above = inputs.map(({ managerIndex }) => managerIndex);
  const ids = inputs.map(() => newId(change.now));
  const batch = Batch.of(inputs, options)
    .check(({ authorityId, managerId }, position) => {
      found(authorities.get(authorityId), 'Die Behörde', 'The authority');
      if (managerId) found(managers.get(managerId), 'Die Führungskraft', 'The manager');
      requireNoCircle(above, position, 'managerIndex');
      requireOwnTeam(viewer, managerId, authorityId);
    })
    .refine((input, position) => registrationOf(input, ids[position]!, change));
  const inserted = await insertRows(
    change,
    PersonEntity,
    batch.values.map(({ row }) => row),
    {
      skipConflicts: true,
    },
  );
  const entered = batch.check(({ row }) => requireNew(inserted.has(row.id)));
  const names = entered.values.flatMap(({ name }) => name ?? []);
  await insertRows(change, PersonNameEntity, names);
  await insertRows(
    change,
    FunctionAssignmentEntity,
    entered.values.map(({ assignment }) => assignment),
  );
  return setManagers(change, entered, above, ids);
}

function registrationOf(input: RegisterPersonInput, id: string, change: Change): Registration {
  const { authorityId } = input;
  const valid = validInterval(input.from ?? change.now, input.to);
  const functionLabel = requiredText('functionLabel', input.functionLabel);
  const row = {
    id,
    authorityId,
    functionLabel,
    valid,
    externalId: optionalText('externalId', input.externalId) ?? null,
    managerId: input.managerId ?? null,
    isDemo: input.isDemo ?? false,
  };
  const assignment = {
    id: newId(change.now),
    personId: id,
    authorityId,
    function: oneOf('function', input.function, FUNCTIONS),
    label: functionLabel,
    valid,
  };
  const named = nameOf(input);
  const name = named && { ...named, id: newId(change.now), personId: id, authorityId, valid };
  return { row, name, assignment };
}

function nameOf(input: RegisterPersonInput) {
  const givenName = optionalText('givenName', input.givenName, 100) ?? null;
  const surname = optionalText('surname', input.surname, 100) ?? null;
  const email = optionalEmail('email', input.email) ?? null;
  if (givenName !== null && surname !== null) return { givenName, surname, email };
  if (givenName === null && surname === null && email === null) return null;
  throw nameIncomplete(givenName === null ? 'givenName' : 'surname');
}

/** The refusal of half a name. */
export function nameIncomplete(field: 'givenName' | 'surname'): ExpectedError {
  return invalid(
    field,
    'Ein Name besteht aus Vor- und Nachname.',
    'A name consists of a given name and a surname.',
  );
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Eine Person mit dieser Kennung ist bereits eingetragen.',
    'A person with this external id is on record already.',
    'externalId',
  );
}

/** Managers of the same list are set last: only now it is known which of them went in. */
async function setManagers(
  change: Change,
  batch: Batch<Registration>,
  above: readonly (number | null | undefined)[],
  ids: readonly string[],
): Promise<readonly ItemOutcome[]> {
  const entered = new Set(batch.values.map(({ row }) => row.id));
  const led = ids.flatMap((id, position) => {
    const managerId = ids[above[position] ?? -1];
    return entered.has(id) && managerId && entered.has(managerId) ? [{ id, managerId }] : [];
  });
  await updateRows(change, PersonEntity, led);
  return batch.succeed(({ row }) => row.id);
}
