import {
  type AccountStatus,
  type CellState,
  type Instant,
  type PlatformKey,
  rankOfCell,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import {
  Conditions,
  countRows,
  likePattern,
  type Page,
  type PageOf,
  readPage,
  type SortKey,
} from '../paging.js';
import { BELOW } from '../authorities/authority-tree.sql.js';
import { pageByHandle } from './account-by-handle.reader.js';
import { ACCOUNT_COLUMNS, ACCOUNT_FROM, type AccountRow } from './account.reader.js';
import { ACCOUNT_RANK } from '../findings/rank.sql.js';

export interface AccountListFilter {
  readonly search?: string | null;
  readonly authorityId?: string | null;
  /** The ministry with everything below it. */
  readonly ministryId?: string | null;
  readonly platforms?: readonly PlatformKey[] | null;
  readonly statuses?: readonly AccountStatus[] | null;
  /** Of the present only: what is read from the findings. */
  readonly worst?: readonly CellState[] | null;
}

export type AccountSort = 'HANDLE' | 'AUTHORITY' | 'PLATFORM' | 'STATUS' | 'WORST';

const SORTS: Readonly<Record<Exclude<AccountSort, 'HANDLE'>, SortKey>> = {
  AUTHORITY: { sql: `coalesce(n.name, '') collate "de-x-icu"`, type: 'text' },
  PLATFORM: { sql: 'a.platform_key', type: 'text' },
  STATUS: { sql: `coalesce(s.status, '')`, type: 'text' },
  // Descending: the worst first.
  WORST: { sql: `(5 - ${ACCOUNT_RANK})`, type: 'int' },
};
const NAMES = `
  left join authority_names n on n.authority_id = a.authority_id and n.valid @> $1::timestamptz`;

/** One page of the accounts on record at the instant. */
export function accountPage(
  q: Queryable,
  at: Instant,
  filter: AccountListFilter,
  order: { readonly sort: AccountSort; readonly descending: boolean },
  page: Page,
): Promise<PageOf<AccountRow>> {
  const conditions = conditionsOf(filter, at);
  const { sort, descending } = order;
  const joins = sort === 'AUTHORITY' || filter.search ? NAMES : '';
  if (sort === 'HANDLE') return pageByHandle(q, conditions, { joins, descending, page });
  const source = { columns: ACCOUNT_COLUMNS, from: ACCOUNT_FROM + joins, id: 'a.id' };
  return readPage(q, source, { conditions, sort: SORTS[sort], descending, page });
}

export function countAccounts(
  q: Queryable,
  at: Instant,
  filter: AccountListFilter,
): Promise<number> {
  const from = ACCOUNT_FROM + (filter.search ? NAMES : '');
  return countRows(q, { from }, conditionsOf(filter, at));
}

function conditionsOf(filter: AccountListFilter, at: Instant): Conditions {
  return new Conditions(instantText(at))
    .always('a.valid @> $1::timestamptz')
    .when(filter.authorityId, (v) => `a.authority_id = ${v}::uuid`)
    .when(filter.ministryId, (v) => `a.authority_id in (${BELOW(v)})`)
    .when(filter.platforms, (v) => `a.platform_key = any (${v}::text[])`)
    .when(filter.statuses, (v) => `s.status = any (${v}::text[])`)
    .when(filter.worst?.map(rankOfCell), (v) => `${ACCOUNT_RANK} = any (${v}::int[])`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) =>
        `(h.handle ilike ${v} or a.display_name ilike ${v} or a.url ilike ${v} or n.name ilike ${v} or n.short_name ilike ${v})`,
    );
}
