import type { Instant, ViewerRole } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

export interface ViewerRow {
  readonly id: string;
  readonly personId: string | null;
  readonly label: string;
  readonly locale: 'de' | 'en';
  /** Roles in force; the oldest first. */
  readonly held: readonly {
    readonly role: ViewerRole;
    readonly authorityId: string | null;
    readonly subtree: readonly string[];
  }[];
  /** Accounts that the person behind the user has an authorization for. */
  readonly accountIds: readonly string[];
}

/** Who a user is and which roles they hold at an instant, in one statement; null = no such user. */
export async function viewerRow(
  queryable: Queryable,
  userId: string,
  at: Instant,
): Promise<ViewerRow | null> {
  const [row] = await queryable.rows<ViewerRow>(VIEWER, [userId, instantText(at)]);
  return row ?? null;
}

const VIEWER = {
  name: 'viewer',
  text: `
    with recursive held as (
      select id, role, authority_id from role_grants where user_id = $1 and valid @> $2::timestamptz),
    tree (root, id) as (
      select distinct authority_id, authority_id from held where authority_id is not null
      union
      select t.root, p.authority_id from authority_parents p join tree t on p.parent_id = t.id
      where p.valid @> $2::timestamptz)
    select u.id, u.person_id as "personId", u.label, u.locale,
      coalesce((select jsonb_agg(jsonb_build_object(
          'role', h.role, 'authorityId', h.authority_id,
          'subtree', (select coalesce(jsonb_agg(t.id), '[]') from tree t where t.root = h.authority_id))
        order by h.id) from held h), '[]') as held,
      array(select distinct a.account_id from authorizations a
        where a.person_id = u.person_id and a.valid @> $2::timestamptz) as "accountIds"
    from users u where u.id = $1 and u.active`,
};
