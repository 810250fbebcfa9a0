import type {
  AccessMechanism,
  AuthorizationRole,
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  Instant,
  Interval,
  PlatformKey,
  PolicyKind,
} from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText, parseRange } from '../database/values.js';
import {
  ACCESS,
  AUTHORIZED,
  DEVICES_IN_USE,
  FIND_ACCOUNTS,
  MANDATORY_MODULES,
  POLICIES_IN_FORCE,
} from './who-could.sql.js';

/** How an account may be named; exactly what the caller could make of the text. */
export interface AccountName {
  readonly id?: string;
  readonly externalId?: string;
  /** What it may be stored as (platforms compare differently), the plainest first. */
  readonly handleKeys?: readonly string[];
  /** Limits a handle to one platform. */
  readonly platform?: PlatformKey;
  /** Host in lower case and path, without protocol, `www.` and closing slash. */
  readonly urlKey?: string;
}

export interface NamedAccountRow {
  readonly id: string;
  readonly authorityId: string;
  readonly authority: string;
  readonly platform: PlatformKey;
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly url: string | null;
}

export interface FoundAccountRow extends NamedAccountRow {
  /** The whole handle fits, and not only its part before the host. */
  readonly byHandle: boolean | null;
}

export interface AuthorizedRow {
  readonly id: string;
  readonly personId: string;
  readonly function: string;
  readonly role: AuthorizationRole;
  readonly activatedAt: Instant | null;
  readonly valid: Interval;
  readonly suspensions: readonly Interval[];
  readonly activations: readonly Interval[];
  /** Keys of the modules that the person has completed and that are valid at the instant. */
  readonly completed: readonly string[];
}

export interface DeviceInUseRow {
  readonly authorizationId: string;
  readonly id: string;
  readonly label: string | null;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  readonly status: DeviceStatus | null;
  readonly valid: Interval;
}

export interface OpenAccessRow {
  readonly id: string;
  readonly personId: string | null;
  readonly function: string | null;
  readonly mechanism: AccessMechanism | null;
  readonly valid: Interval;
}

export interface MandatoryModuleRow {
  readonly key: string;
  readonly roles: readonly AuthorizationRole[];
}

export interface PolicyInForceRow {
  readonly id: string;
  readonly documentId: string;
  readonly authorityId: string | null;
  readonly title: string;
  readonly kind: PolicyKind;
  readonly version: string;
  readonly rules: readonly string[];
  readonly valid: Interval;
}

/** Accounts that a name fits at an instant, best fit first; more than one = the name is not clear. */
export function findAccounts(
  q: Queryable,
  name: AccountName,
  at: Instant,
): Promise<FoundAccountRow[]> {
  return q.rows<FoundAccountRow>(FIND_ACCOUNTS, [
    instantText(at),
    name.id ?? null,
    name.externalId ?? null,
    name.handleKeys ?? null,
    name.platform ?? null,
    name.urlKey ?? null,
  ]);
}

/** Authorizations of an account that are in force at an instant, owners included. */
export async function authorizedAt(
  q: Queryable,
  account: Pick<NamedAccountRow, 'id' | 'authorityId'>,
  at: Instant,
): Promise<AuthorizedRow[]> {
  type Raw = Omit<AuthorizedRow, 'suspensions' | 'activations'> &
    Readonly<Record<'suspensions' | 'activations', readonly string[]>>;
  const rows = await q.rows<Raw>(AUTHORIZED, [instantText(at), account.id, account.authorityId]);
  return rows.map((row) => ({
    ...row,
    suspensions: row.suspensions.map(parseRange),
    activations: row.activations.map(parseRange),
  }));
}

export function devicesInUseAt(
  q: Queryable,
  accountId: string,
  at: Instant,
): Promise<DeviceInUseRow[]> {
  return q.rows<DeviceInUseRow>(DEVICES_IN_USE, [instantText(at), accountId]);
}

/** Access to an account that is open at an instant, entitled or not. */
export function accessAt(
  q: Queryable,
  account: Pick<NamedAccountRow, 'id' | 'authorityId'>,
  at: Instant,
): Promise<OpenAccessRow[]> {
  return q.rows<OpenAccessRow>(ACCESS, [instantText(at), account.id, account.authorityId]);
}

export function mandatoryModulesAt(q: Queryable, at: Instant): Promise<MandatoryModuleRow[]> {
  return q.rows<MandatoryModuleRow>(MANDATORY_MODULES, [instantText(at)]);
}

/** Policy versions in force for an authority: state-wide, its own, and those of the houses above it. */
export function policiesInForceAt(
  q: Queryable,
  authorityId: string,
  at: Instant,
): Promise<PolicyInForceRow[]> {
  return q.rows<PolicyInForceRow>(POLICIES_IN_FORCE, [instantText(at), authorityId]);
}
