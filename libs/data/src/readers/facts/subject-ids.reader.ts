import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { statement } from './fact-batch.js';

export type JudgedSubjectType = 'ACCOUNT' | 'AUTHORITY';

/**
 * Everything that exists at the instant, and what existed and still has results. Accounts come by
 * authority: those of one authority share people and mandates, which are then read once for them.
 */
const KEYSET = {
  ACCOUNT: statement(
    'account-ids',
    `select id, authority_id as "authorityId" from accounts
     where (authority_id, id) > ($1::uuid, $2::uuid) and lower(valid) <= $3::timestamptz
     order by authority_id, id limit $4`,
  ),
  AUTHORITY: statement(
    'authority-ids',
    `select id, id as "authorityId" from authorities
     where (id, id) > ($1::uuid, $2::uuid) and lower(valid) <= $3::timestamptz
     order by id limit $4`,
  ),
} as const;

/** A place in the walk over all subjects of one type. */
export interface SubjectPlace {
  readonly authorityId: string;
  readonly id: string;
}

const NIL = '00000000-0000-0000-0000-000000000000';
/** Before every subject. */
export const FIRST_PLACE: SubjectPlace = { authorityId: NIL, id: NIL };

/** The next subjects after a place, in order: a walk that can stop and go on anywhere. */
export function subjectsAfter(
  q: Queryable,
  type: JudgedSubjectType,
  after: SubjectPlace,
  at: Instant,
  limit: number,
): Promise<SubjectPlace[]> {
  return q.rows<SubjectPlace>(KEYSET[type], [after.authorityId, after.id, instantText(at), limit]);
}

const VISIBLE = {
  ACCOUNT: statement('accounts-visible', 'select id from accounts where id = any ($1::uuid[])'),
  AUTHORITY: statement(
    'authorities-visible',
    'select id from authorities where id = any ($1::uuid[])',
  ),
} as const;

/** Those of the ids that are on record for whoever asks. */
export async function visibleSubjectIds(
  q: Queryable,
  type: JudgedSubjectType,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await q.rows<{ id: string }>(VISIBLE[type], [ids])).map(({ id }) => id);
}

const COUNTS = statement(
  'subject-counts',
  `select (select count(*) from accounts where lower(valid) <= $1::timestamptz) as accounts,
     (select count(*) from authorities where lower(valid) <= $1::timestamptz) as authorities`,
);

export async function countSubjects(
  q: Queryable,
  at: Instant,
): Promise<{ accounts: number; authorities: number }> {
  const [row] = await q.rows<{ accounts: number; authorities: number }>(COUNTS, [instantText(at)]);
  return row ?? { accounts: 0, authorities: 0 };
}

const DUE = statement(
  'subjects-due',
  `select subject_type as type, subject_id as id from subject_results
   where next_check_at <= $1::timestamptz order by next_check_at, subject_id limit $2`,
);

/** The subjects whose results may have changed by the passing of time alone. */
export function subjectsDue(
  q: Queryable,
  at: Instant,
  limit: number,
): Promise<{ type: JudgedSubjectType; id: string }[]> {
  return q.rows(DUE, [instantText(at), limit]);
}

const DUE_INSTANTS = statement(
  'due-instants',
  `select distinct next_check_at as at from subject_results
   where next_check_at > $1::timestamptz and next_check_at <= $2::timestamptz order by 1`,
);

/** The instants between two others at which something has to be judged again. */
export async function dueInstants(
  q: Queryable,
  after: Instant,
  until: Instant,
): Promise<Instant[]> {
  const rows = await q.rows<{ at: Instant }>(DUE_INSTANTS, [
    instantText(after),
    instantText(until),
  ]);
  return rows.map(({ at }) => at);
}
