/** No narrowing. */
export const EVERYBODY = 'true';

/**
 * Whom policies concern at $1, by the authority of the account: everybody effectively authorised or
 * approving, and their managers (TRN-03). `only` narrows the people, as a condition on `e.person_id`.
 */
const CONCERNED = (only: string): string => `
  effective (person_id, authority_id) as ${only === EVERYBODY ? 'materialized' : 'not materialized'} (
    select z.person_id, a.authority_id
    from authorizations z join accounts a on a.id = z.account_id and a.valid @> $1::timestamptz
    where z.valid @> $1::timestamptz and z.role <> 'OWNER' and z.activated_at <= $1::timestamptz
      and not exists (select from authorization_suspensions s
        where s.authorization_id = z.id and s.valid @> $1::timestamptz)
      and (z.role <> 'DEPUTY' or exists (select from deputy_activations d
        where d.authorization_id = z.id and d.valid @> $1::timestamptz))
    union
    select m.person_id, m.authority_id from approver_mandates m where m.valid @> $1::timestamptz),
  concerned (person_id, authority_id) as (
    select e.person_id, e.authority_id from effective e where ${only}
    union
    select e.person_id, e.authority_id
    from (select p.manager_id as person_id, x.authority_id from effective x
      join people p on p.id = x.person_id) e
    where e.person_id is not null and ${only})`;

/**
 * Versions in force at $1 that ask to be acknowledged, with the authorities that they bind: a
 * ministry's house rule binds what is below it, as the rules do; null = all.
 */
const ASKING = (which: string): string => `
  asking (id, published_at, authority_id, climbs) as (
    select v.id, v.published_at, v.authority_id, a.kind in ('MINISTRY', 'STATE_CHANCELLERY')
    from policy_versions v left join authorities a on a.id = v.authority_id
    where v.acknowledge and v.valid @> $1::timestamptz and ${which}
    union
    select k.id, k.published_at, p.authority_id, true
    from authority_parents p join asking k on k.climbs and p.parent_id = k.authority_id
    where p.valid @> $1::timestamptz)`;

/** One row per version and person concerned, with what the person said about it. */
export function acknowledgementDuties(narrow: {
  readonly versions: string;
  readonly people: string;
}): string {
  return `
  with recursive ${ASKING(narrow.versions)}, ${CONCERNED(narrow.people)},
  duties as (
    select distinct k.id as version_id, k.published_at, c.person_id
    from asking k join concerned c on k.authority_id is null or k.authority_id = c.authority_id)
  select d.version_id as "policyVersionId", d.published_at as "publishedAt",
    d.person_id as "personId", g.acknowledged_at as "acknowledgedAt"
  from duties d left join policy_acknowledgements g
    on g.policy_version_id = d.version_id and g.person_id = d.person_id
      and g.acknowledged_at <= $1::timestamptz`;
}
