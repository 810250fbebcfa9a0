import type {
  ActionKind,
  ApprovalChannel,
  ApprovalDecision,
  AttributionMethod,
  Instant,
  TimeSource,
} from '@vieraugen/domain';

/** Who and what was behind an action, as far as it is known; null = not known. */
export interface Attribution {
  readonly deviceId?: string | null;
  readonly actorId?: string | null;
  readonly attributionMethod?: AttributionMethod | null;
  readonly attributionConfidence?: string | null;
}

export interface RecordActionInput extends Attribution {
  readonly accountId: string;
  readonly kind: ActionKind;
  readonly platformObjectId?: string | null;
  readonly occurredAt: Instant;
  readonly timeSource?: TimeSource | null;
  readonly summary?: string | null;
  readonly category?: string | null;
  readonly contentHash?: string | null;
  readonly inReplyTo?: string | null;
  readonly sourceClient?: string | null;
  readonly approvalId?: string | null;
  readonly reason?: string | null;
}

/** What is left out stays. */
export interface CorrectActionInput extends Attribution {
  readonly id: string;
  readonly summary?: string | null;
  readonly approvalId?: string | null;
  readonly reason?: string | null;
}

export interface RecordApprovalInput {
  readonly accountIds: readonly string[];
  /** For sources; a user decides as the person behind the user. */
  readonly approverId?: string | null;
  readonly authorId?: string | null;
  readonly decision: ApprovalDecision;
  /** For sources; a user decides now. */
  readonly decidedAt?: Instant | null;
  readonly validUntil?: Instant | null;
  readonly plannedAt?: Instant | null;
  readonly channel?: ApprovalChannel | null;
  readonly draftHash?: string | null;
  readonly note?: string | null;
  readonly reason?: string | null;
}

export interface RecordStandingApprovalInput {
  readonly accountIds: readonly string[];
  readonly approverId?: string | null;
  readonly actionKinds: readonly ActionKind[];
  readonly category: string;
  readonly from?: Instant | null;
  /** At most three months later. */
  readonly to: Instant;
  readonly reason?: string | null;
}
