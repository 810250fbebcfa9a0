import type { PersonOnRecord } from '@vieraugen/data';
import type { ItemOutcome } from '../../kernel/batch.js';
import type { CarryOut } from '../../kernel/carry.js';
import { changePeopleIn } from '../../people/change-people.js';
import { assignFunctionsIn, endFunctionsIn } from '../../people/functions.js';
import type { ChangePersonInput } from '../../people/person.inputs.js';
import type { AuthorityFinder } from '../find/authority-finder.js';
import { nameKey } from '../find/lookup.js';
import type { PersonFinder } from '../find/person-finder.js';
import { Difference } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import type { ImportContext } from './import-kind.js';
import type { FilePerson, PersonRow } from './people-of-file.js';
import {
  assignment,
  type FunctionPlan,
  planFunctions,
  relabelFunctions,
} from './person-functions.js';

interface KnownPerson {
  readonly person: FilePerson;
  readonly known: PersonOnRecord;
  readonly difference: Difference;
  readonly functions: FunctionPlan;
}

type ManagerIdOf = (person: FilePerson) => string | null;

/** Changes persons on record to what the file says about them. */
export async function changeKnown(
  context: ImportContext,
  people: PersonFinder,
  authorities: AuthorityFinder,
  persons: readonly FilePerson[],
  managerIdOf: ManagerIdOf,
): Promise<void> {
  const planned = persons.flatMap((person): KnownPerson[] => {
    const { known } = person;
    if (!known || !isSameId(context, person, known)) return [];
    const difference = differenceOf(person, known, people, managerIdOf(person));
    return [{ person, known, difference, functions: planFunctions(person) }];
  });
  const refusals = await carryOut(context, planned);
  for (const plan of planned) report(context, plan, authorities, refusals);
}

function isSameId(
  { results }: ImportContext,
  { first, rows }: FilePerson,
  known: PersonOnRecord,
): boolean {
  const { externalId } = first.values;
  if (externalId === null || known.externalId === null) return true;
  if ([known.externalId, known.id].includes(externalId)) return true;
  for (const { line, row } of rows) {
    row.refuse('externalId', REASONS.otherExternalId(known.externalId));
    results.refuse(line, row.problems);
  }
  return false;
}

function differenceOf(
  { first, rows }: FilePerson,
  known: PersonOnRecord,
  people: PersonFinder,
  managerId: string | null,
): Difference {
  const { externalId, givenName, surname, email, label, manager } = first.values;
  const isSameMail =
    email !== null && known.email !== null && nameKey(email) === nameKey(known.email);
  const difference = new Difference()
    .set('externalId', known.externalId, externalId === known.id ? null : externalId)
    .set('givenName', known.givenName, givenName, { secret: true })
    .set('surname', known.surname, surname, { secret: true })
    .set('email', known.email, isSameMail ? null : email, { secret: true })
    .set('function', known.functionLabel, rows.length === 1 ? label : null, {
      as: 'functionLabel',
    });
  if (managerId === null || managerId === known.managerId) return difference;
  const before = people.get(known.managerId)?.functionLabel ?? null;
  return difference.set('manager', before, manager, { as: 'managerId', value: managerId });
}

type Refusals = Map<FilePerson, ItemOutcome>;

async function carryOut(
  context: ImportContext,
  planned: readonly KnownPerson[],
): Promise<Refusals> {
  const refusals: Refusals = new Map();
  const all = <I>(inputsOf: (plan: KnownPerson) => readonly I[], service: CarryOut<I>) =>
    carryOutAll(context, planned, inputsOf, service, refusals);
  // The new function first: who only changes it does not leave.
  await all(
    ({ functions, known }) => functions.assign.map((row) => assignment(row, known.id)),
    assignFunctionsIn,
  );
  await all(({ functions }) => functions.end, endFunctionsIn);
  await all(
    ({ difference, known }) =>
      difference.isEmpty ? [] : [{ ...difference.inputs<ChangePersonInput>(), id: known.id }],
    changePeopleIn,
  );
  const relabelled = planned.flatMap(({ person, functions }) =>
    functions.relabel.map((row) => ({ person, row })),
  );
  await relabelFunctions(context, relabelled);
  return refusals;
}

async function carryOutAll<I>(
  { change, viewer }: ImportContext,
  planned: readonly KnownPerson[],
  inputsOf: (plan: KnownPerson) => readonly I[],
  service: CarryOut<I>,
  refusals: Refusals,
): Promise<void> {
  const items = planned.flatMap((plan) =>
    inputsOf(plan).map((input) => ({ input, person: plan.person })),
  );
  if (items.length === 0) return;
  const outcomes = await service(
    change,
    viewer,
    items.map(({ input }) => input),
  );
  outcomes.forEach((outcome, index) => {
    const item = items[index];
    if (item && outcome.id === null) refusals.set(item.person, outcome);
  });
}

function report(
  { results }: ImportContext,
  { person, known, difference, functions }: KnownPerson,
  authorities: AuthorityFinder,
  refusals: Refusals,
): void {
  const error = refusals.get(person)?.error;
  const assigned = new Set<PersonRow>([...functions.assign, ...functions.relabel]);
  for (const row of person.rows) {
    const isFirst = row === person.first;
    const fields = [
      ...(isFirst ? difference.fields : []),
      ...(assigned.has(row) ? [functionChange(row, person, difference)] : []),
    ].filter((field) => field !== null);
    const subject = `${known.functionLabel}, ${authorities.label(known.authorityId)}`;
    if (error) results.refuse(row.line, [{ field: error.field ?? '', value: '', reason: error }]);
    else if (fields.length === 0) results.unchanged(known.id);
    else results.done('UPDATE', { line: row.line, subject, fields }, known.id);
  }
}

/** The new function of a row, unless the change of label tells it already. */
function functionChange(row: PersonRow, { rows }: FilePerson, difference: Difference) {
  const isTold = rows.length === 1 && difference.fields.some(({ field }) => field === 'function');
  return isTold ? null : { field: 'function', before: null, after: row.values.label };
}
