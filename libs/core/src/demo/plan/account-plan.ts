import type {
  AccessMechanism,
  AccessModel,
  AccountKind,
  AccountStatus,
  ActionKind,
  AuthorizationRole,
  CredentialEvent,
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  Instant,
  OfficialPage,
  PermitCondition,
  RecoveryPhoneType,
  RevocationTrigger,
  SecondFactorType,
} from '@vieraugen/domain';
import type { AccountDatum } from '../data/accounts.data.js';

/**
 * What is true of one account, before it becomes rows. Keys name rows (`demoId`), persons and
 * devices. A fact with an end that is not planned from the start (`to`) was first recorded open and
 * closed later; `recordedAt` overrides when it became known.
 */
interface Fact {
  readonly key: string;
  from: Instant;
  to: Instant | null;
  recordedAt?: Instant;
  /** When the end became known; without it, with the end itself. */
  endRecordedAt?: Instant;
}

export interface StatePlan extends Fact {
  readonly status: AccountStatus;
  readonly reason: string;
}

export interface AuthorizationPlan extends Fact {
  readonly person: string;
  readonly role: AuthorizationRole;
  readonly principal: string | null;
  purpose: string | null;
  accessPurpose: 'CONTENT' | 'TECHNICAL' | null;
  scope: readonly ActionKind[] | null;
  requestedBy: string | null;
  grantedBy: string | null;
  grantedAt: Instant | null;
  managerConfirmedBy: string | null;
  activatedAt: Instant | null;
  trigger: RevocationTrigger | null;
  suspensions: (Fact & { readonly reason: string })[];
  activations: Fact[];
  /** Devices that the work is done with. */
  devices: (Fact & { readonly device: string })[];
}

export interface GrantPlan extends Fact {
  readonly holder: string | null;
  readonly mechanism: AccessMechanism | null;
  readonly device?: string;
  readonly evidence?: string;
}

export interface CredentialEventPlan {
  readonly key: string;
  readonly event: CredentialEvent;
  readonly at: Instant;
  readonly cause: string;
}

export interface FactorPlan extends Fact {
  readonly type: SecondFactorType;
  readonly holder: string | null;
  readonly device: string | null;
  readonly backupCodes: boolean | null;
  evidenceAt: Instant | null;
}

export interface AppPlan extends Fact {
  readonly name: string;
  readonly approvedUntil: Instant | null;
}

export interface AttestationPlan {
  readonly key: string;
  readonly at: Instant;
}

export interface PostPlan {
  readonly key: string;
  readonly kind: ActionKind;
  readonly at: Instant;
  readonly summary: string;
  approved: 'BEFORE' | 'AFTER' | 'RETURNED' | 'NO';
  /** Whether the approval named the time of publication. */
  scheduled: boolean;
  device: string | null;
  actor: string | null;
  category?: string;
  recordedAt?: Instant;
}

export interface PermitPlan {
  readonly key: string;
  readonly device: string;
  readonly person: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly conditions: readonly PermitCondition[];
  /** Confirmed ones; all unless it says otherwise. */
  readonly confirmed?: readonly PermitCondition[];
  readonly deletionProvenAt?: Instant;
}

export interface CoverPlan {
  readonly key: string;
  readonly reason: 'ROSTER' | 'CRISIS' | 'EVENT' | 'SINGLE';
  readonly note: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface StandingPlan {
  readonly key: string;
  readonly kinds: readonly ActionKind[];
  readonly category: string;
  readonly from: Instant;
  readonly to: Instant;
}

export interface PresencePlan {
  readonly proved: boolean;
  /** The page that is not found. */
  readonly lost: OfficialPage | null;
  readonly conceptFrom: Instant;
}

export interface AccountPlan {
  readonly datum: AccountDatum;
  readonly since: Instant;
  until: Instant | null;
  kind: AccountKind;
  purpose: string | null;
  operatingUnit: string | null;
  accessModel: AccessModel | null;
  platformUserId: string | null;
  maxAuthorized: number;
  standbyReason: string | null;
  /** How the account is got back; the mailbox is the house's unless it says otherwise. */
  recovery: {
    readonly mailbox: string | null;
    readonly functional: boolean;
    readonly phone: RecoveryPhoneType;
  };
  states: StatePlan[];
  authorizations: AuthorizationPlan[];
  grants: GrantPlan[];
  credentialEvents: CredentialEventPlan[];
  factors: FactorPlan[];
  apps: AppPlan[];
  attestations: AttestationPlan[];
  /** What the web says of the account; null = nobody looks at it. */
  presence: PresencePlan | null;
  posts: PostPlan[];
  permits: PermitPlan[];
  covers: CoverPlan[];
  standing: StandingPlan[];
}

export interface DeviceFlaws {
  readonly osSupportedUntil?: string;
  readonly encryption?: boolean;
}

export interface DevicePlan {
  readonly key: string;
  readonly authority: string;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  readonly custodian: string | null;
  readonly assetTag: string | null;
  readonly nickname: string | null;
  /** What of an official device is not as it should be. */
  readonly flaws?: DeviceFlaws;
  states: { readonly status: DeviceStatus; from: Instant; to: Instant | null }[];
}

export interface CompletionPlan {
  readonly key: string;
  readonly person: string;
  readonly module: string;
  readonly on: Instant;
  recordedAt?: Instant;
}

export interface MandatePlan {
  readonly key: string;
  readonly authority: string;
  readonly person: string;
  readonly kind: 'PRIMARY' | 'DEPUTY';
  /** Keys of accounts; null = all of the authority. */
  readonly accounts: readonly string[] | null;
  from: Instant;
  to: Instant | null;
}

export interface NilReturnPlan {
  readonly authority: string;
  readonly from: Instant;
  readonly to: Instant;
  recordedAt?: Instant;
}
