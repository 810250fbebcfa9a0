import { closeAndInsert, FunctionAssignmentEntity, peopleOnRecord } from '@vieraugen/data';
import type { AssignFunctionInput, EndFunctionInput } from '../../people/person.inputs.js';
import { assignFunctionsIn, endFunctionsIn } from '../../people/functions.js';
import { firstValues } from '../rows/difference.js';
import { carryOutPlanned, type Ending, type ImportContext, type Planned } from './import-kind.js';
import type { FilePerson, PersonRow } from './people-of-file.js';
import { functionKey } from './person-row.js';

/** The functions of a person that a file changes. */
export interface FunctionPlan {
  readonly assign: readonly PersonRow[];
  readonly end: readonly EndFunctionInput[];
  /** The same function under another label. */
  readonly relabel: readonly PersonRow[];
}

/**
 * A list with one row for a person says which function they have now: another one takes its place.
 * A list with several rows says which functions there are: what it does not name stays.
 */
export function planFunctions({ rows, known, authorityId }: FilePerson): FunctionPlan {
  const onRecord = (known?.functions ?? []).filter((held) => held.authorityId === authorityId);
  const heldBy = ({ values }: PersonRow) =>
    onRecord.find((held) => functionKey(held) === functionKey(values));
  const assign = rows.filter((row) => !heldBy(row));
  const relabel = rows.filter(
    (row) => (heldBy(row)?.label ?? row.values.label) !== row.values.label,
  );
  const [only, ...more] = onRecord;
  const replaces = rows.length === 1 && assign.length === 1 && only && more.length === 0;
  const end = replaces ? [{ functionAssignmentId: only.id }] : [];
  return { assign, relabel, end };
}

const FIELDS = { from: 'validFrom', label: 'function' };

export function assignment(row: PersonRow, personId: string): AssignFunctionInput {
  const { label, validFrom } = row.values;
  return { personId, function: row.values.function, label, from: validFrom };
}

/** The second and further functions of new persons. */
export async function assignFurther(
  context: ImportContext,
  people: readonly FilePerson[],
  ids: ReadonlyMap<FilePerson, string>,
): Promise<void> {
  const planned = people.flatMap((person): Planned<AssignFunctionInput>[] => {
    const id = ids.get(person);
    if (!id) refuseFurther(context, person);
    return id ? person.rows.slice(1).map((row) => furtherOf(row, id)) : [];
  });
  await carryOutPlanned(context, 'CREATE', planned, assignFunctionsIn, FIELDS);
}

function furtherOf(row: PersonRow, personId: string): Planned<AssignFunctionInput> {
  const { label } = row.values;
  const fields = firstValues({ function: label });
  return { line: row.line, subject: label, fields, input: assignment(row, personId) };
}

/** A person who was refused takes their further rows along. */
function refuseFurther({ results }: ImportContext, { first, rows }: FilePerson): void {
  const reason = results.reasonFor(first.line);
  for (const { line } of rows.slice(1)) results.refuseLike(line, reason);
}

/** Gives functions that persons hold already another label, from now on. */
export async function relabelFunctions(
  { change, now }: ImportContext,
  relabelled: readonly { readonly person: FilePerson; readonly row: PersonRow }[],
): Promise<void> {
  const changes = relabelled.flatMap(({ person, row }) => {
    const { label } = row.values;
    const held = { authorityId: person.authorityId, function: row.values.function, label };
    return person.known ? [{ ...held, personId: person.known.id, from: now }] : [];
  });
  const keys = ['personId', 'authorityId', 'function'] as const;
  await closeAndInsert(change, FunctionAssignmentEntity, keys, changes);
}

/** Whom a complete list no longer names has no function there any more. */
export const PEOPLE_ENDING: Ending = {
  async running({ change, now, reaches }) {
    const people = await peopleOnRecord(change, now);
    return people
      .filter(({ authorityId, functions }) => reaches(authorityId) && functions.length > 0)
      .map(({ id, functionLabel }) => ({ id, subject: functionLabel }));
  },
  async end({ change, now, viewer }, ids) {
    const wanted = new Set(ids);
    const people = (await peopleOnRecord(change, now)).filter(({ id }) => wanted.has(id));
    const held = people.flatMap(({ authorityId, functions }) =>
      functions.filter((assigned) => assigned.authorityId === authorityId),
    );
    const inputs = held.map(({ id }) => ({ functionAssignmentId: id }));
    await endFunctionsIn(change, viewer, inputs, { strict: true });
  },
};
