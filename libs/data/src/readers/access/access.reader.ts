import type {
  AccessMechanism,
  CredentialEvent,
  CredentialKind,
  CredentialStorage,
  Instant,
  Interval,
  SecondFactorType,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { named } from '../paging.js';

export interface AccessGrantRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  /** Null = somebody, and it is not known who. */
  readonly holderId: string | null;
  readonly mechanism: AccessMechanism | null;
  readonly deviceId: string | null;
  readonly untilEvidence: string | null;
  readonly valid: Interval;
}

const GRANT = `id, account_id as "accountId", authority_id as "authorityId", holder_id as "holderId",
  mechanism, device_id as "deviceId", until_evidence as "untilEvidence", valid`;

/** All access that anybody has or had to accounts, in order of time. */
export function accessGrantsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<AccessGrantRow[]> {
  const text = `select ${GRANT} from access_grants where account_id = any ($1::uuid[]) order by lower(valid), id`;
  return q.rows(named('access-grants-of-accounts', text), [accountIds]);
}

export function accessGrantsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<AccessGrantRow[]> {
  const text = `select ${GRANT} from access_grants where holder_id = any ($1::uuid[]) order by lower(valid), id`;
  return q.rows(named('access-grants-of-people', text), [personIds]);
}

export interface CredentialRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: CredentialKind;
  readonly storage: CredentialStorage;
  readonly valid: Interval;
}

/** That secrets exist and where they are kept; never the secrets. */
export function credentialsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<CredentialRow[]> {
  const text = `select id, account_id as "accountId", kind, storage, valid
    from credentials where account_id = any ($1::uuid[]) order by lower(valid), id`;
  return q.rows(named('credentials-of-accounts', text), [accountIds]);
}

export interface CredentialEventRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  /** Null = of the account as a whole, e.g. all sessions ended. */
  readonly credentialId: string | null;
  readonly event: CredentialEvent;
  readonly occurredAt: Instant;
  readonly cause: string;
  readonly byFunction: string;
  readonly evidence: string | null;
}

/** Changes of secrets and endings of sessions, newest first. */
export function credentialEventsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<CredentialEventRow[]> {
  const text = `select id, account_id as "accountId", authority_id as "authorityId",
      credential_id as "credentialId", event,
      occurred_at as "occurredAt", cause, by_function as "byFunction", evidence
    from credential_events where account_id = any ($1::uuid[]) order by occurred_at desc, id desc`;
  return q.rows(named('credential-events-of-accounts', text), [accountIds]);
}

export interface SecondFactorRow {
  readonly id: string;
  readonly accountId: string;
  readonly type: SecondFactorType;
  readonly deviceId: string | null;
  readonly holderId: string | null;
  readonly backupCodesDeposited: boolean | null;
  readonly evidenceAt: Instant | null;
  readonly valid: Interval;
}

export function secondFactorsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<SecondFactorRow[]> {
  const text = `select id, account_id as "accountId", type, device_id as "deviceId",
      holder_id as "holderId", backup_codes_deposited as "backupCodesDeposited",
      evidence_at as "evidenceAt", valid
    from second_factors where account_id = any ($1::uuid[]) order by lower(valid), id`;
  return q.rows(named('second-factors-of-accounts', text), [accountIds]);
}

export interface ConnectedAppRow {
  readonly id: string;
  readonly accountId: string;
  readonly appName: string;
  readonly vendor: string | null;
  readonly scopes: readonly string[];
  /** Whose login connected it; null = not known. */
  readonly holderId: string | null;
  readonly approvedUntil: Instant | null;
  readonly lastReviewedAt: Instant | null;
  readonly revocationDemandedAt: Instant | null;
  readonly valid: Interval;
}

export function connectedAppsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
): Promise<ConnectedAppRow[]> {
  const text = `select id, account_id as "accountId", app_name as "appName", vendor, scopes,
      holder_id as "holderId",
      approved_until as "approvedUntil", last_reviewed_at as "lastReviewedAt",
      revocation_demanded_at as "revocationDemandedAt", valid
    from connected_apps where account_id = any ($1::uuid[]) order by lower(valid), id`;
  return q.rows(named('connected-apps-of-accounts', text), [accountIds]);
}
