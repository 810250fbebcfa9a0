import type { AuthorityFacts, Instant, Interval, NilReturnFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { readExemptionsOfAuthorities } from './exemption.facts.js';
import { groupedBy, statement } from './fact-batch.js';
import type { SharedFacts } from './shared-facts.js';

const AUTHORITIES = statement(
  'authority',
  'select id, valid from authorities where id = any ($1::uuid[])',
);

const NIL_RETURNS = statement(
  'nil-returns',
  `select id, authority_id as "authorityId", valid from nil_returns
   where authority_id = any ($1::uuid[])`,
);

/** Accounts with all their states: which are open is told by the instant, and when that changes. */
const ACCOUNTS = statement(
  'authority-accounts',
  `select a.id, a.authority_id as "authorityId", s.status, s.valid * a.valid as valid
   from accounts a join account_states s on s.account_id = a.id and s.valid && a.valid
   where a.authority_id = any ($1::uuid[])
     and (s.valid @> $2::timestamptz or lower(s.valid) > $2::timestamptz)`,
);

/** What is over, was refused, never was the authority's, or others came upon before it was reported. */
const NOT_REPORTED = new Set([
  'CLOSED',
  'ARCHIVED',
  'REJECTED',
  'IMPERSONATION_REPORTED',
  'DISCOVERED',
]);

interface StateRow {
  readonly id: string;
  readonly authorityId: string;
  readonly status: string;
  readonly valid: Interval;
}

export interface AuthorityFactsRead {
  readonly facts: AuthorityFacts;
  readonly nextStateAt: Instant | null;
}

/** Reads all facts of a batch of authorities; those that are not on record are left out. */
export async function readAuthorityFacts(
  q: Queryable,
  authorityIds: readonly string[],
  at: Instant,
  shared: SharedFacts,
): Promise<AuthorityFactsRead[]> {
  const [authorities, returns, states, exemptions] = await Promise.all([
    q.rows<{ id: string; valid: Interval }>(AUTHORITIES, [authorityIds]),
    q.rows<NilReturnFact & { authorityId: string }>(NIL_RETURNS, [authorityIds]),
    q.rows<StateRow>(ACCOUNTS, [authorityIds, instantText(at)]),
    readExemptionsOfAuthorities(q, authorityIds),
  ]);
  const nilReturns = groupedBy(returns, (row) => row.authorityId);
  const accounts = groupedBy(states, (row) => row.authorityId);
  return authorities.map(({ id, valid }) => ({
    facts: {
      authority: { id, ministryId: shared.ministryOf(id), valid },
      openAccountIds: openAt(accounts.of(id), at),
      nilReturns: [...nilReturns.of(id)],
      exemptions: exemptions.of(id),
    },
    nextStateAt: nextBoundary(accounts.of(id), at),
  }));
}

function openAt(states: readonly StateRow[], at: Instant): readonly string[] {
  return states
    .filter(({ status, valid }) => valid.from <= at && !NOT_REPORTED.has(status))
    .map(({ id }) => id);
}

function nextBoundary(states: readonly StateRow[], at: Instant): Instant | null {
  let next = Infinity;
  for (const { valid } of states)
    for (const instant of [valid.from, valid.to])
      if (instant !== null && instant > at) next = Math.min(next, instant);
  return Number.isFinite(next) ? next : null;
}
