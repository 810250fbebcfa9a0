import type { PersonOnRecord } from '@vieraugen/data';
import type { PersonFinder } from '../find/person-finder.js';
import { nameKey } from '../find/lookup.js';
import type { Reason } from '../reason.js';
import { REASONS } from '../rows/reasons.js';
import type { ImportContext, Read } from './import-kind.js';
import { personKey, type PersonValues } from './person-row.js';

export type PersonRow = Read<PersonValues>;

/** Somebody whom a file names, with all rows that do. */
export interface FilePerson {
  readonly first: PersonRow;
  readonly rows: readonly PersonRow[];
  readonly authorityId: string;
  readonly known: PersonOnRecord | undefined;
}

/** Who leads somebody: a person of the file or one on record. */
export interface ManagerOf {
  readonly person?: FilePerson;
  readonly id?: string;
}

/** Groups the rows by person; the first row that names somebody speaks for them. */
export function groupByPerson(
  rows: readonly PersonRow[],
): readonly (readonly [PersonRow, ...PersonRow[]])[] {
  const groups = new Map<string, [PersonRow, ...PersonRow[]]>();
  for (const row of rows) {
    const key = personKey(row.values);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Finds the managers whom the rows name, in the file first and then on record. */
export class FileManagers {
  private readonly byName = new Map<string, FilePerson>();

  constructor(
    private readonly context: ImportContext,
    private readonly finder: PersonFinder,
    private readonly people: readonly FilePerson[],
  ) {
    for (const person of people) {
      const { externalId, email } = person.first.values;
      if (email !== null) this.byName.set(nameKey(email), person);
      if (externalId !== null) this.byName.set(nameKey(externalId), person);
    }
  }

  /** The manager of everybody who can be taken over; the others are refused. */
  resolve(): ReadonlyMap<FilePerson, ManagerOf> {
    const managers = new Map<FilePerson, ManagerOf>();
    for (const person of this.people) {
      const manager = this.managerOf(person);
      if ('de' in manager) this.refuse(person, manager);
      else managers.set(person, manager);
    }
    while (this.refuseFollowers(managers));
    return managers;
  }

  private refuseFollowers(managers: Map<FilePerson, ManagerOf>): boolean {
    let any = false;
    for (const [person, { person: manager }] of managers) {
      if (!manager || managers.has(manager)) continue;
      this.refuse(person, REASONS.managerRefused(manager.first.line));
      managers.delete(person);
      any = true;
    }
    return any;
  }

  private managerOf(person: FilePerson): ManagerOf | Reason {
    const { manager } = person.first.values;
    if (manager === null) return {};
    const inFile = this.byName.get(nameKey(manager));
    if (inFile) return inFile === person ? REASONS.ownManager : { person: inFile };
    const found = this.finder.find(manager);
    if ('reason' in found) return found.reason;
    return found.found.id === person.known?.id ? REASONS.ownManager : { id: found.found.id };
  }

  private refuse({ rows }: FilePerson, reason: Reason): void {
    for (const { line, row } of rows) {
      row.refuse('manager', reason);
      this.context.results.refuse(line, row.problems);
    }
  }
}
