import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { named } from '../paging.js';

export interface PermitTaskRow {
  readonly id: string;
  readonly deviceId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly requestedById: string | null;
  /** The accounts that it would be used for. */
  readonly accountIds: readonly string[];
  /** REQUESTED waits for the security officer's note, NOTED for the decision. */
  readonly state: 'REQUESTED' | 'NOTED';
  readonly since: Instant;
}

/** Requests for private devices that wait for somebody in the viewer's reach, the oldest first. */
export function openPermitRequests(q: Queryable): Promise<PermitTaskRow[]> {
  const text = `select id, device_id as "deviceId", authority_id as "authorityId",
      person_id as "personId", requested_by as "requestedById", state,
      account_ids as "accountIds", recorded_at as since
    from permit_requests where state in ('REQUESTED', 'NOTED') order by id limit 100`;
  return q.rows(named('open-permit-requests', text));
}
