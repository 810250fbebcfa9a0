/**
 * What the rules read. One fact is one list of plain rows about one account (or authority), read in
 * one query for a whole batch. Every row carries its id, which becomes evidence. Rows are given
 * whole, past and future included: the rules compare them with the instant that they judge.
 */
import type { Instant, Interval } from '../time/interval.js';
import type {
  AccessMechanism,
  AccessModel,
  AccessPurpose,
  AccountKind,
  AccountStatus,
  ActionKind,
  ApprovalDecision,
  AuthorizationRole,
  CredentialEvent,
  DeviceOwnership,
  DeviceStatus,
  MandateKind,
  PlatformKey,
  RevocationTrigger,
  SecondFactorType,
} from '../model/vocabulary.js';

export interface AccountFact {
  readonly id: string;
  readonly authorityId: string;
  /** The ministry above the authority at the judged instant; the authority itself if it is one. */
  readonly ministryId: string;
  readonly platform: PlatformKey;
  /** Capability of the platform version in force at the judged instant; null = not on record. */
  readonly platformSupportsMfa: boolean | null;
  readonly kind: AccountKind;
  readonly platformUserId: string | null;
  readonly url: string | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly accessModel: AccessModel | null;
  readonly maxAuthorized: number;
  /** Why a silent account is kept (crisis channel); a documented reason satisfies REG-04. */
  readonly standbyReason: string | null;
  /** First instant of the account in the register (validity of the account itself). */
  readonly valid: Interval;
  /** The status at the judged instant; null = no status on record at that instant. */
  readonly status: AccountStatus | null;
  /** Start of the uninterrupted ACTIVE state, if ACTIVE. */
  readonly activeSince: Instant | null;
}

export interface AuthorizationFact {
  readonly id: string;
  readonly personId: string;
  readonly role: AuthorizationRole;
  readonly accessPurpose: AccessPurpose | null;
  readonly scope: readonly ActionKind[] | null;
  readonly principalId: string | null;
  readonly requestedBy: string | null;
  readonly grantedBy: string | null;
  readonly grantedAt: Instant | null;
  readonly managerConfirmedBy: string | null;
  /** First instant at which the person could act under it; null = never activated. */
  readonly activatedAt: Instant | null;
  readonly valid: Interval;
  /** Why it ended; an incident shortens the time that ACC-02 leaves for changing the secret. */
  readonly revocationTrigger?: RevocationTrigger | null;
  readonly suspensions: readonly Interval[];
  /** Activations of a DEPUTY; empty for the other roles. */
  readonly activations: readonly Interval[];
}

export interface FunctionAssignmentFact {
  readonly id: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly valid: Interval;
}

export interface MandateFact {
  readonly id: string;
  readonly personId: string;
  readonly kind: MandateKind;
  readonly valid: Interval;
}

export interface AccessGrantFact {
  readonly id: string;
  /** Null = somebody has access and it is not known who. */
  readonly holderId: string | null;
  readonly mechanism: AccessMechanism | null;
  readonly deviceId: string | null;
  readonly valid: Interval;
}

export interface CredentialEventFact {
  readonly id: string;
  readonly event: CredentialEvent;
  readonly at: Instant;
}

export interface SecondFactorFact {
  readonly id: string;
  readonly type: SecondFactorType;
  readonly holderId: string | null;
  readonly deviceId: string | null;
  /** When somebody last looked that it is on; null = never. */
  readonly evidenceAt: Instant | null;
  readonly valid: Interval;
}

export interface DeviceFact {
  readonly id: string;
  readonly ownership: DeviceOwnership;
  /** States with their intervals; an instant outside all of them = not registered then. */
  readonly states: readonly { readonly status: DeviceStatus; readonly valid: Interval }[];
}

export interface DeviceUseFact {
  readonly id: string;
  readonly deviceId: string;
  readonly authorizationId: string;
  readonly valid: Interval;
}

export interface PermitFact {
  readonly id: string;
  readonly deviceId: string;
  readonly personId: string;
  /** Whether it names the judged account. */
  readonly coversAccount: boolean;
  readonly valid: Interval;
}

export interface TrainingModuleFact {
  readonly id: string;
  readonly key: string;
  readonly mandatoryForRoles: readonly AuthorizationRole[];
  /** When the module was mandatory at all. */
  readonly valid: Interval;
}

