import type {
  OpenAccessRow,
  AuthorizedRow,
  DeviceInUseRow,
  MandatoryModuleRow,
  NamedAccountRow,
} from '@vieraugen/data';
import {
  type AccessMechanism,
  type AuthorizationRole,
  contains,
  type DeviceCategory,
  type DeviceOwnership,
  type DeviceStatus,
  earlierEnd,
  type Instant,
  type Interval,
  mayAct,
  type PolicyKind,
} from '@vieraugen/domain';

export interface EntitledDevice {
  readonly id: string;
  readonly label: string;
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  /** Null = not registered at that instant. */
  readonly status: DeviceStatus | null;
  readonly since: Instant;
  readonly until: Instant | null;
}

export interface Entitled {
  readonly authorizationId: string;
  readonly personId: string;
  readonly function: string;
  readonly role: AuthorizationRole;
  readonly since: Instant;
  readonly until: Instant | null;
  /** All mandatory modules valid then; null = nothing was mandatory. */
  readonly trained: boolean | null;
  readonly devices: readonly EntitledDevice[];
}

export interface Access {
  readonly grantId: string;
  /** Null = somebody, and it is not known who. */
  readonly personId: string | null;
  readonly function: string;
  readonly mechanism: AccessMechanism | null;
  readonly since: Instant;
  readonly until: Instant | null;
  /** Null = the holder is not known, so neither is this. */
  readonly entitled: boolean | null;
}

export interface PolicyInForce {
  readonly id: string;
  readonly documentId: string;
  readonly authorityId: string | null;
  readonly title: string;
  readonly kind: PolicyKind;
  readonly version: string;
  readonly rules: readonly string[];
  readonly since: Instant;
  readonly until: Instant | null;
}

/** Who may and who can publish on an account at an instant, as known at another. */
export interface WhoCould {
  readonly account: NamedAccountRow;
  readonly validAt: Instant;
  readonly knownAt: Instant;
  /** Whether the answer tells who was trained; where it does not, `trained` is null throughout. */
  readonly withTraining: boolean;
  readonly entitled: readonly Entitled[];
  readonly access: readonly Access[];
  readonly policyVersions: readonly PolicyInForce[];
}

/** What the answer is made of, as read. */
export interface WhoCouldRows {
  readonly authorized: readonly AuthorizedRow[];
  readonly devices: readonly DeviceInUseRow[];
  readonly access: readonly OpenAccessRow[];
  readonly modules: readonly MandatoryModuleRow[];
}

/** The entitled at an instant: effective authorizations in a role that acts (the owner only answers). */
export function entitledOf(rows: WhoCouldRows, at: Instant): Entitled[] {
  return rows.authorized.flatMap((row) => {
    const effective = effectiveInterval(row, at);
    if (!effective) return [];
    const devices = rows.devices.filter((device) => device.authorizationId === row.id);
    return {
      authorizationId: row.id,
      personId: row.personId,
      function: row.function,
      role: row.role,
      since: effective.from,
      until: effective.to,
      trained: trainedFor(row, rows.modules),
      devices: devices.map(deviceOf),
    };
  });
}

/** Open access, each with whether its holder is entitled. */
export function accessOf(
  rows: readonly OpenAccessRow[],
  entitled: readonly Entitled[],
  unknown: string,
): Access[] {
  const may = new Set(entitled.map((one) => one.personId));
  return rows.map((row) => ({
    grantId: row.id,
    personId: row.personId,
    function: row.function ?? unknown,
    mechanism: row.mechanism,
    since: row.valid.from,
    until: row.valid.to,
    entitled: row.personId === null ? null : may.has(row.personId),
  }));
}

/** The stretch around the instant in which the person could act under the authorization, or null. */
function effectiveInterval(row: AuthorizedRow, at: Instant): Interval | null {
  if (!mayAct(row, at)) return null;
  const activation = row.activations.find((interval) => contains(interval, at));
  return {
    from: Math.max(row.valid.from, row.activatedAt ?? -Infinity, activation?.from ?? -Infinity),
    to: earlierEnd(row.valid.to, activation?.to ?? null),
  };
}

function trainedFor(row: AuthorizedRow, modules: readonly MandatoryModuleRow[]): boolean | null {
  const mandatory = modules.filter((module) => module.roles.includes(row.role));
  if (mandatory.length === 0) return null;
  return mandatory.every((module) => row.completed.includes(module.key));
}

function deviceOf(row: DeviceInUseRow): EntitledDevice {
  const { id, ownership, category, status, valid } = row;
  const label = row.label ?? category;
  return { id, label, ownership, category, status, since: valid.from, until: valid.to };
}
