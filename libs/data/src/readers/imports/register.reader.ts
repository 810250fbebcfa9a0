import type {
  AccessModel,
  AccountKind,
  AccountStatus,
  AuthorityKind,
  AuthorityTier,
  Instant,
  Interval,
  PlatformKey,
  RecoveryPhoneType,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

/** An authority as a list is compared with it. */
export interface AuthorityOnRecord {
  readonly id: string;
  readonly externalId: string | null;
  readonly tier: AuthorityTier;
  readonly kind: AuthorityKind;
  readonly url: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly parentId: string | null;
  readonly valid: Interval;
}

/** Every authority that the viewer sees, with its name and parent at the instant. */
export function authoritiesOnRecord(q: Queryable, at: Instant): Promise<AuthorityOnRecord[]> {
  return q.rows(
    {
      name: 'import-authorities',
      text: `
        select a.id, a.external_id as "externalId", a.tier, a.kind, a.url, a.valid,
          n.name, n.short_name as "shortName", p.parent_id as "parentId"
        from authorities a
        left join authority_names n on n.authority_id = a.id and n.valid @> $1::timestamptz
        left join authority_parents p on p.authority_id = a.id and p.valid @> $1::timestamptz
        order by a.id`,
    },
    [instantText(at)],
  );
}

/** An account as a list is compared with it. */
export interface AccountOnRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly externalId: string | null;
  readonly platform: PlatformKey;
  readonly platformUserId: string | null;
  readonly handle: string | null;
  readonly handleKey: string | null;
  readonly url: string | null;
  readonly displayName: string | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly languages: readonly string[];
  readonly kind: AccountKind;
  readonly accessModel: AccessModel | null;
  readonly recoveryMailbox: string | null;
  readonly recoveryMailboxFunctional: boolean | null;
  readonly recoveryPhoneType: RecoveryPhoneType | null;
  readonly status: AccountStatus | null;
}

/** Every account that the viewer sees, with the handle that it has at the instant or had last. */
export function accountsOnRecord(q: Queryable, at: Instant): Promise<AccountOnRecord[]> {
  return q.rows(
    {
      name: 'import-accounts',
      text: `
        select a.id, a.authority_id as "authorityId", a.external_id as "externalId",
          a.platform_key as platform, a.platform_user_id as "platformUserId",
          h.handle, h.handle_key as "handleKey", a.url, a.display_name as "displayName",
          a.purpose, a.operating_unit as "operatingUnit", a.languages, a.kind,
          a.access_model as "accessModel", a.recovery_mailbox as "recoveryMailbox",
          a.recovery_mailbox_functional as "recoveryMailboxFunctional",
          a.recovery_phone_type as "recoveryPhoneType", s.status
        from accounts a
        left join lateral (
          select h.handle, h.handle_key from account_handles h where h.account_id = a.id
          order by h.valid @> $1::timestamptz desc, lower(h.valid) desc limit 1) h on true
        left join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz
        order by a.id`,
    },
    [instantText(at)],
  );
}