export interface TrainingCompletionFact {
  readonly id: string;
  readonly personId: string;
  readonly moduleKey: string;
  /** `[completed, validUntil)`. */
  readonly valid: Interval;
}

export interface ApprovalFact {
  readonly id: string;
  /** False where it names other accounts only; without a value it is for the judged one. */
  readonly coversAccount?: boolean;
  readonly approverId: string;
  readonly decision: ApprovalDecision;
  readonly decidedAt: Instant;
  readonly validUntil: Instant | null;
  /** When the approved item was to appear, if it was scheduled. */
  readonly plannedAt: Instant | null;
}

export interface StandingApprovalFact {
  readonly id: string;
  readonly actionKinds: readonly ActionKind[];
  readonly category: string;
  readonly valid: Interval;
}

export interface OutOfHoursFact {
  readonly id: string;
  /** Devices it is limited to; null = any registered device. */
  readonly deviceIds: readonly string[] | null;
  readonly valid: Interval;
}

export interface ActionFact {
  readonly id: string;
  readonly kind: ActionKind;
  readonly occurredAt: Instant;
  /** Null = not known who. */
  readonly actorId: string | null;
  /** Null = not known which. */
  readonly deviceId: string | null;
  readonly approvalId: string | null;
  readonly category: string | null;
}

export interface AttestationFact {
  readonly id: string;
  readonly at: Instant;
}

/** Weekly hours in minutes after local midnight, Monday = 1 … Sunday = 7; a missing day is off. */
export interface WorkTimeProfileFact {
  readonly id: string;
  readonly valid: Interval;
  readonly days: Readonly<
    Partial<
      Record<
        number,
        { readonly core: readonly [number, number]; readonly frame: readonly [number, number] }
      >
    >
  >;
}

/** A day without duty, as local date `YYYY-MM-DD`. REGIONAL days do not count state-wide. */
export interface HolidayFact {
  readonly date: string;
  readonly kind: 'PUBLIC' | 'REGIONAL' | 'STATE_NONWORKING' | 'ONE_OFF_ORDERED';
}

/** Everything that a rule about an account may declare. */
export interface AccountFacts {
  readonly account: AccountFact;
  readonly authorizations: readonly AuthorizationFact[];
  /** Of every person named in authorizations, mandates and grants. */
  readonly functionAssignments: readonly FunctionAssignmentFact[];
  /** For the account's authority, or for the account. */
  readonly mandates: readonly MandateFact[];
  readonly accessGrants: readonly AccessGrantFact[];
  readonly credentialEvents: readonly CredentialEventFact[];
  readonly secondFactors: readonly SecondFactorFact[];
  readonly devices: readonly DeviceFact[];
  readonly deviceUses: readonly DeviceUseFact[];
  readonly permits: readonly PermitFact[];
  /** The whole catalogue; the same array for every account of a batch. */
  readonly trainingModules: readonly TrainingModuleFact[];
  readonly trainingCompletions: readonly TrainingCompletionFact[];
  readonly approvals: readonly ApprovalFact[];
  readonly standingApprovals: readonly StandingApprovalFact[];
  readonly outOfHours: readonly OutOfHoursFact[];
  /** Those up to the judged instant and after the start of the window that the caller chose. */
  readonly actions: readonly ActionFact[];
  /** Instant of the newest POST up to the judged instant, whatever the window; null = none. */
  readonly lastPost: { readonly id: string; readonly occurredAt: Instant } | null;
  readonly attestations: readonly AttestationFact[];
  readonly workTimeProfiles: readonly WorkTimeProfileFact[];
  readonly holidays: readonly HolidayFact[];
}

export interface AuthorityFact {
  readonly id: string;
  readonly ministryId: string;
  readonly valid: Interval;
}

export interface NilReturnFact {
  readonly id: string;
  readonly valid: Interval;
}

/** Everything that a rule about an authority may declare. */
export interface AuthorityFacts {
  readonly authority: AuthorityFact;
  /** Accounts of the authority that are on record and not CLOSED or later at the judged instant. */
  readonly openAccountIds: readonly string[];
  readonly nilReturns: readonly NilReturnFact[];
}

export type AccountFactName = keyof AccountFacts;
export type AuthorityFactName = keyof AuthorityFacts;
