import type { ActionKind, AttributionMethod, Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface ActionRow {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly kind: ActionKind;
  readonly occurredAt: Instant;
  readonly summary: string | null;
  readonly inReplyTo: string | null;
  readonly sourceClient: string | null;
  readonly deviceId: string | null;
  /** Only where a case settled it: investigated, or said by the person; else null. */
  readonly actorId: string | null;
  readonly attributionMethod: AttributionMethod;
  readonly attributionConfidence: string | null;
  /** Whether somebody had approved it, singly or by a standing approval, before it happened. */
  readonly approved: boolean;
}

// The mandate of the approver is for the rules to judge (PUB-01); this says what is on record.
const COLUMNS = `
  x.id, x.account_id as "accountId", x.authority_id as "authorityId", x.kind,
  x.occurred_at as "occurredAt", x.summary, x.in_reply_to as "inReplyTo",
  x.source_client as "sourceClient", x.device_id as "deviceId",
  case when x.attribution_method in ('INVESTIGATED', 'SELF_DECLARED') then x.actor_id end as "actorId",
  x.attribution_method as "attributionMethod",
  x.attribution_confidence as "attributionConfidence",
  (exists (select from approvals v where v.id = x.approval_id and v.decision = 'APPROVED'
      and v.decided_at <= x.occurred_at and (v.valid_until is null or v.valid_until >= x.occurred_at))
    or exists (select from standing_approvals v where x.account_id = any (v.account_ids)
      and x.kind = any (v.action_kinds) and v.category = x.category and v.valid @> x.occurred_at)
  ) as approved`;

/** The newest actions of each account up to the instant, newest first. */
export function actionsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
  limit: number,
): Promise<ActionRow[]> {
  const text = `select ${COLUMNS} from unnest($2::uuid[]) a (id)
    cross join lateral (select * from account_actions y where y.account_id = a.id
      and y.occurred_at <= $1::timestamptz order by y.occurred_at desc, y.id desc limit $3) x
    order by x.occurred_at desc, x.id desc`;
  return q.rows(named('actions-of-accounts', text), [instantText(at), accountIds, limit]);
}
