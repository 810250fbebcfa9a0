import type { AccountFact, AccountStatus, Instant, Interval } from '@vieraugen/domain';
import { contains } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { type FactBatch, statement } from './fact-batch.js';

/** One row per account and state, so that the start of an unbroken state can be told. */
const ACCOUNTS = statement(
  'account',
  `select a.id, a.authority_id as "authorityId", a.platform_key as platform,
     p.supports_mfa as "platformSupportsMfa", a.kind, a.platform_user_id as "platformUserId", a.url,
     a.purpose, a.operating_unit as "operatingUnit", a.access_model as "accessModel",
     a.max_authorized as "maxAuthorized", a.standby_reason as "standbyReason", a.valid,
     s.status as state, s.valid as "stateValid"
   from accounts a
   left join platform_versions p on p.platform_key = a.platform_key and p.valid @> $2::timestamptz
   left join account_states s on s.account_id = a.id
   where a.id = any ($1::uuid[])`,
);

type Row = Omit<AccountFact, 'ministryId' | 'status' | 'activeSince'> & {
  readonly state: AccountStatus | null;
  readonly stateValid: Interval | null;
};

interface State {
  readonly status: AccountStatus;
  readonly valid: Interval;
}

/** An account, and when its status changes next by what is already on record. */
export interface AccountRead {
  readonly account: AccountFact;
  readonly nextStateAt: Instant | null;
}

export async function readAccounts(
  q: Queryable,
  { accountIds, at }: FactBatch,
  ministryOf: (authorityId: string) => string,
): Promise<AccountRead[]> {
  const rows = await q.rows<Row>(ACCOUNTS, [accountIds, instantText(at)]);
  const accounts = new Map<string, { row: Row; states: State[] }>();
  for (const row of rows) {
    let account = accounts.get(row.id);
    if (!account) accounts.set(row.id, (account = { row, states: [] }));
    if (row.state && row.stateValid)
      account.states.push({ status: row.state, valid: row.stateValid });
  }
  return [...accounts.values()].map(({ row, states }) => ({
    account: factOf(row, states, at, ministryOf(row.authorityId)),
    nextStateAt: nextStateAt(states, at),
  }));
}

function factOf(row: Row, states: State[], at: Instant, ministryId: string): AccountFact {
  const { state, stateValid, ...rest } = row;
  const current = states.find(({ valid }) => contains(valid, at));
  return {
    ...rest,
    ministryId,
    status: current?.status ?? null,
    activeSince: current?.status === 'ACTIVE' ? unbrokenSince(current, states) : null,
  };
}

/** Follows states of the same status backwards as long as one ends where the next begins. */
function unbrokenSince(current: State, states: readonly State[]): Instant {
  let from = current.valid.from;
  for (;;) {
    const before = states.find(
      ({ status, valid }) => status === current.status && valid.to === from,
    );
    if (!before) return from;
    from = before.valid.from;
  }
}

function nextStateAt(states: readonly State[], at: Instant): Instant | null {
  let next = Infinity;
  for (const { valid } of states)
    for (const instant of [valid.from, valid.to])
      if (instant !== null && instant > at && instant < next) next = instant;
  return Number.isFinite(next) ? next : null;
}
