import type {
  AuthorizationRole,
  EvidenceType,
  Instant,
  Interval,
  TrainingState,
} from '@vieraugen/domain';
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
} from '../paging.js';
import { STATE_RANK, TRAINING_STATUS } from './training-state.sql.js';

export interface TrainingModuleRow {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly titleDe: string;
  readonly titleEn: string;
  readonly mandatoryForRoles: readonly AuthorizationRole[];
  readonly validityMonths: number;
  readonly deliveredBy: string | null;
  readonly valid: Interval;
}

const MODULE = `id, key, version, title_de as "titleDe", title_en as "titleEn",
  mandatory_for_roles as "mandatoryForRoles", validity_months as "validityMonths",
  delivered_by as "deliveredBy", valid`;

/** The modules in force at the instant, by key. */
export function modulesAt(q: Queryable, at: Instant): Promise<TrainingModuleRow[]> {
  const text = `select ${MODULE} from training_modules where valid @> $1::timestamptz order by key`;
  return q.rows(named('modules', text), [instantText(at)]);
}

export function modulesByIds(q: Queryable, ids: readonly string[]): Promise<TrainingModuleRow[]> {
  const text = `select ${MODULE} from training_modules where id = any ($1::uuid[])`;
  return q.rows(named('modules-by-ids', text), [ids]);
}

export interface CompletionRow {
  readonly id: string;
  readonly personId: string;
  readonly moduleId: string;
  /** Local dates. */
  readonly completedOn: string;
  readonly validUntil: string;
  readonly evidenceType: EvidenceType;
}

const BERLIN = `at time zone 'Europe/Berlin')::date`;

export function completionsByIds(q: Queryable, ids: readonly string[]): Promise<CompletionRow[]> {
  const text = `select id, person_id as "personId", module_id as "moduleId",
      (lower(valid) ${BERLIN} as "completedOn", (upper(valid) ${BERLIN} as "validUntil",
      evidence_type as "evidenceType"
    from training_completions where id = any ($1::uuid[])`;
  return q.rows(named('completions-by-ids', text), [ids]);
}

export interface TrainingStatusRow {
  readonly personId: string;
  readonly moduleId: string;
  readonly completionId: string | null;
  readonly state: TrainingState;
  /** Local date; null = never completed. */
  readonly validUntil: string | null;
}

/** What people need at the instant, worst first. */
export function trainingStatusesOf(
  q: Queryable,
  personIds: readonly string[],
  at: Instant,
): Promise<TrainingStatusRow[]> {
  const text = `select t.person_id as "personId", t.module_id as "moduleId",
      t.completion_id as "completionId", t.state, (t.valid_until ${BERLIN} as "validUntil"
    from (${TRAINING_STATUS}) t where t.person_id = any ($2::uuid[])
    order by ${STATE_RANK('t.state')}, t.valid_until, t.module_id`;
  return q.rows(named('training-statuses-of', text), [instantText(at), personIds]);
}

export interface TrainingNeedRow {
  readonly personId: string;
  readonly worst: TrainingState;
  /** Local date on which the first of the valid trainings ends; null = one is missing. */
  readonly dueOn: string | null;
}

export interface TrainingNeedFilter {
  readonly authorityId?: string | null;
  readonly state?: TrainingState | null;
  /** Missing, expired, or ending within so many days. */
  readonly dueWithinDays?: number | null;
  readonly search?: string | null;
}

const NEEDS = {
  columns: `t.person_id as "personId", t.worst,
    case when t.due > '-infinity' then (t.due ${BERLIN} end as "dueOn"`,
  from: `people p join (
      select s.person_id, min(coalesce(s.valid_until, '-infinity')) as due,
        (array['MISSING','EXPIRED','DUE_SOON','VALID'])[min(${STATE_RANK('s.state')})] as worst
      from (${TRAINING_STATUS}) s group by s.person_id) t on t.person_id = p.id`,
  id: 'p.id',
};

/** Who needs a training, the most urgent first. `authorityIds`: whose people the viewer may see. */
export function trainingNeedPage(
  q: Queryable,
  at: Instant,
  filter: TrainingNeedFilter,
  authorityIds: readonly string[] | null,
  page: Page,
): Promise<PageOf<TrainingNeedRow>> {
  const conditions = conditionsOf(filter, authorityIds, at);
  const sort = { sql: 't.due', type: 'timestamptz' } as const;
  return readPage(q, NEEDS, { conditions, sort, descending: false, page });
}

export function countTrainingNeeds(
  q: Queryable,
  at: Instant,
  filter: TrainingNeedFilter,
  authorityIds: readonly string[] | null,
): Promise<number> {
  return countRows(q, NEEDS, conditionsOf(filter, authorityIds, at));
}

function conditionsOf(
  filter: TrainingNeedFilter,
  authorityIds: readonly string[] | null,
  at: Instant,
): Conditions {
  return new Conditions(instantText(at))
    .when(authorityIds, (v) => `p.authority_id = any (${v}::uuid[])`)
    .when(filter.authorityId, (v) => `p.authority_id = ${v}::uuid`)
    .when(filter.state, (v) => `t.worst = ${v}`)
    .when(filter.dueWithinDays, (v) => `t.due < $1::timestamptz + make_interval(days => ${v}::int)`)
    .when(filter.search ? likePattern(filter.search) : null, (v) => `p.function_label ilike ${v}`);
}
