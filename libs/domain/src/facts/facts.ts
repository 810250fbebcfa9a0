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
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  MandateKind,
  VerificationMethod,
  PageFailure,
  OfficialPage,
  MdmState,
  PermitCondition,
  PlatformKey,
  RecoveryPhoneType,
  RevocationTrigger,
  SecondFactorType,
  SubjectType,
} from '../model/vocabulary.js';

export interface AccountFact {
  readonly id: string;
  readonly authorityId: string;
  /** The ministry above the authority at the judged instant; the authority itself if it is one. */
  readonly ministryId: string;
  readonly platform: PlatformKey;
  /** Capability of the platform version in force at the judged instant; null = not on record. */
  readonly platformSupportsMfa: boolean | null;
  /** The same of access by role instead of a shared password. */
  readonly platformSupportsDelegation: boolean | null;
  /** Classes of official devices that the platform is kept off; null = not on record. */
  readonly platformProhibitedOn: readonly DeviceCategory[] | null;
  readonly kind: AccountKind;
  readonly platformUserId: string | null;
  readonly url: string | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly accessModel: AccessModel | null;
  readonly maxAuthorized: number;
  readonly recoveryMailbox: string | null;
  /** Whether the mailbox is a function's and nobody's own. */
  readonly recoveryMailboxFunctional: boolean | null;
  readonly recoveryPhoneType: RecoveryPhoneType | null;
  /** Of the authority and of the ministry above it; empty = none on record. */
  readonly officialDomains: readonly string[];
  readonly imprintUrl: string | null;
  readonly privacyUrl: string | null;
  readonly netiquetteUrl: string | null;
  readonly alternativeChannelUrl: string | null;
  /** Why a silent account is kept (crisis channel); a documented reason satisfies REG-04. */
  readonly standbyReason: string | null;
  /** First instant of the account in the register (validity of the account itself). */
  readonly valid: Interval;
  /** The status at the judged instant; null = no status on record at that instant. */
  readonly status: AccountStatus | null;
  /** Start of the uninterrupted time in this status. */
  readonly statusSince: Instant | null;
}

/** What looking at one of the account's pages found, as long as it found the same. */
export interface PageCheckFact {
  readonly id: string;
  readonly page: OfficialPage;
  /** The address that was looked at; the account may name another by now. */
  readonly url: string;
  /** HTTP status of the answer; null = there was none, and `failure` says why. */
  readonly status: number | null;
  readonly failure: PageFailure | null;
  /** When it was last seen like this. */
  readonly checkedAt: Instant;
  readonly valid: Interval;
}

/** Whether the account proved to be the authority's, as long as looking found the same. */
export interface VerificationFact {
  readonly id: string;
  readonly method: VerificationMethod;
  readonly ok: boolean;
  readonly checkedAt: Instant;
  readonly valid: Interval;
}

/** What the account is used for and how, written down (Nutzungskonzept). */
export interface UsageConceptFact {
  readonly id: string;
  /** First instant of the day on which it was approved; null = not approved. */
  readonly approvedAt: Instant | null;
  /** First instant at which it has to have been reviewed; null = not on record. */
  readonly reviewBy: Instant | null;
  readonly valid: Interval;
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
  readonly backupCodesDeposited: boolean | null;
  /** When somebody last looked that it is on; null = never. */
  readonly evidenceAt: Instant | null;
  readonly valid: Interval;
}

export interface DeviceFact {
  readonly id: string;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  /** States with their intervals; an instant outside all of them = not registered then. */
  readonly states: readonly { readonly status: DeviceStatus; readonly valid: Interval }[];
  /** Checks, each valid until the next one; an instant outside all of them = nothing known then. */
  readonly checks: readonly DeviceCheckFact[];
}

/** What is known of the condition of a device from one check to the next. */
export interface DeviceCheckFact {
  readonly encryption: boolean | null;
  readonly screenLock: boolean | null;
  readonly mdmState: MdmState | null;
  /** The last local date with updates. */
  readonly osSupportedUntil: string | null;
  /** When somebody looked, the start of `valid`; null = declared only. */
  readonly checkedAt: Instant | null;
  readonly valid: Interval;
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
  /** What the permit asks for. */
  readonly conditions: readonly PermitCondition[];
  /** What its holder has confirmed to keep; null = not on record. */
  readonly confirmed: readonly PermitCondition[] | null;
  readonly hasSecurityNote: boolean;
  /** When it was proved that the account's data are off the device. */
  readonly deletionProvenAt: Instant | null;
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

/** A policy version that asks those concerned to take note of it, state-wide or for the account's house. */
export interface PolicyVersionFact {
  readonly id: string;
  /** Title and version, as the sentences name it. */
  readonly title: string;
  /** When it was made known; null = not on record. */
  readonly publishedAt: Instant | null;
  readonly valid: Interval;
}

export interface PolicyAcknowledgementFact {
  readonly id: string;
  readonly personId: string;
  readonly policyVersionId: string;
  readonly at: Instant;
}

/** Whose manager is who; `id` is the person's. */
export interface ManagerFact {
  readonly id: string;
  readonly managerId: string;
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

/** An app that acts on the account with a token of its own. */
export interface ConnectedAppFact {
  readonly id: string;
  readonly appName: string;
  /** Whose login issued its token; null = not known. */
  readonly holderId: string | null;
  /** First instant at which it is no longer approved; null = no approval on record. */
  readonly approvedUntil: Instant | null;
  readonly lastReviewedAt: Instant | null;
  /** When a review struck it off the list; its tokens live on until somebody revokes them. */
  readonly revocationDemandedAt: Instant | null;
  /** From its connection to the revocation of its tokens. */
  readonly valid: Interval;
}

/** That somebody went through the list and let an authorization or a connected app stand. */
export interface ConfirmationFact {
  readonly id: string;
  readonly subjectId: string;
  readonly at: Instant;
}

/** An approved exemption: what a rule demands of a subject is waived for some time. */
export interface ExemptionFact {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly hasReason: boolean;
  readonly hasRiskAssessment: boolean;
  /** Null = not on record; only what a source tells of earlier times can lack it. */
  readonly requestedBy: string | null;
  readonly approvedBy: string | null;
  readonly valid: Interval;
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
  /** The same array for every account of one house. */
  readonly policyVersions: readonly PolicyVersionFact[];
  /** Of every person named in authorizations and mandates, and of their managers. */
  readonly policyAcknowledgements: readonly PolicyAcknowledgementFact[];
  readonly managers: readonly ManagerFact[];
  readonly approvals: readonly ApprovalFact[];
  readonly standingApprovals: readonly StandingApprovalFact[];
  readonly outOfHours: readonly OutOfHoursFact[];
  /** Those up to the judged instant and after the start of the window that the caller chose. */
  readonly actions: readonly ActionFact[];
  /** Instant of the newest POST up to the judged instant, whatever the window; null = none. */
  readonly lastPost: { readonly id: string; readonly occurredAt: Instant } | null;
  readonly attestations: readonly AttestationFact[];
  readonly pageChecks: readonly PageCheckFact[];
  readonly verifications: readonly VerificationFact[];
  readonly usageConcepts: readonly UsageConceptFact[];
  readonly connectedApps: readonly ConnectedAppFact[];
  readonly confirmations: readonly ConfirmationFact[];
  /** Approved ones for subjects of this account, whenever they hold. */
  readonly exemptions: readonly ExemptionFact[];
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
  /** Approved ones within the authority, its accounts' included, whenever they hold. */
  readonly exemptions: readonly ExemptionFact[];
}

export type AccountFactName = keyof AccountFacts;
export type AuthorityFactName = keyof AuthorityFacts;
