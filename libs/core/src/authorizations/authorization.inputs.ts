import type {
  AccessPurpose,
  ActionKind,
  AuthorizationRole,
  Instant,
  MandateKind,
  RevocationTrigger,
} from '@vieraugen/domain';
import type { RegisterDeviceInput } from '../devices/device.inputs.js';

/** What a source says about a decision of the past; only the product itself can pass it on. */
export interface StatedDecision {
  readonly grantedById?: string | null;
  readonly grantedAt?: Instant | null;
  readonly managerConfirmedById?: string | null;
  readonly managerConfirmedAt?: Instant | null;
  /** null = never activated. */
  readonly activatedAt?: Instant | null;
  /** Since when the person has had access; null = not known to have any. */
  readonly accessFrom?: Instant | null;
}

export interface GrantAuthorizationInput {
  readonly accountId: string;
  readonly personId: string;
  readonly role: AuthorizationRole;
  readonly accessPurpose?: AccessPurpose | null;
  readonly purpose?: string | null;
  readonly scope?: readonly ActionKind[] | null;
  /** The authorization that a deputy stands in for. */
  readonly principalId?: string | null;
  readonly requestedById?: string | null;
  readonly managerConfirmed?: boolean | null;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly deviceId?: string | null;
  readonly newDevice?: RegisterDeviceInput | null;
  readonly stated?: StatedDecision;
  /** The request that is granted; only the product itself passes it on. */
  readonly request?: ConfirmedRequest;
  readonly reason?: string | null;
}

/** Who confirmed a request that is granted, and when. */
export interface ConfirmedRequest {
  readonly confirmedById: string;
  readonly confirmedAt: Instant;
}

/** An owner asks for somebody to be authorised, with the device that it will be done on. */
export type RequestAuthorizationInput = Omit<
  GrantAuthorizationInput,
  'requestedById' | 'managerConfirmed' | 'stated' | 'request'
>;

/** A step of a request: confirmed, granted, denied or withdrawn. */
export interface DecideRequestInput {
  readonly id: string;
  /** Why it is denied; else what should be known about it. */
  readonly note?: string | null;
  readonly reason?: string | null;
}

/** What is left out stays. */
export interface ChangeAuthorizationInput {
  readonly id: string;
  readonly accessPurpose?: AccessPurpose | null;
  readonly purpose?: string | null;
  /** null = until further notice. */
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

export interface EndAuthorizationInput {
  readonly id: string;
  readonly at?: Instant | null;
  readonly trigger: RevocationTrigger;
  readonly reason?: string | null;
}

export interface SuspendAuthorizationInput {
  readonly id: string;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly reason: string;
}

export interface ResumeAuthorizationInput {
  readonly id: string;
  readonly at?: Instant | null;
  readonly reason?: string | null;
}

export interface ActivateDeputyInput {
  readonly authorizationId: string;
  readonly from: Instant;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

export interface AppointApproverInput {
  readonly authorityId: string;
  readonly personId: string;
  /** Every account of the authority if left out. */
  readonly accountIds?: readonly string[] | null;
  readonly kind: MandateKind;
  readonly appointedByFunction: string;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

export interface EndMandateInput {
  readonly id: string;
  readonly at?: Instant | null;
  readonly reason?: string | null;
}
