import { newId } from '@vieraugen/data';
import { DAY, type Instant, RULE_IDS } from '@vieraugen/domain';
import type { TestDatabase } from '../database/test-database.js';

/** A ministry with accounts that are in order, and all rules in force: the ground for evaluations. */
export interface JudgedWorld {
  readonly ministryId: string;
  /** Two authors, who also approve for each other; the first one also owns the accounts. */
  readonly personIds: readonly [string, string];
  readonly accountIds: readonly string[];
}

export interface JudgedWorldOptions {
  /** What is confirmed from time to time was last confirmed a day before. */
  readonly now: Instant;
  readonly accounts?: number;
  readonly rules?: readonly string[];
}

const SCOPE = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
} as const;
const SINCE = Date.parse('2015-01-01T00:00:00Z');
const ALWAYS = '[2015-01-01,)';

/** One statement per table, whatever the number of accounts. */
export async function aJudgedWorld(
  test: TestDatabase,
  { now, accounts = 1, rules = RULE_IDS }: JudgedWorldOptions,
): Promise<JudgedWorld> {
  const id = (offset: number) => newId(SINCE + offset);
  const ministryId = id(0);
  const personIds = [id(1), id(2)] as const;
  const accountIds = Array.from({ length: accounts }, (_, i) => id(10 + i));
  const policy = { documentId: id(3), versionId: id(4) };
  const write = (text: string, values: unknown[]) =>
    test.database.write(SCOPE, SINCE, { action: 'seed' }, (tx) => tx.rows(text, values));
  await write(MINISTRY, [ministryId]);
  await write(PEOPLE, [ministryId, personIds]);
  await write(POLICY, [policy.documentId, policy.versionId]);
  await write(RULES, [policy.versionId, rules]);
  for (const statement of ACCOUNTS) await write(statement, [ministryId, accountIds]);
  for (const statement of CONFIRMED)
    await write(statement, [ministryId, accountIds, new Date(now - DAY).toISOString()]);
  for (const statement of PER_PERSON) await write(statement, [ministryId, accountIds, personIds]);
  return { ministryId, personIds, accountIds };
}

const MINISTRY = `insert into authorities (id, tier, kind, official_domains, valid)
  values ($1, 'SUPREME', 'MINISTRY', '{sachsen.example}', '${ALWAYS}')`;
const PEOPLE = `
  with person as (insert into people (id, authority_id, function_label, valid)
    select p, $1, 'Referent/in Pressestelle', '${ALWAYS}' from unnest($2::uuid[]) p),
  function as (insert into function_assignments (person_id, authority_id, function, label, valid)
    select p, $1, 'PRESS_OFFICER', 'Referent/in Pressestelle', '${ALWAYS}' from unnest($2::uuid[]) p)
  insert into approver_mandates (person_id, authority_id, kind, appointed_by_function, valid)
  select p, $1, case n when 1 then 'PRIMARY' else 'DEPUTY' end, 'Hausleitung', '${ALWAYS}'
  from unnest($2::uuid[]) with ordinality x (p, n)`;
const POLICY = `
  with document as (insert into policy_documents (id, kind, title) values ($1, 'RECOMMENDATION', 'Regeln'))
  insert into policy_versions (id, document_id, version, acknowledge, valid) values ($2, $1, '1', false, '${ALWAYS}')`;
const RULES = `insert into rule_versions (rule_id, policy_version_id, valid)
  select r, $1, '${ALWAYS}' from unnest($2::text[]) r`;
const ACCOUNTS = [
  `insert into accounts (id, authority_id, platform_key, platform_user_id, url, purpose, operating_unit, access_model, standby_reason, valid)
   select a, $1, 'X', a::text, 'https://x.example/' || a, 'Presse', 'Referat 12', 'SHARED_SECRET', 'Krisenkanal', '${ALWAYS}' from unnest($2::uuid[]) a`,
  `insert into account_states (account_id, authority_id, status, valid)
   select a, $1, 'ACTIVE', '${ALWAYS}' from unnest($2::uuid[]) a`,
];
const CONFIRMED = [
  `insert into attestations (account_id, authority_id, attested_by_function, attested_at)
   select a, $1, 'Pressestelle', $3::timestamptz from unnest($2::uuid[]) a`,
  `insert into second_factors (account_id, authority_id, type, evidence_at, valid)
   select a, $1, 'FIDO2', $3::timestamptz, '${ALWAYS}' from unnest($2::uuid[]) a`,
];
const PER_PERSON = [
  `insert into authorizations (account_id, authority_id, person_id, role, access_purpose, requested_by, granted_by, granted_at, manager_confirmed_by, activated_at, valid)
   select a, $1, p, r, 'CONTENT', p, ($3::uuid[])[3 - n], '2015-01-01', ($3::uuid[])[3 - n], '2015-01-01', '${ALWAYS}'
   from unnest($2::uuid[]) a, unnest($3::uuid[]) with ordinality x (p, n), unnest('{OWNER,AUTHOR}'::text[]) r
   where r = 'AUTHOR' or n = 1`,
  `insert into access_grants (account_id, authority_id, holder_id, mechanism, valid)
   select a, $1, p, 'PASSWORD_KNOWN', '${ALWAYS}' from unnest($2::uuid[]) a, unnest($3::uuid[]) p`,
];

/** Ends the author's authorization of a person at an instant, as the record would have it. */
export async function endAuthorship(
  test: TestDatabase,
  authorship: { readonly accountId: string; readonly personId: string; readonly at: Instant },
  now: Instant,
): Promise<void> {
  await test.database.write(SCOPE, now, { action: 'endAuthorization' }, (tx) =>
    tx.rows(
      `update authorizations set valid = tstzrange(lower(valid), $3::timestamptz, '[)')
       where account_id = $1 and person_id = $2 and role = 'AUTHOR' and valid @> $3::timestamptz`,
      [authorship.accountId, authorship.personId, new Date(authorship.at).toISOString()],
    ),
  );
}

/** Closes the access of a person, which puts right what `endAuthorship` made wrong. */
export async function closeAccess(
  test: TestDatabase,
  access: { readonly accountId: string; readonly personId: string; readonly at: Instant },
  now: Instant,
): Promise<void> {
  await test.database.write(SCOPE, now, { action: 'closeAccessGrant' }, (tx) =>
    tx.rows(
      `update access_grants set valid = tstzrange(lower(valid), $3::timestamptz, '[)')
       where account_id = $1 and holder_id = $2`,
      [access.accountId, access.personId, new Date(access.at).toISOString()],
    ),
  );
}
