import type {
  AccessModel,
  AccountKind,
  AccountStatus,
  Instant,
  PlatformKey,
  RecoveryPhoneType,
} from '@vieraugen/domain';

/** What is kept about an account besides who it is and in which state. */
export interface AccountDetails {
  readonly displayName?: string | null;
  readonly purpose?: string | null;
  readonly audience?: string | null;
  readonly operatingUnit?: string | null;
  readonly languages?: readonly string[] | null;
  readonly accessModel?: AccessModel | null;
  readonly maxAuthorized?: number | null;
  readonly platformUserId?: string | null;
  readonly externalId?: string | null;
  readonly url?: string | null;
  readonly imprintUrl?: string | null;
  readonly privacyUrl?: string | null;
  readonly netiquetteUrl?: string | null;
  readonly alternativeChannelUrl?: string | null;
  readonly recoveryMailbox?: string | null;
  /** Whether the mailbox is a function's and nobody's own. */
  readonly recoveryMailboxFunctional?: boolean | null;
  readonly recoveryPhoneType?: RecoveryPhoneType | null;
  readonly standbyReason?: string | null;
}

/** The URL alone is enough where it names platform and handle. */
export interface RegisterAccountInput extends AccountDetails {
  readonly authorityId: string;
  readonly platform?: PlatformKey | null;
  readonly handle?: string | null;
  readonly kind?: AccountKind | null;
  /** PROPOSED if left out. */
  readonly status?: AccountStatus | null;
  readonly statusReason?: string | null;
  readonly validFrom?: Instant | null;
  readonly validTo?: Instant | null;
  readonly isDemo?: boolean;
  readonly reason?: string | null;
}

/** What is left out stays. */
export interface ChangeAccountInput extends AccountDetails {
  readonly id: string;
  readonly handle?: string | null;
  /** The instant of a change of handle; now if left out. */
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface ChangeAccountStatusInput {
  readonly id: string;
  readonly status: AccountStatus;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface AttestAccountInput {
  readonly id: string;
  readonly attestedByFunction: string;
  readonly reason?: string | null;
}

/** What has to be settled before an account is closed; what is left out stays. */
export interface NoteClosingInput {
  readonly accountId: string;
  /** Local date. */
  readonly archivalOfferedOn?: string | null;
  /** The archive's reference, or why nothing had to be offered. */
  readonly archivalNote?: string | null;
  /** Since when nobody else can take the name; local date. */
  readonly handleParkedOn?: string | null;
  readonly reason?: string | null;
}
