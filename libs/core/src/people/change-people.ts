import {
  closeAndInsert,
  holdRows,
  lockRows,
  lockWhere,
  openNames,
  PersonEntity,
  PersonNameEntity,
  updateRows,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { covers, ExpectedError, found, type Viewer, viewerFor } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  invalid,
  optionalEmail,
  optionalText,
  requiredText,
  validInstant,
} from '../kernel/checks.js';
import { requireOwnTeam } from '../kernel/own-team.js';
import type { Change } from '../kernel/work.js';
import type { ChangePersonInput } from './person.inputs.js';
import { nameIncomplete } from './register-people.js';

type Valid = ChangePersonInput & { readonly person: PersonEntity; readonly from: Instant };

/** Changes people; their names by date, and only by those who may see them. */
export async function changePeopleIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly ChangePersonInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const people = await lockRows(
    change,
    PersonEntity,
    inputs.map(({ id }) => id),
  );
  const managers = await holdRows(
    change,
    PersonEntity,
    inputs.flatMap(({ managerId }) => managerId ?? []),
  );
  const valid = Batch.of(inputs, options)
    .refine((input) =>
      validChange(input, found(people.get(input.id), 'Die Person', 'The person'), change.now),
    )
    .check(({ person, managerId }) => {
      requireOwnTeam(viewer, person.managerId, person.authorityId);
      if (managerId) found(managers.get(managerId), 'Die Führungskraft', 'The manager');
      if (managerId === person.id) throw ownManager();
    })
    .check((input) => renames(input) && requireNames(viewer, input.person.authorityId));
  await openNames(change, viewerFor(viewer, 'person.write').names);
  const batch = await withWholeNames(change, valid);
  await updateRows(
    change,
    PersonEntity,
    batch.values.map(({ id, functionLabel, managerId, externalId }) => ({
      id,
      functionLabel: functionLabel ?? undefined,
      managerId,
      externalId,
    })),
  );
  const renamed = batch.values.filter(renames);
  await closeAndInsert(change, PersonNameEntity, ['personId'], renamed.map(nameChange));
  return batch.succeed(({ id }) => id);
}

function validChange(input: ChangePersonInput, person: PersonEntity, now: Instant): Valid {
  const label = input.functionLabel;
  return {
    ...input,
    person,
    functionLabel: typeof label === 'string' ? requiredText('functionLabel', label) : undefined,
    externalId: optionalText('externalId', input.externalId),
    givenName: optionalText('givenName', input.givenName, 100) ?? undefined,
    surname: optionalText('surname', input.surname, 100) ?? undefined,
    email: optionalEmail('email', input.email),
    from: validInstant('from', input.from ?? now),
  };
}

function renames({ givenName, surname, email }: Valid): boolean {
  return givenName !== undefined || surname !== undefined || email !== undefined;
}

function nameChange({ person, givenName, surname, email, from }: Valid) {
  const { id: personId, authorityId } = person;
  // What is undefined is carried over; withWholeNames has seen that there is something to carry.
  return {
    personId,
    authorityId,
    givenName: givenName as string,
    surname: surname as string,
    email,
    from,
  };
}

/** Refuses half a name for somebody who has none on record yet. */
async function withWholeNames(change: Change, batch: Batch<Valid>): Promise<Batch<Valid>> {
  const parts = batch.values.filter(
    (input) => renames(input) && !(input.givenName && input.surname),
  );
  const ids = parts.map(({ id }) => id);
  const names = await lockWhere(change, PersonNameEntity, 't.person_id = any($1::uuid[])', [ids]);
  const named = new Set([...names.values()].map(({ personId }) => personId));
  return batch.check((input) => {
    if (!renames(input) || (input.givenName && input.surname) || named.has(input.id)) return;
    throw nameIncomplete(input.givenName ? 'surname' : 'givenName');
  });
}

function requireNames(viewer: Viewer, authorityId: string): void {
  if (covers(viewerFor(viewer, 'person.write').names, authorityId)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Namen ändert nur, wer sie in dieser Behörde sehen darf.',
    'Names are changed only by those who may see them in this authority.',
  );
}

function ownManager(): ExpectedError {
  return invalid('managerId', 'Niemand führt sich selbst.', 'Nobody is their own manager.');
}
