import {
  type AuthorizationRole,
  type EvidenceType,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  type TrainingState,
  trainingStateOf,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';
import { TRAINING_STATUS } from './training-state.sql.js';

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

/** Every version of every module, those to come included; of each module the newest first. */
export function moduleCatalogue(q: Queryable): Promise<TrainingModuleRow[]> {
  const text = `select ${MODULE} from training_modules order by key, lower(valid) desc`;
  return q.rows(named('module-catalogue', text), []);
}

export function modulesByIds(q: Queryable, ids: readonly string[]): Promise<TrainingModuleRow[]> {
  const text = `select ${MODULE} from training_modules where id = any ($1::uuid[])`;
  return q.rows(named('modules-by-ids', text), [ids]);
}

export interface CompletionRow {
  readonly id: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly moduleId: string;
  readonly completedOn: LocalDate;
  /** The last day on which it is valid. */
  readonly validUntil: LocalDate;
  readonly evidenceType: EvidenceType;
  readonly evidenceId: string | null;
}

type CompletionRead = Omit<CompletionRow, 'completedOn' | 'validUntil'> & { valid: Interval };

const COMPLETION = `id, person_id as "personId", authority_id as "authorityId",
  module_id as "moduleId", evidence_type as "evidenceType", evidence_id as "evidenceId", valid`;

function completionOf({ valid, ...row }: CompletionRead): CompletionRow {
  return {
    ...row,
    completedOn: localDateOf(valid.from),
    validUntil: lastDayOf(valid.to ?? valid.from),
  };
}

/** The last local day before an end. */
const lastDayOf = (end: Instant): LocalDate => localDateOf(end - 1);

export async function completionsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<CompletionRow[]> {
  const text = `select ${COMPLETION} from training_completions where id = any ($1::uuid[])`;
  return (await q.rows<CompletionRead>(named('completions-by-ids', text), [ids])).map(completionOf);
}

/** Everything that people have completed, newest first. */
export async function completionsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<CompletionRow[]> {
  const text = `select ${COMPLETION} from training_completions
    where person_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  const rows = await q.rows<CompletionRead>(named('completions-of-people', text), [personIds]);
  return rows.map(completionOf);
}

export interface TrainingStatusRow {
  readonly personId: string;
  readonly moduleId: string;
  readonly completionId: string | null;
  readonly state: TrainingState;
  /** The last day on which it is valid; null = never completed. */
  readonly validUntil: LocalDate | null;
}

interface StatusRead {
  readonly personId: string;
  readonly moduleId: string;
  readonly completionId: string | null;
  readonly validUntil: Instant | null;
}

/** What people need at the instant, most urgent first. */
export async function trainingStatusesOf(
  q: Queryable,
  personIds: readonly string[],
  at: Instant,
): Promise<TrainingStatusRow[]> {
  const text = `select s.person_id as "personId", s.module_id as "moduleId",
      s.completion_id as "completionId", s.valid_until as "validUntil"
    from (${TRAINING_STATUS}) s where s.person_id = any ($2::uuid[])
    order by s.valid_until nulls first, s.module_id`;
  const values = [instantText(at), personIds];
  const rows = await q.rows<StatusRead>(named('training-statuses-of', text), values);
  return rows.map(({ validUntil, ...row }) => ({
    ...row,
    state: trainingStateOf(validUntil, at),
    validUntil: validUntil === null ? null : lastDayOf(validUntil),
  }));
}
