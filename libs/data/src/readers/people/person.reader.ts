import type { Instant, Interval, OfficialFunction, TrainingState } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import {
  Conditions,
  countRows,
  likePattern,
  named,
  type Page,
  type PageOf,
  readPage,
  type SortKey,
} from '../paging.js';
import { inCircle, type TrainingCircle } from '../trainings/training-needs.reader.js';
import { whenInState } from '../trainings/training-state.sql.js';

export interface PersonRow {
  readonly id: string;
  readonly authorityId: string;
  readonly externalId: string | null;
  readonly functionLabel: string;
  readonly managerId: string | null;
  readonly isDemo: boolean;
  readonly valid: Interval;
}

const COLUMNS = `
  p.id, p.authority_id as "authorityId", p.external_id as "externalId",
  p.function_label as "functionLabel", p.manager_id as "managerId", p.is_demo as "isDemo", p.valid`;
const SOURCE = { columns: COLUMNS, from: 'people p', id: 'p.id' };

export interface PersonListFilter {
  /** Functions and external ids; names are not searched: they are not part of this read. */
  readonly search?: string | null;
  readonly authorityId?: string | null;
  readonly managerId?: string | null;
  readonly trainingState?: TrainingState | null;
  /** Only people of this circle. */
  readonly circle?: TrainingCircle | null;
}

export type PersonSort = 'FUNCTION' | 'AUTHORITY' | 'EXTERNAL_ID';

const SORTS: Readonly<Record<PersonSort, SortKey>> = {
  FUNCTION: { sql: `p.function_label collate "de-x-icu"`, type: 'text' },
  AUTHORITY: { sql: `coalesce(n.name, '') collate "de-x-icu"`, type: 'text' },
  EXTERNAL_ID: { sql: `coalesce(p.external_id, '')`, type: 'text' },
};
const NAMES = `
  left join authority_names n on n.authority_id = p.authority_id and n.valid @> $1::timestamptz`;

/** One page of the people on record at the instant. */
export function personPage(
  q: Queryable,
  at: Instant,
  filter: PersonListFilter,
  order: { readonly sort: PersonSort; readonly descending: boolean },
  page: Page,
): Promise<PageOf<PersonRow>> {
  const { sort, descending } = order;
  const source = sort === 'AUTHORITY' ? { ...SOURCE, from: SOURCE.from + NAMES } : SOURCE;
  const conditions = conditionsOf(filter, at);
  return readPage(q, source, { conditions, sort: SORTS[sort], descending, page });
}

export function countPeople(q: Queryable, at: Instant, filter: PersonListFilter): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, at));
}

function conditionsOf(filter: PersonListFilter, at: Instant): Conditions {
  const conditions = new Conditions(instantText(at))
    .always('p.valid @> $1::timestamptz')
    .when(filter.authorityId, (v) => `p.authority_id = ${v}::uuid`)
    .when(filter.managerId, (v) => `p.manager_id = ${v}::uuid`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) => `(p.function_label ilike ${v} or p.external_id ilike ${v})`,
    );
  const within = filter.circle ? inCircle(conditions, filter.circle) : conditions;
  return whenInState(within, filter.trainingState, at);
}

export function peopleByIds(q: Queryable, ids: readonly string[]): Promise<PersonRow[]> {
  const text = `select ${COLUMNS} from people p where p.id = any ($1::uuid[])`;
  return q.rows(named('people-by-ids', text), [ids]);
}

export interface PersonNameRow {
  readonly personId: string;
  readonly authorityId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string | null;
}

/** Names in force at the instant: needs a transaction in which names are open (`readNames`). */
export function namesOfPeople(
  q: Queryable,
  personIds: readonly string[],
  at: Instant,
): Promise<PersonNameRow[]> {
  const text = `select person_id as "personId", authority_id as "authorityId",
      given_name as "givenName", surname, email
    from person_names where person_id = any ($2::uuid[]) and valid @> $1::timestamptz`;
  return q.rows(named('names-of-people', text), [instantText(at), personIds]);
}

export interface FunctionAssignmentRow {
  readonly id: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly function: OfficialFunction;
  readonly label: string;
  readonly valid: Interval;
}

/** All functions that people hold, held or will hold, newest first. */
export function functionsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<FunctionAssignmentRow[]> {
  const text = `select id, person_id as "personId", authority_id as "authorityId", function, label, valid
    from function_assignments where person_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  return q.rows(named('functions-of-people', text), [personIds]);
}
