import { authoritiesOnRecord, openNames, peopleOnRecord } from '@vieraugen/data';
import { IMPORT_SHAPES } from '@vieraugen/domain';
import type { RegisterPersonInput } from '../../people/person.inputs.js';
import { registerPeopleIn } from '../../people/register-people.js';
import { AuthorityFinder } from '../find/authority-finder.js';
import { PersonFinder } from '../find/person-finder.js';
import { firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import { changeKnown } from './known-people.js';
import {
  carryOutPlanned,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  readRows,
} from './import-kind.js';
import { assignFurther, PEOPLE_ENDING } from './person-functions.js';
import {
  FileManagers,
  type FilePerson,
  groupByPerson,
  type ManagerOf,
  type PersonRow,
} from './people-of-file.js';
import { functionKey, personKey, readPerson } from './person-row.js';

const FIELDS = {
  ...{ authorityId: 'authority', functionLabel: 'function', managerId: 'manager' },
  ...{ managerIndex: 'manager', from: 'validFrom' },
};

/** People with their function; names go where only their own authority sees them. */
export const PEOPLE_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.PEOPLE,
  permission: 'person.write',
  personal: ['externalId', 'givenName', 'surname', 'email', 'manager'],
  async carryOut(context, rows) {
    const { change, now, viewer } = context;
    const authorities = new AuthorityFinder(await authoritiesOnRecord(change, now), now);
    // The list is compared with the names on record; what is shown of it came from the list itself.
    await openNames(change, viewer.names);
    const people = new PersonFinder(await peopleOnRecord(change, now));
    const read = firstOfEach(context, readRows(context, rows, readPerson), (values) => [
      `${personKey(values)} ${functionKey(values)}`,
    ]);
    const placed = place(context, authorities, people, groupByPerson(read));
    const managers = new FileManagers(context, people, placed).resolve();
    const ids = await register(context, authorities, managers);
    const known = [...managers.keys()].filter((person) => person.known);
    await changeKnown(context, people, authorities, known, (person) => {
      const manager = managers.get(person);
      return manager?.id ?? (manager?.person && ids.get(manager.person)) ?? null;
    });
  },
  ending: PEOPLE_ENDING,
};

type Group = readonly [PersonRow, ...PersonRow[]];

function place(
  context: ImportContext,
  authorities: AuthorityFinder,
  people: PersonFinder,
  groups: readonly Group[],
): readonly FilePerson[] {
  const lines = new Map<string, number>();
  return groups.flatMap((rows) => {
    const person = placeOne(context, authorities, people, rows);
    if (!person) rows.forEach(({ line, row }) => context.results.refuse(line, row.problems));
    const twin = person?.known && lines.get(person.known.id);
    if (person?.known && twin === undefined) lines.set(person.known.id, person.first.line);
    if (twin !== undefined) rows.forEach(({ line }) => context.results.duplicate(line, twin));
    return person && twin === undefined ? [person] : [];
  });
}

function placeOne(
  context: ImportContext,
  authorities: AuthorityFinder,
  people: PersonFinder,
  rows: Group,
): FilePerson | null {
  const [first] = rows;
  const refuse = (field: string, reason: (typeof REASONS)['noPerson']) => {
    rows.forEach(({ row }) => row.refuse(field, reason));
    return null;
  };
  const found = rows.map(({ values }) => authorities.find(values.authority));
  const missing = found.find((authority) => 'reason' in authority);
  if (missing && 'reason' in missing) return refuse('authority', missing.reason);
  const [authorityId, ...others] = new Set(
    found.flatMap((authority) => ('found' in authority ? [authority.found.id] : [])),
  );
  if (!authorityId || others.length > 0) return refuse('authority', REASONS.personElsewhere);
  if (!context.reaches(authorityId)) return refuse('authority', REASONS.outOfReach);
  const [known, ...more] = people.meant(first.values, authorityId);
  if (more.length > 0) return refuse('externalId', REASONS.severalPersons);
  if (known && known.authorityId !== authorityId) {
    return refuse('authority', REASONS.personElsewhere);
  }
  const { email, surname } = first.values;
  if (!known && email !== null && surname === null) {
    return refuse('surname', REASONS.emailWithoutName);
  }
  return { first, rows, authorityId, known };
}

/** Enters whom nobody knows yet; answers the id of everybody in the file. */
async function register(
  context: ImportContext,
  authorities: AuthorityFinder,
  managers: ReadonlyMap<FilePerson, ManagerOf>,
): Promise<ReadonlyMap<FilePerson, string>> {
  const fresh = [...managers.keys()].filter((person) => !person.known);
  const positions = new Map(fresh.map((person, index) => [person, index]));
  const planned = fresh.map((person) =>
    registration(person, managers.get(person) ?? {}, positions, authorities),
  );
  const ids = await carryOutPlanned(context, 'CREATE', planned, registerPeopleIn, FIELDS);
  const all = new Map<FilePerson, string>();
  for (const person of managers.keys()) {
    const id = person.known?.id ?? ids[positions.get(person) ?? -1];
    if (id) all.set(person, id);
  }
  await assignFurther(context, fresh, all);
  return all;
}

function registration(
  { first, authorityId }: FilePerson,
  manager: ManagerOf,
  positions: ReadonlyMap<FilePerson, number>,
  authorities: AuthorityFinder,
): Planned<RegisterPersonInput> {
  const { externalId, givenName, surname, email, label, validFrom } = first.values;
  const authority = authorities.label(authorityId);
  const managerId = manager.id ?? manager.person?.known?.id ?? null;
  const managerIndex = managerId || !manager.person ? null : positions.get(manager.person);
  const said = { externalId, givenName, surname, email };
  return {
    line: first.line,
    subject: `${label}, ${authority}`,
    fields: firstValues({ authority, function: label, ...said, manager: first.values.manager }),
    input: {
      ...said,
      ...{ authorityId, managerId, managerIndex, from: validFrom },
      function: first.values.function,
      functionLabel: label,
    },
  };
}
