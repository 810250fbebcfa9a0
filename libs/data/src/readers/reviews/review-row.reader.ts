import type {
  AuthorizationRole,
  Instant,
  ReviewFlag,
  ReviewKind,
  ReviewState,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { BELOW } from '../authorities/authority-tree.sql.js';
import { Conditions, countRows, likePattern, type Page, type PageOf, readPage } from '../paging.js';

export interface ReviewItemRow {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly campaignId: string;
  readonly authorityId: string;
  readonly accountId: string;
  readonly subjectId: string;
  /** Function of the person, name of the app; null for an account, which is its own label. */
  readonly label: string | null;
  readonly role: AuthorizationRole | null;
  /** Whose authorization it is; nobody confirms their own. */
  readonly personId: string | null;
  /** Who answers for the account at present. */
  readonly ownerIds: readonly string[];
  readonly state: ReviewState;
  readonly flags: readonly ReviewFlag[];
  readonly lastReviewedAt: Instant | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly decidedByFunction: string | null;
  readonly decidedAt: Instant | null;
  readonly note: string | null;
}

const FLAG = (flag: ReviewFlag, condition: string) => `case when ${condition} then '${flag}' end`;
/** Helps whoever decides; only what still waits to be decided is looked at. */
const FLAGS = `array_remove(case when r.state <> 'OPEN' then '{}' else case c.kind
  when 'AUTHORIZATIONS' then array[
    ${FLAG('FUNCTION_ENDED', 'not exists (select from function_assignments f where f.person_id = z.person_id and f.authority_id = r.authority_id and f.valid @> $1::timestamptz)')},
    ${FLAG('NO_DEVICE', `z.role <> 'OWNER' and not exists (select from device_uses u where u.authorization_id = z.id and u.valid @> $1::timestamptz)`)},
    ${FLAG('SHARED_SECRET', `exists (select from access_grants g where g.account_id = r.account_id and g.holder_id = z.person_id and g.mechanism = 'PASSWORD_KNOWN' and g.valid @> $1::timestamptz)`)},
    ${FLAG('DORMANT', `z.role = 'DEPUTY' and not exists (select from deputy_activations d where d.authorization_id = z.id and d.valid && tstzrange($1::timestamptz - interval '183 days', $1::timestamptz, '[]'))`)}]
  when 'ACCOUNTS' then array[
    ${FLAG('SHARED_SECRET', `a.access_model = 'SHARED_SECRET'`)},
    ${FLAG('DORMANT', `a.standby_reason is null and not exists (select from account_actions x where x.account_id = a.id and x.kind = 'POST' and x.occurred_at > $1::timestamptz - interval '180 days')`)}]
  else array[
    ${FLAG('NOT_APPROVED', 'p.approved_until is null or p.approved_until <= $1::timestamptz')}] end end, null)`;
const LAST = `case c.kind
  when 'ACCOUNTS' then (select max(t.attested_at) from attestations t where t.account_id = r.account_id)
  else greatest(p.last_reviewed_at, (select max(o.decided_at) from review_rows o
    where o.subject_id = r.subject_id and o.state = 'CONFIRMED')) end`;
/** The authorizations of those who answer for the account of a row, at $1. */
const OWNERS = `authorizations o where o.account_id = r.account_id and o.role = 'OWNER'
    and o.valid @> $1::timestamptz`;
const COLUMNS = `
  r.id, c.kind, r.campaign_id as "campaignId", r.authority_id as "authorityId",
  r.account_id as "accountId", r.subject_id as "subjectId",
  coalesce(p.app_name, h.function_label) as label, z.role, z.person_id as "personId", r.state,
  array(select distinct o.person_id from ${OWNERS}) as "ownerIds",
  ${FLAGS} as flags, ${LAST} as "lastReviewedAt", c.opened_at as "openedAt", c.due_at as "dueAt",
  r.decided_by_function as "decidedByFunction", r.decided_at as "decidedAt", r.note`;
const FROM = `review_rows r join review_campaigns c on c.id = r.campaign_id
  join accounts a on a.id = r.account_id
  left join authorizations z on c.kind = 'AUTHORIZATIONS' and z.id = r.subject_id
  left join people h on h.id = z.person_id
  left join connected_apps p on c.kind = 'CONNECTED_APPS' and p.id = r.subject_id`;
const SOURCE = { columns: COLUMNS, from: FROM, id: 'r.id' };
/** What is due first comes first; what belongs to one account stands together. */
const SORT = {
  sql: `to_char(c.due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || r.account_id || c.kind`,
  type: 'text',
} as const;

export interface ReviewFilter {
  readonly search?: string | null;
  readonly kinds?: readonly ReviewKind[] | null;
  readonly states?: readonly ReviewState[] | null;
  /** Open, and past the day by which it was due. */
  readonly overdue?: boolean | null;
  readonly authorityId?: string | null;
  /** The ministry with everything below it. */
  readonly ministryId?: string | null;
  readonly accountId?: string | null;
}

/** Whose rows: all of some authorities, and those of the accounts that somebody answers for. */
export interface ReviewCircle {
  /** null = of all authorities. */
  readonly authorityIds: readonly string[] | null;
  /** null = nobody's accounts beside. */
  readonly ownerId: string | null;
}

export function reviewPage(
  q: Queryable,
  at: Instant,
  filter: ReviewFilter,
  circle: ReviewCircle,
  page: Page,
): Promise<PageOf<ReviewItemRow>> {
  const conditions = conditionsOf(filter, circle, at);
  return readPage(q, SOURCE, { conditions, sort: SORT, descending: false, page });
}

export function countReviewRows(
  q: Queryable,
  at: Instant,
  filter: ReviewFilter,
  circle: ReviewCircle,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter, circle, at));
}

