/** A subquery: the authority `root` (a placeholder) and everything below it at the instant $1. */
export const BELOW = (root: string): string => `
  with recursive below (id) as (
    select ${root}::uuid
    union
    select p.authority_id from authority_parents p join below b on p.parent_id = b.id
    where p.valid @> $1::timestamptz)
  select id from below`;
