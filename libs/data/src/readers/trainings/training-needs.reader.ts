import {
  dueSoonBefore,
  type Instant,
  type LocalDate,
  localDateOf,
  type TrainingState,
  trainingStateOf,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { Conditions, countRows, likePattern, type Page, type PageOf, readPage } from '../paging.js';
import { FIRST_END, TRAINING_STATUS, whenInState } from './training-state.sql.js';

export interface TrainingNeedRow {
  readonly personId: string;
  readonly worst: TrainingState;
  /** The last day of the training that ends first; null = one is missing. */
  readonly dueOn: LocalDate | null;
}

export interface TrainingNeedFilter {
  readonly authorityId?: string | null;
  /** Any of the person's trainings is in this state. */
  readonly state?: TrainingState | null;
  /** Missing or expired. */
  readonly overdue?: boolean | null;
  /** Missing, expired, or ending within so many days. */
  readonly dueWithinDays?: number | null;
  /** A module that the person needs. */
  readonly moduleKey?: string | null;
  readonly search?: string | null;
  /** Everybody but this person. */
  readonly exceptPersonId?: string | null;
}

/** Whose trainings are looked at: everybody of some authorities, and somebody's own team. */
export interface TrainingCircle {
  /** People of these authorities; null = of all. */
  readonly authorityIds: readonly string[] | null;
  /** And the people whom this person manages; null = nobody else. */
  readonly managerId: string | null;
}

/** The condition that a person `p` is in the circle. */
export function inCircle(conditions: Conditions, circle: TrainingCircle): Conditions {
  const { authorityIds, managerId } = circle;
  if (authorityIds === null) return conditions;
  const own = `p.manager_id = ${conditions.value(managerId)}::uuid`;
  const whole = `p.authority_id = any (${conditions.value(authorityIds)}::uuid[])`;
  return conditions.always(`(${whole} or ${own})`);
}

const NEEDS = {
  columns: `t.person_id as "personId", nullif(t.due, '-infinity') as due`,
  from: `people p join (
      select s.person_id, ${FIRST_END} as due, array_agg(s.module_key) as keys,
        array_agg(coalesce(s.valid_until, '-infinity')) as ends
      from (${TRAINING_STATUS}) s group by s.person_id) t on t.person_id = p.id`,
  id: 'p.id',
};

/** Who needs a training, the most urgent first. */
export async function trainingNeedPage(
  q: Queryable,
  at: Instant,
  filter: TrainingNeedFilter,
  circle: TrainingCircle,
  page: Page,
): Promise<PageOf<TrainingNeedRow>> {
  const conditions = conditionsOf(filter, circle, at);
  const sort = { sql: 't.due', type: 'timestamptz' } as const;
  const query = { conditions, sort, descending: false, page };
  const read = await readPage<{ personId: string; due: Instant | null }>(q, NEEDS, query);
  const rows = read.rows.map(({ personId, due }) => ({
    personId,
    worst: trainingStateOf(due, at),
    dueOn: due === null ? null : localDateOf(due - 1),
  }));
  return { ...read, rows };
}

export function countTrainingNeeds(
  q: Queryable,
  at: Instant,
  filter: TrainingNeedFilter,
  circle: TrainingCircle,
): Promise<number> {
  return countRows(q, NEEDS, conditionsOf(filter, circle, at));
}

function conditionsOf(filter: TrainingNeedFilter, circle: TrainingCircle, at: Instant): Conditions {
  const { dueWithinDays: days } = filter;
  const soon = typeof days === 'number' ? instantText(dueSoonBefore(at, days)) : null;
  const conditions = inCircle(new Conditions(instantText(at)), circle)
    .when(filter.authorityId, (v) => `p.authority_id = ${v}::uuid`)
    .when(filter.overdue, (v) => `(t.due <= $1::timestamptz) = ${v}::boolean`)
    .when(soon, (v) => `t.due < ${v}::timestamptz`)
    .when(filter.exceptPersonId, (v) => `p.id <> ${v}::uuid`)
    .when(filter.moduleKey, (v) => `${v} = any (t.keys)`)
    .when(filter.search ? likePattern(filter.search) : null, (v) => `p.function_label ilike ${v}`);
  return whenAnyInState(conditions, filter.state, at);
}

function whenAnyInState(
  conditions: Conditions,
  state: TrainingState | null | undefined,
  at: Instant,
): Conditions {
  if (!state) return conditions;
  // The conditions on one end, with placeholders that go on where the others have stopped.
  const ofOne = whenInState(conditions.within(), state, at, 'e');
  return conditions.always(`exists (select from unnest(t.ends) e ${ofOne.where()})`);
}
