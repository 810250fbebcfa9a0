import {
  type FunctionAssignmentRow,
  functionsOfPeople,
  namesFor,
  peopleById,
  peopleNamed,
  type PersonRow,
} from '@vieraugen/core';
import DataLoader from 'dataloader';
import { nodeBy, nodesBy, type Relation, rowsBy } from '../graphql/sight.js';
import type { FunctionAssignmentType, PersonNameType, PersonType } from './person.type.js';

/** For a question about one person: only those within the viewer's reach. */
export const PERSON = nodeBy<string, PersonRow, PersonType>('Person', peopleById, (row) => row.id);

/** For whom a row names: of other authorities by function. */
export const NAMED_PERSON = nodeBy<string, PersonRow, PersonType>(
  'Person',
  peopleNamed,
  (row) => row.id,
);

export const FUNCTIONS = nodesBy<string, FunctionAssignmentRow, FunctionAssignmentType>(
  'FunctionAssignment',
  rowsBy(functionsOfPeople, (row) => row.personId),
);

/** Names, one logged read per request, and none where no purpose was given. */
export const NAME: Relation<string, PersonNameType | null> = (sight) =>
  new DataLoader(async (personIds) => {
    const { purpose, reading } = sight;
    const rows = purpose ? await namesFor(reading, purpose, personIds) : [];
    const byPerson = new Map(rows.map((row) => [row.personId, row]));
    return personIds.map((personId) => byPerson.get(personId) ?? null);
  });
