/**
 * $1 instant, $2 id, $3 external id, $4 handle keys, $5 platform of the handle, $6 address, all but
 * $1 may be null. A handle without its host also finds `handle@host`.
 */
export const FIND_ACCOUNTS = {
  name: 'who-could-find-accounts',
  text: `
  select a.id, a.authority_id as "authorityId", coalesce(n.short_name, n.name, '') as authority,
    a.platform_key as platform, h.handle, h.handle_key = any ($4::text[]) as "byHandle",
    a.display_name as "displayName", a.url
  from accounts a
  left join account_handles h on h.account_id = a.id and h.valid @> $1::timestamptz
  left join authority_names n on n.authority_id = a.authority_id and n.valid @> $1::timestamptz
  where a.id in (
    select id from accounts where id = $2::uuid or external_id = $3::text
      or regexp_replace(lower(url), '^https?://(www\\.)?|/+$', '', 'g') = $6::text
    union all
    select account_id from account_handles
    where valid @> $1::timestamptz and ($5::text is null or platform_key = $5)
      and (handle_key = any ($4::text[])
        or handle_key like replace(replace(($4::text[])[1], '\\', '\\\\'), '_', '\\_') || '@%'))
  order by "byHandle" desc nulls last, a.platform_key, a.id
  limit 6`,
};

/** What a person is called at $1 in the authority $3: the function held there, else the label. */
const FUNCTION_THEN = (person: string) => `
  left join people p on p.id = ${person}
  left join lateral (
    select f.label from function_assignments f
    where f.person_id = ${person} and f.authority_id = $3::uuid and f.valid @> $1::timestamptz
    order by lower(f.valid) desc limit 1) f on true`;

export const AUTHORIZED = {
  name: 'who-could-authorized',
  text: `
  select z.id, z.person_id as "personId", coalesce(f.label, p.function_label, '') as function,
    z.role, z.activated_at as "activatedAt", z.valid,
    array(select s.valid::text from authorization_suspensions s where s.authorization_id = z.id) as suspensions,
    array(select d.valid::text from deputy_activations d where d.authorization_id = z.id) as activations,
    array(select distinct c.module_key from training_completions c
      where c.person_id = z.person_id and c.valid @> $1::timestamptz) as completed
  from authorizations z ${FUNCTION_THEN('z.person_id')}
  where z.account_id = $2::uuid and z.valid @> $1::timestamptz
  order by lower(z.valid), z.id`,
};

export const DEVICES_IN_USE = {
  name: 'who-could-devices',
  text: `
  select u.authorization_id as "authorizationId", d.id, coalesce(d.asset_tag, d.nickname) as label,
    d.ownership, d.category, s.status, u.valid
  from device_uses u
  join devices d on d.id = u.device_id
  left join device_states s on s.device_id = d.id and s.valid @> $1::timestamptz
  where u.account_id = $2::uuid and u.valid @> $1::timestamptz
  order by label, d.id`,
};

export const ACCESS = {
  name: 'who-could-access',
  text: `
  select g.id, g.holder_id as "personId", coalesce(f.label, p.function_label) as function,
    g.mechanism, g.valid
  from access_grants g ${FUNCTION_THEN('g.holder_id')}
  where g.account_id = $2::uuid and g.valid @> $1::timestamptz
  order by lower(g.valid), g.id`,
};

export const MANDATORY_MODULES = {
  name: 'who-could-modules',
  text: `
  select key, mandatory_for_roles as roles from training_modules where valid @> $1::timestamptz`,
};

export const POLICIES_IN_FORCE = {
  name: 'who-could-policies',
  text: `
  with recursive above (id) as (
    select $2::uuid
    union
    select p.parent_id from authority_parents p join above a on a.id = p.authority_id
    where p.valid @> $1::timestamptz)
  select v.id, d.id as "documentId", d.authority_id as "authorityId", d.title, d.kind, v.version,
    v.valid,
    array(select r.rule_id from rule_versions r
      where r.policy_version_id = v.id and r.active and r.valid @> $1::timestamptz
      order by r.rule_id) as rules
  from policy_versions v
  join policy_documents d on d.id = v.document_id
  where v.valid @> $1::timestamptz and (d.authority_id is null or d.authority_id in (select id from above))
  order by d.authority_id nulls first, lower(v.valid), v.id`,
};
