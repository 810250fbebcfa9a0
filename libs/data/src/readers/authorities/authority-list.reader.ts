import type { AuthorityTier, Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { Conditions, countRows, likePattern, type Page, type PageOf, readPage } from '../paging.js';
import {
  AUTHORITY_COLUMNS,
  AUTHORITY_FROM,
  type AuthorityRow,
  IN_REGISTER,
} from './authority.reader.js';
import { BELOW } from './authority-tree.sql.js';

export interface AuthorityListFilter {
  readonly search?: string | null;
  /** The ministry with everything below it. */
  readonly ministryId?: string | null;
  readonly tier?: AuthorityTier | null;
  readonly withoutAccounts?: boolean | null;
  /** Neither an account nor a nil return that is valid: what REG-01 objects to. */
  readonly withoutReturn?: boolean | null;
  /** The nil return that is valid ends before this instant: time to state it anew. */
  readonly nilReturnEndsBefore?: Instant | null;
}

const SOURCE = {
  columns: AUTHORITY_COLUMNS,
  from: AUTHORITY_FROM,
  id: 'a.id',
};
const HAS_ACCOUNT = `exists (select from accounts x
  left join account_states s on s.account_id = x.id and s.valid @> $1::timestamptz
  where x.authority_id = a.id and x.valid @> $1::timestamptz and ${IN_REGISTER})`;

const NIL_RETURN = `select from nil_returns r
  where r.authority_id = a.id and r.valid @> $1::timestamptz`;

/** Authorities that exist at the instant, by name. */
export function authorityPage(
  q: Queryable,
  at: Instant,
  filter: AuthorityListFilter,
  page: Page,
): Promise<PageOf<AuthorityRow>> {
  const sort = { sql: `coalesce(n.name, '–') collate "de-x-icu"`, type: 'text' } as const;
  return readPage(q, SOURCE, {
    conditions: conditionsOf(filter, at),
    sort,
    descending: false,
    page,
  });
}

export function countAuthorities(
  q: Queryable,
  at: Instant,
  filter: AuthorityListFilter,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, at));
}

function conditionsOf(filter: AuthorityListFilter, at: Instant): Conditions {
  const conditions = new Conditions(instantText(at))
    .always('a.valid @> $1::timestamptz')
    .when(filter.ministryId, (v) => `a.id in (${BELOW(v)})`)
    .when(filter.tier, (v) => `a.tier = ${v}`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) => `(n.name ilike ${v} or n.short_name ilike ${v} or a.external_id ilike ${v})`,
    );
  const { nilReturnEndsBefore: before } = filter;
  conditions.when(
    before ? instantText(before) : null,
    (v) => `exists (${NIL_RETURN} and upper(r.valid) < ${v}::timestamptz)`,
  );
  const hasReturn = `(${HAS_ACCOUNT} or exists (${NIL_RETURN}))`;
  if (filter.withoutReturn === true) conditions.always(`not ${hasReturn}`);
  if (filter.withoutReturn === false) conditions.always(hasReturn);
  if (filter.withoutAccounts === true) conditions.always(`not ${HAS_ACCOUNT}`);
  if (filter.withoutAccounts === false) conditions.always(HAS_ACCOUNT);
  return conditions;
}
