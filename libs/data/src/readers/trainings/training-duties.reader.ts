import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { TRAINING_STATUS } from './training-state.sql.js';

// None of these is prepared: they read much, and are planned for their instant each time.

/** One training that one person has to have, with who is told about it. */
export interface TrainingDutyRow {
  readonly personId: string;
  readonly authorityId: string;
  readonly managerId: string | null;
  readonly moduleId: string;
  readonly moduleKey: string;
  /** Since when the person has to have it. */
  readonly since: Instant;
  /** End of the completion that lasts longest; null = never completed. */
  readonly validUntil: Instant | null;
}

/**
 * What people have to have at the instant and have not, or not for longer than `until`; of everybody,
 * or of one person and those whom that person manages.
 */
export function trainingDutiesEnding(
  q: Queryable,
  at: Instant,
  until: Instant,
  aboutPersonId: string | null = null,
): Promise<TrainingDutyRow[]> {
  const text = `select s.person_id as "personId", p.authority_id as "authorityId",
      p.manager_id as "managerId", s.module_id as "moduleId", s.module_key as "moduleKey",
      s.since, s.valid_until as "validUntil"
    from (${TRAINING_STATUS}) s join people p on p.id = s.person_id and p.valid @> $1::timestamptz
    where coalesce(s.valid_until, '-infinity') < $2::timestamptz
      and ($3::uuid is null or s.person_id = $3::uuid or p.manager_id = $3::uuid)
    order by s.person_id, s.module_key`;
  return q.rows(text, [instantText(at), instantText(until), aboutPersonId]);
}

export interface TrainingCoverageRow {
  readonly authorityId: string;
  readonly moduleId: string;
  readonly required: number;
  readonly valid: number;
}

/** How many of those who have to have a module have it, by authority; for sums, never for display. */
export function trainingCoverageAt(q: Queryable, at: Instant): Promise<TrainingCoverageRow[]> {
  const text = `select p.authority_id as "authorityId", s.module_id as "moduleId",
      count(*)::int as required,
      (count(*) filter (where s.valid_until > $1::timestamptz))::int as valid
    from (${TRAINING_STATUS}) s join people p on p.id = s.person_id
    group by p.authority_id, s.module_id`;
  return q.rows(text, [instantText(at)]);
}