function inCircle(conditions: Conditions, { authorityIds, ownerId }: ReviewCircle): Conditions {
  if (authorityIds === null) return conditions;
  const owner = conditions.value(ownerId);
  return conditions.always(`(r.authority_id = any (${conditions.value(authorityIds)}::uuid[])
    or exists (select from ${OWNERS} and o.person_id = ${owner}::uuid))`);
}

function conditionsOf(filter: ReviewFilter, circle: ReviewCircle, at: Instant): Conditions {
  const conditions = inCircle(new Conditions(instantText(at)), circle)
    .always('$1::timestamptz is not null')
    .when(filter.kinds, (v) => `c.kind = any (${v}::text[])`)
    .when(filter.states, (v) => `r.state = any (${v}::text[])`)
    .when(filter.authorityId, (v) => `r.authority_id = ${v}::uuid`)
    .when(filter.ministryId, (v) => `r.authority_id in (${BELOW(v)})`)
    .when(filter.accountId, (v) => `r.account_id = ${v}::uuid`)
    .when(
      filter.search ? likePattern(filter.search) : null,
      (v) => `(h.function_label ilike ${v} or p.app_name ilike ${v} or exists (
        select from account_handles n where n.account_id = r.account_id and n.handle ilike ${v}))`,
    );
  const overdue = `(r.state = 'OPEN' and c.due_at <= $1::timestamptz)`;
  if (filter.overdue) conditions.always(overdue);
  return filter.overdue === false ? conditions.always(`not ${overdue}`) : conditions;
}

export function reviewRowsByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<ReviewItemRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where r.id = any ($2::uuid[])`;
  return q.rows({ name: 'review-rows-by-ids', text }, [instantText(at), ids]);
}

/** Who answers for accounts at an instant; an account that nobody answers for is not among them. */
export async function ownersOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = `select account_id as "accountId", array_agg(distinct person_id) as "ownerIds"
    from authorizations where account_id = any ($2::uuid[]) and role = 'OWNER'
      and valid @> $1::timestamptz group by account_id`;
  const rows = await q.rows<{ accountId: string; ownerIds: string[] }>(
    { name: 'owners-of-accounts', text },
    [instantText(at), accountIds],
  );
  return new Map(rows.map(({ accountId, ownerIds }) => [accountId, ownerIds]));
}

/** How much of a kind waits, and by when the first of it is due. */
export interface OpenReviews {
  readonly kind: ReviewKind;
  readonly open: number;
  readonly overdue: number;
  readonly dueAt: Instant;
}

/** Who goes through the rows: as the owner of accounts, or for whole houses. */
export interface Reviewer {
  readonly personId: string | null;
  /** Houses for which they decide what nobody else did in time; null = all. */
  readonly authorityIds: readonly string[] | null;
}

/**
 * What waits for somebody: of the own accounts everything; of their houses what is overdue, and what
 * nobody else answers for. What is about themselves waits for somebody else.
 */
export function openReviews(
  q: Queryable,
  at: Instant,
  { personId, authorityIds }: Reviewer,
): Promise<OpenReviews[]> {
  const text = `select c.kind, count(*) as open,
      count(*) filter (where c.due_at <= $1::timestamptz) as overdue, min(c.due_at) as "dueAt"
    from review_rows r join review_campaigns c on c.id = r.campaign_id
    left join authorizations z on c.kind = 'AUTHORIZATIONS' and z.id = r.subject_id
    where r.state = 'OPEN' and z.person_id is distinct from $2::uuid
      and (exists (select from ${OWNERS} and o.person_id = $2::uuid)
        or ($3::uuid[] is null or r.authority_id = any ($3::uuid[]))
          and (c.due_at <= $1::timestamptz
            or not exists (select from ${OWNERS} and o.person_id is distinct from z.person_id)))
    group by c.kind order by min(c.due_at), c.kind`;
  return q.rows(text, [instantText(at), personId, authorityIds]);
}

/** How far the open reviews of a kind have got. */
export interface ReviewProgressRow {
  readonly kind: ReviewKind;
  /** Houses that are going through theirs. */
  readonly campaigns: number;
  readonly total: number;
  readonly confirmed: number;
  readonly struck: number;
  readonly overdue: number;
  readonly dueAt: Instant;
}

/** The progress of what is under review at present, as far as somebody goes through it. */
export function reviewProgress(
  q: Queryable,
  at: Instant,
  circle: ReviewCircle,
): Promise<ReviewProgressRow[]> {
  const conditions = inCircle(new Conditions(instantText(at)), circle)
    .always('c.opened_at <= $1::timestamptz')
    .always('(c.closed_at is null or c.closed_at > $1::timestamptz)');
  const text = `select c.kind, count(distinct c.id)::int as campaigns, count(*)::int as total,
      count(*) filter (where r.state = 'CONFIRMED')::int as confirmed,
      count(*) filter (where r.state = 'STRUCK')::int as struck,
      count(*) filter (where r.state = 'OPEN' and c.due_at <= $1::timestamptz)::int as overdue,
      min(c.due_at) as "dueAt"
    from review_rows r join review_campaigns c on c.id = r.campaign_id
    ${conditions.where()} group by c.kind order by min(c.due_at), c.kind`;
  return q.rows(text, conditions.values);
}
