import {
  type AccountFact,
  type AccountStatus,
  contains,
  type Instant,
  type Interval,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { type FactBatch, Groups, statement } from './fact-batch.js';
import type { SharedFacts } from './shared-facts.js';

/**
 * Accounts, and after them their states. Not a join: the planner would take the states of one
 * account after the other, which costs several times the reading itself.
 */
const ACCOUNTS = statement(
  'account',
  `select id, authority_id as "authorityId", platform_key as platform, kind,
     platform_user_id as "platformUserId", url, purpose, operating_unit as "operatingUnit",
     access_model as "accessModel", max_authorized as "maxAuthorized",
     standby_reason as "standbyReason", imprint_url as "imprintUrl",
     privacy_url as "privacyUrl", netiquette_url as "netiquetteUrl",
     alternative_channel_url as "alternativeChannelUrl", recovery_mailbox as "recoveryMailbox",
     recovery_mailbox_functional as "recoveryMailboxFunctional",
     recovery_phone_type as "recoveryPhoneType", valid, null as status, null as "ministryId",
     null as "platformSupportsMfa", null as "platformSupportsDelegation",
     null as "platformProhibitedOn", null as "officialDomains", null as "statusSince"
   from accounts where id = any ($1::uuid[])
   union all
   select account_id, null, null, null, null, null, null, null, null, null, null, null, null, null,
     null, null, null, null,
     valid, status, null, null, null, null, null, null
   from account_states where account_id = any ($1::uuid[])`,
);

type Given =
  | 'ministryId'
  | 'platformSupportsMfa'
  | 'platformSupportsDelegation'
  | 'platformProhibitedOn'
  | 'officialDomains'
  | 'status'
  | 'statusSince';
/** What follows from the instant has its place in the row and is filled in here. */
type AccountRow = Omit<AccountFact, Given> & { -readonly [Name in Given]: AccountFact[Name] };

interface State {
  readonly id: string;
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
  shared: SharedFacts,
): Promise<AccountRead[]> {
  const accounts: AccountRow[] = [];
  const states = new Groups<State>();
  for (const row of await q.rows<AccountRow | State>(ACCOUNTS, [accountIds])) {
    if (row.status === null) accounts.push(row as AccountRow);
    else states.add(row.id, row as State);
  }
  return accounts.map((row) => {
    const own = states.of(row.id);
    return { account: factOf(row, own, at, shared), nextStateAt: nextStateAt(own, at) };
  });
}

function factOf(
  row: AccountRow,
  states: readonly State[],
  at: Instant,
  shared: SharedFacts,
): AccountFact {
  const current = states.find(({ valid }) => contains(valid, at));
  row.ministryId = shared.ministryOf(row.authorityId);
  const platform = shared.platformOf(row.platform);
  row.platformSupportsMfa = platform?.supportsMfa ?? null;
  row.platformSupportsDelegation = platform?.supportsDelegation ?? null;
  row.platformProhibitedOn = platform?.prohibitedOn ?? null;
  row.officialDomains = shared.officialDomainsOf(row.authorityId);
  row.status = current?.status ?? null;
  row.statusSince = current ? unbrokenSince(current, states) : null;
  return row;
}

/** Follows states of the same status backwards as long as one ends where the next begins. */
function unbrokenSince(current: State, states: readonly State[]): Instant {
  let { from } = current.valid;
  for (;;) {
    const before = states.find(
      ({ status, valid }) => status === current.status && valid.to === from,
    );
    if (!before) return from;
    ({ from } = before.valid);
  }
}

function nextStateAt(states: readonly State[], at: Instant): Instant | null {
  let next = Infinity;
  for (const { valid } of states)
    for (const instant of [valid.from, valid.to])
      if (instant !== null && instant > at && instant < next) next = instant;
  return Number.isFinite(next) ? next : null;
}
