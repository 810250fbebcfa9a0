import type {
  DeviceCategory,
  DeviceOwnership,
  DeviceStatus,
  Instant,
  MdmState,
  PermitCondition,
} from '@vieraugen/domain';

/** A private device has a nickname and declarations only (`domain.md` 6, no. 9). */
export interface DeviceDetails {
  readonly assetTag?: string | null;
  readonly nickname?: string | null;
  readonly custodianId?: string | null;
  readonly osFamily?: string | null;
  /** Local date. */
  readonly osSupportedUntil?: string | null;
  readonly encryption?: boolean | null;
  readonly screenLock?: boolean | null;
  readonly mdmState?: MdmState | null;
  readonly lastPostureCheckAt?: Instant | null;
}

export interface RegisterDeviceInput extends DeviceDetails {
  /** The authority that the viewer works in if left out. */
  readonly authorityId?: string | null;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  /** For entries of devices that exist: what they are; else by ownership. */
  readonly status?: DeviceStatus | null;
  readonly from?: Instant | null;
  readonly isDemo?: boolean;
  readonly reason?: string | null;
}

/** What is left out stays. */
export interface ChangeDeviceInput extends DeviceDetails {
  readonly id: string;
  readonly category?: DeviceCategory | null;
  readonly reason?: string | null;
}

export interface ChangeDeviceStatusInput {
  readonly id: string;
  readonly status: DeviceStatus;
  readonly at?: Instant | null;
  readonly reason?: string | null;
}

export interface LinkDeviceInput {
  readonly authorizationId: string;
  readonly deviceId: string;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

export interface IssuePermitInput {
  readonly deviceId: string;
  readonly personId: string;
  readonly accountIds: readonly string[];
  /** Why a private device is needed: the ground of the permit, not of this change. */
  readonly ground: string;
  readonly conditions?: readonly PermitCondition[];
  readonly allowedWindow?: string | null;
  readonly securityOfficerNote?: string | null;
  readonly requestedById?: string | null;
  readonly from?: Instant | null;
  /** A permit always ends. */
  readonly to: Instant;
  /** What the source says; for the product itself only. */
  readonly statedApprovedById?: string | null;
  readonly reason?: string | null;
}
