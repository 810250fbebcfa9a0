import type {
  AccessPurpose,
  ActionKind,
  AuthorizationRole,
  Instant,
  Interval,
  RequestStatus,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { Conditions, countRows, named, type Page, type PageOf, readPage } from '../paging.js';

export interface AuthorizationRequestRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly role: AuthorizationRole;
  readonly accessPurpose: AccessPurpose | null;
  readonly purpose: string | null;
  readonly scope: readonly ActionKind[] | null;
  readonly principalId: string | null;
  readonly deviceId: string | null;
  readonly wanted: Interval;
  readonly status: RequestStatus;
  readonly requestedById: string;
  readonly requestedAt: Instant;
  readonly confirmedById: string | null;
  readonly confirmedAt: Instant | null;
  readonly decidedById: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string | null;
  readonly authorizationId: string | null;
  /** Who has to confirm: the manager of the person, by what is on record now. */
  readonly managerId: string | null;
}

const COLUMNS = `r.id, r.account_id as "accountId", r.authority_id as "authorityId",
  r.person_id as "personId", r.role, r.access_purpose as "accessPurpose", r.purpose, r.scope,
  r.principal_id as "principalId", r.device_id as "deviceId", r.wanted, r.status,
  r.requested_by as "requestedById", r.requested_at as "requestedAt",
  r.confirmed_by as "confirmedById", r.confirmed_at as "confirmedAt",
  r.decided_by as "decidedById", r.decided_at as "decidedAt", r.decision_note as "decisionNote",
  r.authorization_id as "authorizationId", p.manager_id as "managerId"`;
const FROM = 'authorization_requests r left join people p on p.id = r.person_id';
const SOURCE = { columns: COLUMNS, from: FROM, id: 'r.id' };

export interface AuthorizationRequestFilter {
  readonly statuses?: readonly RequestStatus[] | null;
  readonly accountId?: string | null;
  readonly authorityId?: string | null;
  /** Only those of persons whom this person manages. */
  readonly managerId?: string | null;
}

/** Requests, the oldest first. */
export function authorizationRequestPage(
  q: Queryable,
  filter: AuthorizationRequestFilter,
  page: Page,
): Promise<PageOf<AuthorizationRequestRow>> {
  const sort = { sql: 'r.requested_at', type: 'timestamptz' } as const;
  return readPage(q, SOURCE, { conditions: conditionsOf(filter), sort, descending: false, page });
}

export function countAuthorizationRequests(
  q: Queryable,
  filter: AuthorizationRequestFilter,
): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter));
}

function conditionsOf(filter: AuthorizationRequestFilter): Conditions {
  return new Conditions()
    .when(filter.statuses, (v) => `r.status = any (${v}::text[])`)
    .when(filter.accountId, (v) => `r.account_id = ${v}::uuid`)
    .when(filter.authorityId, (v) => `r.authority_id = ${v}::uuid`)
    .when(filter.managerId, (v) => `p.manager_id = ${v}::uuid`);
}

export function authorizationRequestsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<AuthorizationRequestRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where r.id = any ($1::uuid[])`;
  return q.rows(named('authorization-requests-by-ids', text), [ids]);
}

/** Requests for accounts, newest first. */
export function authorizationRequestsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<AuthorizationRequestRow[]> {
  const text = `select ${COLUMNS} from ${FROM} where r.account_id = any ($1::uuid[])
    order by r.requested_at desc, r.id`;
  return q.rows(named('authorization-requests-of-accounts', text), [accountIds]);
}
