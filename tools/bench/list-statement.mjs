/** The account list with three nested relations, as GraphQL is asked for it. */
export const LIST_QUERY = `query Bench($first: Int!) {
  accounts(first: $first) { edges { node {
    id handle status displayName
    authority { id name shortName }
    authorizations { id role valid { from to } person { id functionLabel } }
    findingCounts { critical open overdue undetermined }
  } } }
}`;

const instant = (sql) => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The same answer, to the last value, by one statement written by hand. $1 = how many. */
export const LIST_STATEMENT = {
  name: 'bench-list',
  text: `
    select json_build_object('data', json_build_object('accounts', json_build_object('edges',
      coalesce(json_agg(json_build_object('node', node) order by key, id), '[]'))))::text as answer
    from (
      select h.handle_key as key, a.id, json_build_object(
        'id', a.id, 'handle', h.handle, 'status', s.status, 'displayName', a.display_name,
        'authority', json_build_object(
          'id', n.authority_id, 'name', n.name, 'shortName', n.short_name),
        'authorizations', (
          select coalesce(json_agg(json_build_object('id', z.id, 'role', z.role,
            'valid', json_build_object(
              'from', ${instant('lower(z.valid)')}, 'to', ${instant('upper(z.valid)')}),
            'person', json_build_object('id', p.id, 'functionLabel', p.function_label))
            order by array_position('{OWNER,AUTHOR,DEPUTY,MODERATOR,TECH_ADMIN}', z.role),
              lower(z.valid), z.id), '[]')
          from authorizations z join people p on p.id = z.person_id where z.account_id = a.id),
        'findingCounts', (
          select json_build_object(
            'critical', count(*) filter (where f.result = 'VIOLATED' and f.severity = 'CRITICAL'),
            'open', count(*) filter (where f.result = 'VIOLATED'),
            'overdue', count(*) filter (where f.result = 'VIOLATED' and f.due_at < now()),
            'undetermined', count(*) filter (where f.result <> 'VIOLATED'))
          from findings f
          where f.account_id = a.id and f.state not in ('RESOLVED', 'DISMISSED', 'EXEMPTED'))
      ) as node
      from accounts a
      join account_handles h on h.account_id = a.id and h.valid @> now()
      left join account_states s on s.account_id = a.id and s.valid @> now()
      left join authority_names n on n.authority_id = a.authority_id and n.valid @> now()
      where a.valid @> now()
      order by h.handle_key, a.id limit $1) list`,
};
