import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';
import type { JudgedSubjectType } from '../readers/facts/subject-ids.reader.js';

/** What is kept of the last judgement of an account or authority. */
export interface SubjectResult {
  readonly subjectId: string;
  readonly authorityId: string;
  readonly digest: string;
  readonly nextCheckAt: Instant | null;
}

const READ = {
  name: 'subject-results',
  text: `select subject_id as "subjectId", authority_id as "authorityId", digest,
      next_check_at as "nextCheckAt"
    from subject_results where subject_type = $1 and subject_id = any ($2::uuid[])`,
};

export async function readSubjectResults(
  q: Queryable,
  type: JudgedSubjectType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectResult>> {
  const rows = await q.rows<SubjectResult>(READ, [type, ids]);
  return new Map(rows.map((row) => [row.subjectId, row]));
}

const SAVE = {
  name: 'subject-results-save',
  text: `insert into subject_results as r
      (subject_type, subject_id, authority_id, results, digest, next_check_at, changed_at)
    select $1, x.*, $7::timestamptz
    from unnest($2::uuid[], $3::uuid[], $4::jsonb[], $5::text[], $6::timestamptz[]) x
    on conflict (subject_type, subject_id) do update set authority_id = excluded.authority_id,
      results = excluded.results, digest = excluded.digest,
      next_check_at = excluded.next_check_at,
      changed_at = case when r.digest = excluded.digest then r.changed_at else excluded.changed_at end`,
};

/** Writes the results of the subjects for which something is other than before. */
export async function saveSubjectResults(
  q: Queryable,
  type: JudgedSubjectType,
  results: readonly (SubjectResult & { readonly results: string })[],
  at: Instant,
): Promise<void> {
  if (results.length === 0) return;
  await q.rows(SAVE, [
    type,
    results.map((one) => one.subjectId),
    results.map((one) => one.authorityId),
    results.map((one) => one.results),
    results.map((one) => one.digest),
    results.map((one) => (one.nextCheckAt === null ? null : instantText(one.nextCheckAt))),
    instantText(at),
  ]);
}
