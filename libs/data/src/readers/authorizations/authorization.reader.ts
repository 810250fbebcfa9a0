import type {
  AccessPurpose,
  ActionKind,
  AuthorizationRole,
  Instant,
  Interval,
  MandateKind,
  RevocationTrigger,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { named } from '../paging.js';

export interface AuthorizationRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly role: AuthorizationRole;
  readonly accessPurpose: AccessPurpose | null;
  readonly purpose: string | null;
  readonly scope: readonly ActionKind[] | null;
  readonly principalId: string | null;
  readonly requestedById: string | null;
  readonly managerConfirmedById: string | null;
  readonly grantedById: string | null;
  readonly grantedAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly revocationTrigger: RevocationTrigger | null;
  readonly valid: Interval;
}

const COLUMNS = `
  z.id, z.account_id as "accountId", z.authority_id as "authorityId", z.person_id as "personId",
  z.role, z.access_purpose as "accessPurpose", z.purpose, z.scope,
  z.principal_id as "principalId", z.requested_by as "requestedById",
  z.manager_confirmed_by as "managerConfirmedById", z.granted_by as "grantedById",
  z.granted_at as "grantedAt", z.activated_at as "activatedAt",
  z.revocation_trigger as "revocationTrigger", z.valid`;
const ORDER = `order by array_position('{OWNER,AUTHOR,DEPUTY,MODERATOR,TECH_ADMIN}', z.role), lower(z.valid), z.id`;

/** All authorizations of accounts, ended ones too, by role and beginning. */
export function authorizationsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<AuthorizationRow[]> {
  const text = `select ${COLUMNS} from authorizations z where z.account_id = any ($1::uuid[]) ${ORDER}`;
  return q.rows(named('authorizations-of-accounts', text), [accountIds]);
}

export function authorizationsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<AuthorizationRow[]> {
  const text = `select ${COLUMNS} from authorizations z where z.person_id = any ($1::uuid[]) ${ORDER}`;
  return q.rows(named('authorizations-of-people', text), [personIds]);
}

export function authorizationsByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<AuthorizationRow[]> {
  const text = `select ${COLUMNS} from authorizations z where z.id = any ($1::uuid[])`;
  return q.rows(named('authorizations-by-ids', text), [ids]);
}

export interface AuthorizationIntervalRow {
  readonly authorizationId: string;
  readonly kind: 'SUSPENSION' | 'ACTIVATION';
  readonly valid: Interval;
}

/** Suspensions and, for deputies, activations of authorizations, in order of time. */
export function intervalsOfAuthorizations(
  q: Queryable,
  authorizationIds: readonly string[],
): Promise<AuthorizationIntervalRow[]> {
  const text = `
    select authorization_id as "authorizationId", 'SUSPENSION' as kind, valid
    from authorization_suspensions where authorization_id = any ($1::uuid[])
    union all
    select authorization_id, 'ACTIVATION', valid
    from deputy_activations where authorization_id = any ($1::uuid[])
    order by valid`;
  return q.rows(named('intervals-of-authorizations', text), [authorizationIds]);
}

export interface MandateRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly kind: MandateKind;
  readonly appointedByFunction: string;
  readonly valid: Interval;
}

/** Who may approve for accounts: mandates for the account, or for everything of its authority. */
export function mandatesOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<MandateRow[]> {
  const text = `select m.id, a.id as "accountId", m.authority_id as "authorityId",
      m.person_id as "personId", m.kind,
      m.appointed_by_function as "appointedByFunction", m.valid
    from accounts a join approver_mandates m
      on m.authority_id = a.authority_id and (m.account_ids is null or a.id = any (m.account_ids))
    where a.id = any ($1::uuid[])
    order by array_position('{PRIMARY,DEPUTY}', m.kind), lower(m.valid), m.id`;
  return q.rows(named('mandates-of-accounts', text), [accountIds]);
}
