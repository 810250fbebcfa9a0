import type { ReviewKind } from '@vieraugen/domain';

/**
 * What a review of a kind goes through at $1: each subject with when it was last reviewed (`last`,
 * null = never) and since when it could have been (`since`). What was struck already is left out: an
 * account that is being closed down, an app whose revocation is demanded.
 */
export const REVIEW_SUBJECTS: Readonly<Record<ReviewKind, string>> = {
  ACCOUNTS: `
    select a.id as subject_id, a.id as account_id, a.authority_id, lower(a.valid) as since,
      (select max(t.attested_at) from attestations t where t.account_id = a.id) as last
    from accounts a join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
    where a.valid @> $1::timestamptz and s.status in ('UNDER_REVIEW', 'ACTIVE', 'SUSPENDED')`,
  AUTHORIZATIONS: `
    select z.id as subject_id, z.account_id, z.authority_id, z.activated_at as since,
      (select max(r.decided_at) from review_rows r
        where r.subject_id = z.id and r.state = 'CONFIRMED') as last
    from authorizations z join accounts a on a.id = z.account_id and a.valid @> $1::timestamptz
    where z.valid @> $1::timestamptz and z.activated_at <= $1::timestamptz`,
  CONNECTED_APPS: `
    select p.id as subject_id, p.account_id, p.authority_id, lower(p.valid) as since,
      greatest(p.last_reviewed_at, (select max(r.decided_at) from review_rows r
        where r.subject_id = p.id and r.state = 'CONFIRMED')) as last
    from connected_apps p join accounts a on a.id = p.account_id and a.valid @> $1::timestamptz
    where p.valid @> $1::timestamptz and p.revocation_demanded_at is null`,
};
