import type {
  CredentialEvent,
  DeviceCategory,
  DeviceCheckSource,
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
}

/** What condition a device is in, as a check found it or its user declares it. */
export interface DeviceCondition {
  /** Local date. */
  readonly osSupportedUntil?: string | null;
  readonly encryption?: boolean | null;
  readonly screenLock?: boolean | null;
  readonly mdmState?: MdmState | null;
  /** When it was checked; a date before the last check puts it in its place in time. */
  readonly lastPostureCheckAt?: Instant | null;
  /** Where the check is on file, e.g. the number of a protocol. */
  readonly checkEvidence?: string | null;
  /** Only the product itself says anything but SELF. */
  readonly checkSource?: DeviceCheckSource;
}

export interface RegisterDeviceInput extends DeviceDetails, DeviceCondition {
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
export interface ChangeDeviceInput extends DeviceDetails, DeviceCondition {
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

/** One step for several devices at once. */
export interface ChangeDeviceStatusesInput {
  readonly ids: readonly string[];
  readonly status: DeviceStatus;
  readonly at?: Instant | null;
  readonly reason?: string | null;
}

export interface RequestPermitInput {
  readonly deviceId: string;
  readonly accountIds: readonly string[];
  /** Why a private device is needed: the ground of the permit, not of this change. */
  readonly ground: string;
  readonly allowedWindow?: string | null;
  readonly from?: Instant | null;
  /** A permit always ends. */
  readonly to: Instant;
  /** The conditions that the holder confirms with the request; others cannot confirm for them. */
  readonly confirmedConditions?: readonly PermitCondition[] | null;
  /** Nobody has to use a private device: an official one must have been offered. */
  readonly officialDeviceOffered: boolean;
  readonly reason?: string | null;
}

export interface ConfirmPermitConditionsInput {
  readonly requestId: string;
  readonly conditions: readonly PermitCondition[];
  readonly reason?: string | null;
}

export interface NotePermitRequestInput {
  readonly requestId: string;
  readonly note: string;
  /** Without the consent of information security there is no permit. */
  readonly veto: boolean;
  readonly reason?: string | null;
}

export interface DecidePermitRequestInput {
  readonly requestId: string;
  readonly grant: boolean;
  readonly decisionReason?: string | null;
  readonly reason?: string | null;
}

export interface WithdrawPermitInput {
  readonly permitId: string;
  readonly withdrawalReason: string;
  readonly reason?: string | null;
}

export interface ProveDeletionInput {
  readonly permitId: string;
  readonly provenAt?: Instant | null;
  /** What shows that the account's data are off the device. */
  readonly evidence: string;
  readonly reason?: string | null;
}

export interface ReportDeviceLossInput {
  readonly id: string;
  /** When it was lost, as far as known; the clock of four hours runs from here. */
  readonly at?: Instant | null;
  readonly circumstances?: string | null;
  readonly reason?: string | null;
}

export interface SecureLostDeviceInput {
  readonly deviceId: string;
  readonly accountIds: readonly string[];
  /** What has been done: sessions ended, secret changed. */
  readonly events: readonly CredentialEvent[];
  readonly at?: Instant | null;
  readonly evidence?: string | null;
  readonly reason?: string | null;
}
