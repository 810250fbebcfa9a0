import type {
  AccessMechanism,
  CredentialEvent,
  CredentialKind,
  CredentialStorage,
  Instant,
  SecondFactorType,
} from '@vieraugen/domain';

export interface RecordAccessGrantInput {
  readonly accountId: string;
  /** null = it is not known who has it. */
  readonly holderId?: string | null;
  /** null = it is not known how. */
  readonly mechanism?: AccessMechanism | null;
  readonly deviceId?: string | null;
  readonly from: Instant;
  readonly reason?: string | null;
}

export interface CloseAccessGrantInput {
  readonly id: string;
  readonly at?: Instant | null;
  /** What shows that it is closed; without it, nothing is. */
  readonly evidence: string;
  readonly reason?: string | null;
}

export interface RegisterCredentialInput {
  readonly accountId: string;
  readonly kind: CredentialKind;
  readonly storage: CredentialStorage;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface RecordCredentialEventInput {
  readonly accountId: string;
  readonly event: CredentialEvent;
  readonly occurredAt?: Instant | null;
  readonly cause: string;
  readonly byFunction: string;
  readonly evidence?: string | null;
  readonly credentialId?: string | null;
  readonly reason?: string | null;
}

export interface RecordSecondFactorInput {
  readonly accountId: string;
  readonly type: SecondFactorType;
  readonly holderId?: string | null;
  readonly deviceId?: string | null;
  readonly backupCodesDeposited?: boolean | null;
  /** When somebody saw that it is on. */
  readonly evidenceAt?: Instant | null;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface RecordConnectedAppInput {
  readonly accountId: string;
  readonly appName: string;
  readonly vendor?: string | null;
  readonly scopes?: readonly string[] | null;
  /** Whose login connected it; null = not known. */
  readonly holderId?: string | null;
  /** Until when the use is approved; null = not approved. */
  readonly approvedUntil?: Instant | null;
  readonly lastReviewedAt?: Instant | null;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

/** Somebody has looked at a connected app. */
export interface ReviewConnectedAppInput {
  readonly id: string;
  /** Left out: the approval stays what it is. */
  readonly approvedUntil?: Instant | null;
  readonly reason?: string | null;
}

/** The end of a second factor or a connected app. */
export interface EndOfAccessInput {
  readonly id: string;
  readonly at?: Instant | null;
  readonly reason?: string | null;
}
