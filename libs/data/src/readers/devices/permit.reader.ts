import type { Instant, Interval, PermitCondition, PermitRequestState } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { named } from '../paging.js';

export interface PermitRow {
  readonly id: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly accountIds: readonly string[];
  readonly reason: string;
  readonly conditions: readonly PermitCondition[];
  readonly confirmedConditions: readonly PermitCondition[] | null;
  readonly allowedWindow: string | null;
  readonly securityOfficerNote: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: string | null;
  readonly deletionProvenAt: Instant | null;
  readonly deletionEvidence: string | null;
  readonly valid: Interval;
}

/** Permits to use private devices, newest first. */
export function permitsOfDevices(q: Queryable, deviceIds: readonly string[]): Promise<PermitRow[]> {
  const text = `select id, device_id as "deviceId", person_id as "personId",
      authority_id as "authorityId", account_ids as "accountIds", reason, conditions,
      confirmed_conditions as "confirmedConditions", allowed_window as "allowedWindow",
      security_officer_note as "securityOfficerNote", withdrawn_at as "withdrawnAt",
      withdrawal_reason as "withdrawalReason", deletion_proven_at as "deletionProvenAt",
      deletion_evidence as "deletionEvidence", valid
    from private_use_permits where device_id = any ($1::uuid[]) order by lower(valid) desc, id`;
  return q.rows(named('permits-of-devices', text), [deviceIds]);
}

export interface PermitRequestRow {
  readonly id: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly accountIds: readonly string[];
  readonly ground: string;
  readonly allowedWindow: string | null;
  readonly confirmedConditions: readonly PermitCondition[] | null;
  readonly requestedById: string | null;
  readonly state: PermitRequestState;
  readonly securityNote: string | null;
  readonly notedById: string | null;
  readonly notedAt: Instant | null;
  readonly decisionReason: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Instant | null;
  readonly recordedAt: Instant;
  readonly valid: Interval;
}

/** What has been asked for devices, newest first. */
export function permitRequestsOfDevices(
  q: Queryable,
  deviceIds: readonly string[],
): Promise<PermitRequestRow[]> {
  const text = `select id, device_id as "deviceId", person_id as "personId",
      authority_id as "authorityId", account_ids as "accountIds", ground,
      allowed_window as "allowedWindow", confirmed_conditions as "confirmedConditions",
      requested_by as "requestedById", state, security_note as "securityNote",
      noted_by as "notedById", noted_at as "notedAt", decision_reason as "decisionReason",
      decided_by as "decidedById", decided_at as "decidedAt", recorded_at as "recordedAt", valid
    from permit_requests where device_id = any ($1::uuid[]) order by id desc`;
  return q.rows(named('permit-requests-of-devices', text), [deviceIds]);
}
