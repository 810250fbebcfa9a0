import type { DatabaseScope, Transaction } from '@vieraugen/data';
import type { TestDatabase } from '@vieraugen/testing';

/** The instant at which everything is recorded and at which the tests look. */
export const NOW = Date.parse('2026-11-23T08:00:00Z');

export const EVERYTHING: DatabaseScope = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
};

const KINDS = {
  authority: 1,
  account: 2,
  person: 3,
  authorization: 4,
  device: 5,
  module: 6,
  finding: 7,
  action: 8,
  approval: 9,
  document: 10,
  policy: 11,
  user: 12,
  assignment: 13,
} as const;

/** A stable id: the n-th thing of a kind. */
export function id(kind: keyof typeof KINDS, n: number): string {
  const part = (value: number, width: number) => value.toString(16).padStart(width, '0');
  return `00000000-0000-7000-${part(0x8000 + KINDS[kind], 4)}-${part(n, 12)}`;
}

export const MINISTRY = id('authority', 1);
export const OTHER_MINISTRY = id('authority', 2);
export const OFFICE = id('authority', 3);

export interface WorldSize {
  readonly accounts: number;
}

/** Two ministries, an office below the first, and accounts with everything that hangs on them. */
export async function seedWorld(test: TestDatabase, { accounts }: WorldSize): Promise<void> {
  await test.database.write(EVERYTHING, NOW - 1_000, { action: 'seed' }, async (tx) => {
    await seedRegister(tx, accounts);
    await seedPeople(tx, accounts);
    await seedCan(tx, accounts);
    await seedKnowledge(tx, accounts);
    await seedFindings(tx, accounts);
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const ids = (kind: keyof typeof KINDS, count: number) => numbers(count).map((n) => id(kind, n));
/** Every third account belongs to the other ministry, the rest to the first and its office. */
const homeOf = (n: number) => [MINISTRY, OFFICE, OTHER_MINISTRY][n % 3] as string;
const homes = (count: number) => numbers(count).map(homeOf);

async function seedRegister(tx: Transaction, accounts: number): Promise<void> {
  const units = [MINISTRY, OTHER_MINISTRY, OFFICE];
  await tx.rows(
    `insert into authorities (id, tier, kind, official_domains, valid)
     select id, tier, kind, '{sachsen.de}', '[2010-01-01,)' from unnest($1::uuid[], $2::text[], $3::text[]) x (id, tier, kind)`,
    [units, ['SUPREME', 'SUPREME', 'UPPER'], ['MINISTRY', 'MINISTRY', 'AUTHORITY']],
  );
  await tx.rows(
    `insert into authority_names (authority_id, name, short_name, valid)
     select id, name, short, valid::tstzrange from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) x (id, name, short, valid)`,
    [
      [...units, MINISTRY],
      [
        'Ministerium für Ämter',
        'Ministerium für Belege',
        'Landesamt für Ämter',
        'Altes Ministerium',
      ],
      ['SMÄ', 'SMB', 'LfÄ', 'SMALT'],
      ['[2020-01-01,)', '[2010-01-01,)', '[2010-01-01,)', '[2010-01-01,2020-01-01)'],
    ],
  );
  await tx.rows(
    `insert into authority_parents (authority_id, parent_id, valid) values ($1, $2, '[2010-01-01,)')`,
    [OFFICE, MINISTRY],
  );
  await tx.rows(
    `insert into nil_returns (authority_id, stated_by_function, valid) values ($1, 'Leitung', '[2026-02-01,2027-02-01)')`,
    [OFFICE],
  );
  await tx.rows(
    `insert into platform_versions (platform_key, name, supports_mfa, supports_delegation, valid)
     values ('X', 'Twitter', true, false, '[2006-01-01,2023-07-24)'), ('X', 'X', true, true, '[2023-07-24,)')`,
  );
  await tx.rows(
    `with a as (insert into accounts (id, authority_id, platform_key, url, display_name, valid)
       select id, authority, 'X', 'https://x.com/demo_' || n, 'Konto ' || n, '[2014-01-01,)'
       from unnest($1::uuid[], $2::uuid[], $3::int[]) x (id, authority, n) returning id, authority_id, display_name),
     h as (insert into account_handles (account_id, authority_id, platform_key, handle, handle_key, valid)
       select id, authority_id, 'X', 'demo_' || substr(display_name, 7), 'demo_' || substr(display_name, 7), '[2014-01-01,)' from a),
     t as (insert into attestations (account_id, authority_id, attested_by_function, attested_at)
       select id, authority_id, 'Pressesprecher/in', '2026-03-01T08:00:00Z' from a)
     insert into account_states (account_id, authority_id, status, valid)
     select id, authority_id, 'ACTIVE', '[2014-01-01,)' from a`,
    [ids('account', accounts), homes(accounts), numbers(accounts)],
  );
}

/** Three people per account: spokesperson (owner), author, and somebody whose authorization ended. */
async function seedPeople(tx: Transaction, accounts: number): Promise<void> {
  const count = accounts * 3;
  const at = numbers(count).map((n) => homeOf(Math.floor(n / 3)));
  const labels = ['Pressesprecher/in', 'Referent/in Pressestelle', 'Referent/in Pressestelle'];
  await tx.rows(
    `insert into people (id, authority_id, function_label, manager_id, valid)
     select id, authority, label, manager, '[2012-01-01,)' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) x (id, authority, label, manager)`,
    [
      ids('person', count),
      at,
      numbers(count).map((n) => labels[n % 3]),
      numbers(count).map((n) => (n % 3 === 0 ? null : id('person', n - (n % 3)))),
    ],
  );
  await tx.rows(
    `insert into person_names (person_id, authority_id, given_name, surname, email, valid)
     select id, authority, 'Kim', 'Muster' || n, 'kim@example.org', '[2012-01-01,)' from unnest($1::uuid[], $2::uuid[], $3::int[]) x (id, authority, n)`,
    [ids('person', count), at, numbers(count)],
  );
  await tx.rows(
    `insert into function_assignments (id, person_id, authority_id, function, label, valid)
     select f, id, authority, 'PRESS_OFFICER', 'Pressestelle', '[2012-01-01,)' from unnest($1::uuid[], $2::uuid[], $3::uuid[]) x (f, id, authority)`,
    [ids('assignment', count), ids('person', count), at],
  );
  const roles = ['OWNER', 'AUTHOR', 'AUTHOR'];
  const valid = ['[2014-01-01,)', '[2014-01-01,)', '[2014-01-01,2015-10-01)'];
  await tx.rows(
    `insert into authorizations (id, account_id, authority_id, person_id, role, access_purpose, scope, granted_by, granted_at, activated_at, valid)
     select id, account, authority, person, role, 'CONTENT', '{POST,REPLY}', granter, '2014-01-01', '2014-01-01', valid::tstzrange
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[]) x (id, account, authority, person, role, valid, granter)`,
    [
      ids('authorization', count),
      numbers(count).map((n) => id('account', Math.floor(n / 3))),
      at,
      ids('person', count),
      numbers(count).map((n) => roles[n % 3]),
      numbers(count).map((n) => valid[n % 3]),
      numbers(count).map((n) => (n % 3 === 0 ? null : id('person', n - (n % 3)))),
    ],
  );
  await tx.rows(
    `insert into authorization_suspensions (authorization_id, account_id, authority_id, reason, valid)
     select z.id, account_id, authority_id, 'Abordnung', '[2016-01-01,2016-02-01)' from authorizations z where role = 'AUTHOR' and upper_inf(valid)`,
  );
  await tx.rows(
    `insert into approver_mandates (person_id, authority_id, kind, appointed_by_function, valid)
     select id, authority, case when n % 2 = 0 then 'PRIMARY' else 'DEPUTY' end, 'Hausleitung', '[2014-01-01,)'
     from unnest($1::uuid[], $2::uuid[], $3::int[]) x (id, authority, n) where n % 3 = 0`,
    [ids('person', count), at, numbers(count)],
  );
}

async function seedCan(tx: Transaction, accounts: number): Promise<void> {
  await tx.rows(
    `insert into devices (id, authority_id, ownership, category, asset_tag, custodian_id)
     select id, authority, 'OFFICIAL', 'LAPTOP', 'L-' || n, person from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[]) x (id, authority, n, person)`,
    [
      ids('device', accounts),
      homes(accounts),
      numbers(accounts),
      numbers(accounts).map((n) => id('person', n * 3)),
    ],
  );
  await tx.rows(
    `insert into device_states (device_id, authority_id, status, valid) select id, authority_id, 'IN_USE', '[2014-01-01,)' from devices`,
  );
  await tx.rows(
    `insert into device_uses (device_id, authorization_id, account_id, authority_id, valid)
     select d.id, z.id, z.account_id, z.authority_id, '[2014-01-01,)' from authorizations z join devices d on d.custodian_id = z.person_id`,
  );
  await tx.rows(
    `insert into private_use_permits (device_id, person_id, authority_id, account_ids, reason, conditions, valid)
     select d.id, d.custodian_id, d.authority_id, array_agg(u.account_id), 'Reise', '{SCREEN_LOCK}', '[2026-06-01,2026-12-10)'
     from devices d join device_uses u on u.device_id = d.id group by d.id`,
  );
  await tx.rows(
    `insert into access_grants (account_id, authority_id, holder_id, mechanism, device_id, valid)
     select account_id, authority_id, person_id, 'PASSWORD_KNOWN', null, '[2014-01-01,)' from authorizations`,
  );
  const forAccounts = (insert: string) => tx.rows(`${insert} from accounts`);
  await forAccounts(
    `insert into credentials (account_id, authority_id, kind, storage, valid) select id, authority_id, 'PASSWORD', 'VAULT', '[2014-01-01,)'`,
  );
  await tx.rows(
    `insert into credential_events (credential_id, account_id, authority_id, event, occurred_at, cause, by_function)
     select id, account_id, authority_id, 'ROTATION', '2014-06-01', 'Einrichtung', 'IT' from credentials`,
  );
  await forAccounts(
    `insert into second_factors (account_id, authority_id, type, evidence_at, valid) select id, authority_id, 'TOTP', '2026-01-01', '[2016-01-08,)'`,
  );
  await forAccounts(
    `insert into connected_apps (account_id, authority_id, app_name, scopes, valid) select id, authority_id, 'Planer', '{write}', '[2016-01-08,)'`,
  );
  await tx.rows(
    `insert into account_actions (id, account_id, authority_id, kind, occurred_at, time_source, summary, device_id, actor_id, attribution_method)
     select x.id, a.id, a.authority_id, 'REPLY', '2016-01-08T05:30:00Z', 'PLATFORM_ID', 'Antwort', null, p, case when n % 2 = 0 then 'INVESTIGATED' else 'TOOL_LOG' end
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) x (id, account, p, n) join accounts a on a.id = x.account`,
    [
      ids('action', accounts),
      ids('account', accounts),
      numbers(accounts).map((n) => id('person', n * 3 + 2)),
      numbers(accounts),
    ],
  );
}

async function seedKnowledge(tx: Transaction, accounts: number): Promise<void> {
  await tx.rows(
    `insert into training_modules (id, key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
     values ($1, 'BASIC', '1', 'Grundlagen', 'Basics', '{OWNER,AUTHOR,DEPUTY}', 12, '[2016-06-01,)')`,
    [id('module', 0)],
  );
  await tx.rows(
    `insert into training_completions (person_id, authority_id, module_id, module_key, evidence_type, valid)
     select p.id, p.authority_id, $1, 'BASIC', 'CERTIFICATE',
       case when n % 2 = 0 then '[2026-01-01,2027-01-01)' else '[2025-01-01,2026-01-01)' end::tstzrange
     from unnest($2::uuid[], $3::int[]) x (id, n) join people p on p.id = x.id where n % 3 < 2`,
    [id('module', 0), ids('person', accounts * 3), numbers(accounts * 3)],
  );
  await tx.rows(
    `insert into policy_documents (id, kind, title) values ($1, 'RECOMMENDATION', 'Handlungsempfehlungen')`,
    [id('document', 0)],
  );
  await tx.rows(
    `insert into policy_versions (id, document_id, version, valid) values ($1, $2, '1.0', '[2016-06-01,)')`,
    [id('policy', 0), id('document', 0)],
  );
  await tx.rows(
    `insert into rule_versions (rule_id, policy_version_id, clause, valid)
     select r, $1, 'Abschnitt 2', '[2016-06-01,)' from unnest(array['ACC-01','AUT-01','PUB-01','TRN-02','DEV-01']) r`,
    [id('policy', 0)],
  );
}

/** Account 0: overdue; account 1: undetermined; account 2: resolved; every other one as its number mod 3. */
async function seedFindings(tx: Transaction, accounts: number): Promise<void> {
  await tx.rows(
    `insert into findings (id, rule_id, subject_type, subject_id, account_id, authority_id, state, result, severity, reason, evidence, first_detected_at, last_opened_at, due_at, resolved_at)
     select x.id, 'ACC-01', 'ACCOUNT', a.id, a.id, a.authority_id,
       (array['OPEN', 'OPEN', 'RESOLVED'])[n % 3 + 1], (array['VIOLATED', 'UNDETERMINED', 'COMPLIANT'])[n % 3 + 1], 'CRITICAL',
       '{"code": "NO_GRANT", "data": {}}', jsonb_build_array(jsonb_build_object('fact', 'accessGrants', 'id', g.id)),
       '2026-11-01T08:00:00Z', '2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z', case when n % 3 = 2 then timestamptz '2026-11-10T08:00:00Z' end
     from unnest($1::uuid[], $2::uuid[], $3::int[]) x (id, account, n) join accounts a on a.id = x.account
     join lateral (select id from access_grants g where g.account_id = a.id order by id limit 1) g on true`,
    [ids('finding', accounts), ids('account', accounts), numbers(accounts)],
  );
  await tx.rows(
    `insert into finding_events (finding_id, authority_id, account_id, at, type, state, result)
     select id, authority_id, account_id, first_detected_at, 'OPENED', 'OPEN', 'VIOLATED' from findings
     union all select id, authority_id, account_id, resolved_at, 'RESOLVED', 'RESOLVED', 'COMPLIANT' from findings where resolved_at is not null`,
  );
  await tx.rows(
    `insert into subject_results (subject_type, subject_id, authority_id, results, digest, changed_at)
     select 'ACCOUNT', id, authority_id, '{"AUT-01": "COMPLIANT", "ACC-01": "VIOLATED", "DEV-01": "NOT_APPLICABLE", "TRN-02": "COMPLIANT"}', '', app_now() from accounts`,
  );
}

/** Everybody may, can and did something on the first account: the page of one account, full. */
export async function seedCrowd(test: TestDatabase): Promise<void> {
  const first = id('account', 0);
  await test.database.write(EVERYTHING, NOW - 500, { action: 'seed' }, async (tx) => {
    await tx.rows(
      `insert into authorizations (account_id, authority_id, person_id, role, granted_by, activated_at, valid)
       select $1, a.authority_id, p.id, 'MODERATOR', p.manager_id, '2015-01-01', '[2015-01-01,)' from people p, accounts a where a.id = $1`,
      [first],
    );
    await tx.rows(
      `insert into access_grants (account_id, authority_id, holder_id, mechanism, valid)
       select $1, a.authority_id, p.id, 'ACTIVE_SESSION', '[2015-01-01,)' from people p, accounts a where a.id = $1`,
      [first],
    );
    await tx.rows(
      `insert into device_uses (device_id, authorization_id, account_id, authority_id, valid)
       select d.id, z.id, z.account_id, z.authority_id, '[2015-01-01,)'
       from devices d join authorizations z on z.person_id = d.custodian_id and z.role = 'MODERATOR'`,
    );
    await tx.rows(
      `insert into account_actions (account_id, authority_id, kind, occurred_at, time_source, actor_id, attribution_method, device_id)
       select a.id, a.authority_id, 'POST', timestamptz '2016-02-01' + n * interval '1 hour', 'PLATFORM_ID', null, 'UNKNOWN', $2
       from accounts a, generate_series(1, 60) n where a.id = $1`,
      [first, id('device', 1)],
    );
    await tx.rows(
      `insert into findings (rule_id, subject_type, subject_id, account_id, authority_id, state, result, severity, reason, evidence, first_detected_at, last_opened_at)
       select 'DEV-01', 'AUTHORIZATION', z.id, z.account_id, z.authority_id, 'OPEN', 'VIOLATED', 'MEDIUM', '{"code": "?", "data": {}}',
         jsonb_build_array(jsonb_build_object('fact', 'authorizations', 'id', z.id)), app_now(), app_now()
       from authorizations z where z.role = 'MODERATOR'`,
    );
  });
}
