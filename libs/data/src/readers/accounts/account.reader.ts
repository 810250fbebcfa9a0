import type {
  AccessModel,
  AccountKind,
  AccountStatus,
  Instant,
  Interval,
  PlatformKey,
  RecoveryPhoneType,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface AccountRow {
  readonly id: string;
  readonly authorityId: string;
  readonly externalId: string | null;
  readonly platformKey: PlatformKey;
  readonly handle: string | null;
  readonly url: string | null;
  readonly displayName: string | null;
  readonly kind: AccountKind;
  readonly status: AccountStatus | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly languages: readonly string[];
  readonly accessModel: AccessModel | null;
  readonly maxAuthorized: number;
  readonly platformUserId: string | null;
  readonly standbyReason: string | null;
  readonly imprintUrl: string | null;
  readonly privacyUrl: string | null;
  readonly netiquetteUrl: string | null;
  readonly alternativeChannelUrl: string | null;
  readonly recoveryMailbox: string | null;
  readonly recoveryMailboxFunctional: boolean | null;
  readonly recoveryPhoneType: RecoveryPhoneType | null;
  readonly isDemo: boolean;
  readonly valid: Interval;
}

export const ACCOUNT_COLUMNS = `
  a.id, a.authority_id as "authorityId", a.external_id as "externalId",
  a.platform_key as "platformKey", h.handle, a.url, a.display_name as "displayName", a.kind,
  s.status, a.purpose, a.operating_unit as "operatingUnit", a.languages,
  a.access_model as "accessModel", a.max_authorized as "maxAuthorized",
  a.platform_user_id as "platformUserId", a.standby_reason as "standbyReason",
  a.imprint_url as "imprintUrl", a.privacy_url as "privacyUrl",
  a.netiquette_url as "netiquetteUrl", a.alternative_channel_url as "alternativeChannelUrl",
  a.recovery_mailbox as "recoveryMailbox",
  a.recovery_mailbox_functional as "recoveryMailboxFunctional",
  a.recovery_phone_type as "recoveryPhoneType", a.is_demo as "isDemo", a.valid`;

/** Accounts with handle and status at the instant $1. */
export const ACCOUNT_FROM = `
  accounts a
  left join account_handles h on h.account_id = a.id and h.valid @> $1::timestamptz
  left join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz`;

/** Accounts by id, also those that did not exist yet, or no longer, at the instant. */
export function accountsByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<AccountRow[]> {
  const text = `select ${ACCOUNT_COLUMNS} from ${ACCOUNT_FROM} where a.id = any ($2::uuid[])`;
  return q.rows(named('accounts-by-ids', text), [instantText(at), ids]);
}

/** The last attestation of each account up to the instant. */
export function lastAttestations(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<{ accountId: string; at: Instant }[]> {
  const text = `select account_id as "accountId", max(attested_at) as at from attestations
    where account_id = any ($2::uuid[]) and attested_at <= $1::timestamptz group by account_id`;
  return q.rows(named('last-attestations', text), [instantText(at), accountIds]);
}

export interface PlatformRow {
  readonly key: PlatformKey;
  readonly name: string;
  readonly supportsMfa: boolean | null;
  readonly supportsDelegation: boolean | null;
}

/** All platforms as they were called, and what they could do, at the instant. */
export function platformsAt(q: Queryable, at: Instant): Promise<PlatformRow[]> {
  const text = `select platform_key as key, name, supports_mfa as "supportsMfa",
      supports_delegation as "supportsDelegation"
    from platform_versions where valid @> $1::timestamptz`;
  return q.rows(named('platforms', text), [instantText(at)]);
}
