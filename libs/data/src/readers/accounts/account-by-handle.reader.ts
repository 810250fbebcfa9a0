import type { Queryable } from '../../database/database.js';
import { type Conditions, type Page, type PageOf, pageFrom } from '../paging.js';
import { ACCOUNT_COLUMNS, type AccountRow } from './account.reader.js';

interface Part {
  /** First character of the sort value: it keeps the parts apart. */
  readonly mark: string;
  readonly handles: string;
  readonly key: string;
}

const WITH_HANDLE: Part = {
  mark: '1',
  handles: 'join account_handles h on h.account_id = a.id and h.valid @> $1::timestamptz',
  key: 'h.handle_key',
};
const WITHOUT_HANDLE: Part = {
  mark: '2',
  handles: 'left join account_handles h on false',
  key: `coalesce(lower(a.display_name), '')`,
};
const NO_HANDLE = `not exists (
  select from account_handles x where x.account_id = a.id and x.valid @> $1::timestamptz)`;

/**
 * One page by handle, and after them the accounts without one by their display names. The handles
 * come from their index in order, so that a page costs what it shows, however many accounts there are.
 */
export async function pageByHandle(
  q: Queryable,
  conditions: Conditions,
  { joins, descending, page }: { joins: string; descending: boolean; page: Page },
): Promise<PageOf<AccountRow>> {
  const [first, second] = descending
    ? [WITHOUT_HANDLE, WITH_HANDLE]
    : [WITH_HANDLE, WITHOUT_HANDLE];
  const limit = `${conditions.value(page.first + 1)}::int`;
  const after = page.after && {
    mark: page.after.value.slice(0, 1),
    key: conditions.value(page.after.value.slice(1)),
    id: conditions.value(page.after.id),
  };
  const direction = descending ? 'desc' : 'asc';
  const part = ({ mark, handles, key }: Part, more: readonly string[]) => {
    const operator = descending ? '<' : '>';
    const beyond = `(${key}, a.id) ${operator} (${after?.key}::text, ${after?.id}::uuid)`;
    const apart = mark === WITHOUT_HANDLE.mark ? [NO_HANDLE] : [];
    const where = [...apart, ...(after?.mark === mark ? [beyond] : []), ...more];
    return `select ${ACCOUNT_COLUMNS}, '${mark}' || ${key} as "cursorValue", a.id as "cursorId"
      from accounts a ${handles}
      left join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz ${joins}
      ${conditions.where(where)} order by ${key} ${direction}, a.id ${direction} limit ${limit}`;
  };
  const text = `with one as materialized (${part(first, after?.mark === second.mark ? ['false'] : [])}),
    two as materialized (${part(second, [`(select count(*) from one) < ${limit}`])})
    select * from one union all select * from two
    order by "cursorValue" ${direction}, "cursorId" ${direction} limit ${limit}`;
  return pageFrom(await q.rows(text, conditions.values), page);
}
