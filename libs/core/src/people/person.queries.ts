import {
  countPeople,
  type FunctionAssignmentRow,
  functionsOfPeople,
  namesOfPeople,
  peopleByIds,
  type PersonListFilter,
  type PersonNameRow,
  personPage,
  type PersonRow,
  type PersonSort,
} from '@vieraugen/data';
import type { PurposeCode } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import { insiderOf, isInsider, may, mayRead } from '../kernel/insight.js';
import { circleOf } from '../trainings/training-circle.js';
import {
  idOrRefuse,
  type List,
  listOf,
  missing,
  pageOf,
  type PageRequest,
} from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { functionFor, showsFunctions } from '../kernel/withheld.js';

export type { FunctionAssignmentRow, PersonListFilter, PersonNameRow, PersonRow };

export interface PersonListRequest extends PageRequest {
  readonly filter?: (PersonListFilter & { readonly managerIsMe?: boolean | null }) | null;
  readonly sort?: PersonSort | null;
  readonly descending?: boolean | null;
}

/** People on record, by their functions. */
export async function listPeople(
  reading: Reading,
  request: PersonListRequest,
): Promise<List<PersonRow>> {
  const seen = reading.permit('person.read');
  const { managerIsMe, ...filter } = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  if (filter.trainingState && insiderOf(seen.viewer)?.length === 0) throw notYours();
  const mine = managerIsMe ? (seen.viewer.personId ?? NOBODY) : null;
  // By their trainings a manager finds the own team alone.
  const circle = filter.trainingState ? circleOf(seen.viewer) : null;
  const wanted = { ...filter, managerId: mine, circle };
  const order = { sort: request.sort ?? 'FUNCTION', descending: request.descending ?? false };
  const page = await personPage(seen, seen.at, wanted, order, pageOf(request));
  const masked = { ...page, rows: page.rows.map((row) => mask(seen, row)) };
  return listOf(masked, () => countPeople(seen, seen.at, wanted));
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function notYours(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Der Schulungsstand einzelner Personen ist nur in der eigenen Behörde sichtbar.',
    'The training of single people is visible in their own authority only.',
    'trainingState',
  );
}

/** People by id, as far as the viewer sees them; outsiders see functions only. */
export async function peopleById(reading: Reading, ids: readonly string[]): Promise<PersonRow[]> {
  const rows = await peopleByIds(reading.permit('register.read'), ids);
  return rows.map((row) => mask(reading, row));
}

/**
 * People whom a row names that the viewer sees: somebody of another authority is shown by function
 * alone, because an account's owner has to know that there is somebody.
 */
export async function peopleNamed(reading: Reading, ids: readonly string[]): Promise<PersonRow[]> {
  const rows = await peopleById(reading, ids);
  const others = missing(ids, rows);
  if (others.length === 0) return rows;
  const beyond = await peopleByIds(reading.beyond(), others);
  const byFunction = beyond.map((row) => ({ ...row, externalId: null, managerId: null }));
  return [...rows, ...byFunction];
}

// Whole, since others conclude from them whether somebody is in office; `functionsTold` is for showing.
export { functionsOfPeople };

/** Of somebody's functions those that the viewer is told. */
export function functionsTold<R extends { readonly authorityId: string }>(
  { viewer }: Reading,
  functions: readonly R[],
): R[] {
  return functions.filter(({ authorityId }) => showsFunctions(viewer, authorityId));
}

function mask({ viewer }: Reading, row: PersonRow): PersonRow {
  if (mayRead(viewer, 'person.read', row.authorityId)) return row;
  if (isInsider(viewer, row.authorityId)) return row;
  const isSelf = viewer.personId !== null && viewer.personId === row.id;
  const label = row.functionLabel;
  const functionLabel = isSelf ? label : functionFor(viewer, row.authorityId, label);
  return { ...row, functionLabel, externalId: null, managerId: null };
}

/**
 * Names of people for a stated purpose; the read is logged. Nobody's name is given to a viewer who
 * is not permitted to see it: that is no error, the function stands for the person.
 */
export async function namesFor(
  reading: Reading,
  purpose: PurposeCode,
  personIds: readonly string[],
): Promise<readonly PersonNameRow[]> {
  if (!may(reading.viewer, 'names.read')) return [];
  return reading.names(purpose, (queryable) => namesOfPeople(queryable, personIds, reading.at));
}
