/** A subquery: the authority `root` (a placeholder) and everything below it at the instant $1. */
export const BELOW = (root: string): string => `
  with recursive below (id) as (
    select ${root}::uuid
    union
    select p.authority_id from authority_parents p join below b on p.parent_id = b.id
    where p.valid @> $1::timestamptz)
  select id from below`;

/** A subquery: the authorities `own` (a placeholder) and everything above them at the instant $1. */
export const ABOVE = (own: string): string => `
  with recursive above (id) as (
    select unnest(${own}::uuid[])
    union
    select p.parent_id from authority_parents p join above a on p.authority_id = a.id
    where p.valid @> $1::timestamptz and p.parent_id is not null)
  select id from above`;
