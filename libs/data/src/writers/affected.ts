import type { Queryable } from '../database/database.js';

/** Whose facts changed. */
export interface ChangedFacts {
  readonly personIds?: readonly string[];
  readonly deviceIds?: readonly string[];
  readonly authorityIds?: readonly string[];
}

/** The accounts whose judgement reads facts of these persons, devices or authorities. */
export async function accountsTouched(
  queryable: Queryable,
  { personIds = [], deviceIds = [], authorityIds = [] }: ChangedFacts,
): Promise<readonly string[]> {
  if (personIds.length + deviceIds.length + authorityIds.length === 0) return [];
  const rows = await queryable.rows<{ id: string }>(TOUCHED, [personIds, deviceIds, authorityIds]);
  return rows.map(({ id }) => id);
}

/** The authorities and whatever is, was or will be below them: what they hand down reaches these. */
export async function authoritiesWithin(
  queryable: Queryable,
  authorityIds: readonly string[],
): Promise<readonly string[]> {
  if (authorityIds.length === 0) return [];
  const rows = await queryable.rows<{ id: string }>(WITHIN, [authorityIds]);
  return rows.map(({ id }) => id);
}

const WITHIN = `
  with recursive within (id) as (
    select unnest($1::uuid[])
    union
    select p.authority_id from authority_parents p join within w on p.parent_id = w.id)
  select id from within`;

const TOUCHED = `
  select account_id as id from authorizations where person_id = any($1::uuid[])
  union select account_id from access_grants
    where holder_id = any($1::uuid[]) or device_id = any($2::uuid[])
  union select account_id from second_factors
    where holder_id = any($1::uuid[]) or device_id = any($2::uuid[])
  union select unnest(account_ids) from approver_mandates where person_id = any($1::uuid[])
  union select a.id from approver_mandates m join accounts a on a.authority_id = m.authority_id
    where m.person_id = any($1::uuid[]) and m.account_ids is null
  union select account_id from device_uses where device_id = any($2::uuid[])
  union select account_id from account_actions where device_id = any($2::uuid[])
  union select id from accounts where authority_id = any($3::uuid[])`;
