import type {
  ConfirmationFact,
  AccountFacts,
  ActionFact,
  ApprovalFact,
  AttestationFact,
  OutOfHoursFact,
  StandingApprovalFact,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import {
  type FactBatch,
  type OfAccount,
  periodValues,
  readByAccount,
  statement,
} from './fact-batch.js';

const ACTIONS = statement(
  'actions',
  `select id, account_id as "accountId", kind, occurred_at as "occurredAt", actor_id as "actorId",
     device_id as "deviceId", approval_id as "approvalId", category
   from account_actions
   where account_id = any ($1::uuid[]) and occurred_at > $2::timestamptz
     and occurred_at <= $3::timestamptz`,
);

export function readActions(q: Queryable, batch: FactBatch) {
  return readByAccount<ActionFact & OfAccount>(q, ACTIONS, periodValues(batch));
}

const LAST_POSTS = statement(
  'last-posts',
  `select p.id, a.id as "accountId", p.occurred_at as "occurredAt"
   from unnest($1::uuid[]) a (id)
   cross join lateral (
     select id, occurred_at from account_actions
     where account_id = a.id and kind = 'POST' and occurred_at <= $2::timestamptz
     order by occurred_at desc, id desc limit 1) p`,
);

type Post = NonNullable<AccountFacts['lastPost']>;

/** The newest post of the accounts that have none in the period that was read. */
export async function readLastPosts(
  q: Queryable,
  accountIds: readonly string[],
  at: number,
): Promise<ReadonlyMap<string, Post>> {
  if (accountIds.length === 0) return new Map();
  const rows = await q.rows<Post & { accountId: string }>(LAST_POSTS, [
    accountIds,
    instantText(at),
  ]);
  return new Map(rows.map(({ accountId, id, occurredAt }) => [accountId, { id, occurredAt }]));
}

/** The newest post among actions; null = none among them. */
export function lastPostOf(actions: readonly ActionFact[]): Post | null {
  let last: ActionFact | null = null;
  for (const action of actions)
    if (action.kind === 'POST' && (!last || last.occurredAt <= action.occurredAt)) last = action;
  return last && { id: last.id, occurredAt: last.occurredAt };
}

const APPROVALS = statement(
  'approvals',
  `select id, account_ids as "accountIds", approver_id as "approverId", decision,
     decided_at as "decidedAt", valid_until as "validUntil", planned_at as "plannedAt"
   from approvals where id = any ($1::uuid[])`,
);

/** Approvals by id, with the accounts that they are for. */
export type ApprovalsRead = ReadonlyMap<
  string,
  ApprovalFact & { readonly accountIds: readonly string[] }
>;

export async function readApprovals(
  q: Queryable,
  approvalIds: readonly string[],
): Promise<ApprovalsRead> {
  if (approvalIds.length === 0) return new Map();
  const rows = await q.rows<ApprovalFact & { accountIds: readonly string[] }>(APPROVALS, [
    approvalIds,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By accounts that they name, and in force at some time in the period. */
const STANDING_APPROVALS = statement(
  'standing-approvals',
  `select s.id, b.id as "accountId", s.action_kinds as "actionKinds", s.category, s.valid
   from standing_approvals s cross join unnest(s.account_ids) x (account_id)
   join unnest($1::uuid[]) b (id) on b.id = x.account_id
   where s.valid && tstzrange($2::timestamptz, $3::timestamptz, '[]')`,
);

export function readStandingApprovals(q: Queryable, batch: FactBatch) {
  return readByAccount<StandingApprovalFact & OfAccount>(
    q,
    STANDING_APPROVALS,
    periodValues(batch),
  );
}

const OUT_OF_HOURS = statement(
  'out-of-hours',
  `select o.id, b.id as "accountId", o.device_ids as "deviceIds", o.valid
   from out_of_hours_authorizations o cross join unnest(o.account_ids) x (account_id)
   join unnest($1::uuid[]) b (id) on b.id = x.account_id
   where o.valid && tstzrange($2::timestamptz, $3::timestamptz, '[]')`,
);

export function readOutOfHours(q: Queryable, batch: FactBatch) {
  return readByAccount<OutOfHoursFact & OfAccount>(q, OUT_OF_HOURS, periodValues(batch));
}

const ATTESTATIONS = statement(
  'attestations',
  `select id, account_id as "accountId", attested_at as at
   from attestations where account_id = any ($1::uuid[])`,
);

export function readAttestations(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<AttestationFact & OfAccount>(q, ATTESTATIONS, [accountIds]);
}

/** What reviews confirmed: authorizations and connected apps; accounts have their attestations. */
const CONFIRMATIONS = statement(
  'confirmations',
  `select id, account_id as "accountId", subject_id as "subjectId", decided_at as at
   from review_rows where account_id = any ($1::uuid[]) and state = 'CONFIRMED'`,
);

export function readConfirmations(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<ConfirmationFact & OfAccount>(q, CONFIRMATIONS, [accountIds]);
}
