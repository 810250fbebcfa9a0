import { type AccountFacts, DAY, type Instant } from '@vieraugen/domain';
import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import type { DatabaseScope } from '../../database/scope.js';
import { readAccountFacts } from './account-facts.reader.js';
import { readAuthorityFacts } from './authority-facts.reader.js';
import { readRuleset } from './ruleset.reader.js';
import { readSharedFacts } from './shared-facts.js';

const SCOPE: DatabaseScope = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
};
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = (text: string): Instant => Date.parse(`${text}T00:00:00Z`);
const span = (from: string, to: string | null = null) => ({ from: at(from), to: to && at(to) });
const NOW = at('2020-06-01');
const [MINISTRY, OFFICE, ACCOUNT, OTHER] = [id(1), id(2), id(10), id(11)];
const [ANNA, BERT, CARA, PHONE] = [id(20), id(21), id(22), id(30)];

/** Every statement is written by hand: what the readers make of it is compared with the facts. */
const SEED = [
  `insert into authorities (id, tier, kind, valid) values ('${MINISTRY}', 'SUPREME', 'MINISTRY', '[2010-01-01,)'), ('${OFFICE}', 'UPPER', 'AUTHORITY', '[2010-01-01,)')`,
  `insert into authority_parents (authority_id, parent_id, valid) values ('${OFFICE}', '${MINISTRY}', '[2010-01-01,2021-01-01)')`,
  `insert into people (id, authority_id, function_label, valid) select p, '${OFFICE}', 'Referent/in', '[2010-01-01,)' from unnest('{${ANNA},${BERT},${CARA}}'::uuid[]) p`,
  `insert into platform_versions (platform_key, name, supports_mfa, valid) values ('X', 'Twitter', false, '[2006-01-01,2015-01-01)'), ('X', 'X', true, '[2015-01-01,)')`,
  `insert into accounts (id, authority_id, platform_key, purpose, valid) values ('${ACCOUNT}', '${OFFICE}', 'X', 'Presse', '[2015-01-01,)'), ('${OTHER}', '${OFFICE}', 'MASTODON', null, '[2015-01-01,)')`,
  `insert into account_states (account_id, authority_id, status, valid) values
     ('${ACCOUNT}', '${OFFICE}', 'SUSPENDED', '[2015-01-01,2016-01-01)'), ('${ACCOUNT}', '${OFFICE}', 'ACTIVE', '[2016-01-01,2018-01-01)'),
     ('${ACCOUNT}', '${OFFICE}', 'ACTIVE', '[2018-01-01,2020-09-01)'), ('${ACCOUNT}', '${OFFICE}', 'CLOSED', '[2020-09-01,)'),
     ('${OTHER}', '${OFFICE}', 'DISCOVERED', '[2020-07-01,2020-08-01)'), ('${OTHER}', '${OFFICE}', 'UNDER_REVIEW', '[2020-08-01,)')`,
  `insert into authorizations (id, account_id, authority_id, person_id, role, activated_at, revocation_trigger, valid) values
     ('${id(40)}', '${ACCOUNT}', '${OFFICE}', '${ANNA}', 'AUTHOR', '2015-02-01', null, '[2015-01-01,)'),
     ('${id(41)}', '${ACCOUNT}', '${OFFICE}', '${BERT}', 'DEPUTY', null, 'INCIDENT', '[2015-01-01,2019-01-01)')`,
  `insert into authorization_suspensions (authorization_id, account_id, authority_id, valid) values
     ('${id(40)}', '${ACCOUNT}', '${OFFICE}', '[2017-01-01,2017-02-01)'), ('${id(40)}', '${ACCOUNT}', '${OFFICE}', '[2016-01-01,2016-02-01)')`,
  `insert into deputy_activations (authorization_id, account_id, authority_id, valid) values ('${id(41)}', '${ACCOUNT}', '${OFFICE}', '[2016-03-01,2016-04-01)')`,
  `insert into approver_mandates (id, person_id, authority_id, account_ids, kind, appointed_by_function, valid) values
     ('${id(50)}', '${CARA}', '${OFFICE}', null, 'PRIMARY', 'Leitung', '[2015-01-01,)'),
     ('${id(51)}', '${BERT}', '${MINISTRY}', '{${ACCOUNT}}', 'DEPUTY', 'Leitung', '[2015-01-01,)'),
     ('${id(52)}', '${BERT}', '${MINISTRY}', null, 'PRIMARY', 'Leitung', '[2015-01-01,)')`,
  `insert into function_assignments (id, person_id, authority_id, function, label, valid) values
     ('${id(60)}', '${ANNA}', '${OFFICE}', 'PRESS_OFFICER', 'x', '[2015-01-01,)'), ('${id(61)}', '${CARA}', '${OFFICE}', 'PRESS_SPOKESPERSON', 'x', '[2015-01-01,)')`,
  `insert into devices (id, authority_id, ownership, category, nickname) values ('${PHONE}', '${OFFICE}', 'PRIVATE', 'SMARTPHONE', 'Telefon')`,
  `insert into device_states (device_id, authority_id, status, valid) values ('${PHONE}', '${OFFICE}', 'DECLARED', '[2016-01-01,2017-01-01)'), ('${PHONE}', '${OFFICE}', 'APPROVED', '[2017-01-01,)')`,
  `insert into device_checks (device_id, ownership, authority_id, screen_lock, source, valid) values ('${PHONE}', 'PRIVATE', '${OFFICE}', false, 'SELF', '[2016-01-01,2018-01-01)'), ('${PHONE}', 'PRIVATE', '${OFFICE}', true, 'SELF', '[2018-01-01,)')`,
  `insert into access_grants (id, account_id, authority_id, holder_id, mechanism, device_id, valid) values ('${id(70)}', '${ACCOUNT}', '${OFFICE}', null, null, '${PHONE}', '[2016-01-01,)')`,
  `insert into private_use_permits (id, device_id, person_id, authority_id, account_ids, reason, valid) values ('${id(71)}', '${PHONE}', '${ANNA}', '${OFFICE}', '{${ACCOUNT}}', 'x', '[2016-01-01,2016-12-31)')`,
  `insert into credential_events (id, account_id, authority_id, event, occurred_at, cause, by_function) values ('${id(72)}', '${ACCOUNT}', '${OFFICE}', 'ROTATION', '2016-01-08', 'x', 'x')`,
  `insert into training_modules (id, key, version, title_de, title_en, mandatory_for_roles, validity_months, valid) values ('${id(80)}', 'basics', '1', 'x', 'x', '{AUTHOR}', 12, '[2016-01-01,)')`,
  `insert into training_completions (id, person_id, authority_id, module_id, module_key, evidence_type, valid) values ('${id(81)}', '${ANNA}', '${OFFICE}', '${id(80)}', 'basics', 'CERTIFICATE', '[2019-07-01,2020-07-01)')`,
  `insert into approvals (id, authority_id, account_ids, approver_id, decision, decided_at, channel) values
     ('${id(90)}', '${OFFICE}', '{${ACCOUNT}}', '${CARA}', 'APPROVED', '2020-05-01', 'SYSTEM'), ('${id(91)}', '${OFFICE}', '{${OTHER}}', '${CARA}', 'APPROVED', '2020-05-01', 'SYSTEM')`,
  `insert into account_actions (id, account_id, authority_id, kind, platform_object_id, occurred_at, time_source, approval_id) values
     ('${id(100)}', '${ACCOUNT}', '${OFFICE}', 'POST', '1', '2016-01-08', 'MANUAL', null),
     ('${id(101)}', '${ACCOUNT}', '${OFFICE}', 'REPLY', '2', '2020-05-02', 'MANUAL', '${id(90)}'),
     ('${id(102)}', '${ACCOUNT}', '${OFFICE}', 'LIKE', '3', '2020-05-03', 'MANUAL', '${id(91)}'),
     ('${id(103)}', '${ACCOUNT}', '${OFFICE}', 'POST', '4', '2020-06-02', 'MANUAL', null)`,
  `insert into standing_approvals (id, authority_id, account_ids, action_kinds, category, approver_id, valid) values
     ('${id(110)}', '${OFFICE}', '{${OTHER},${ACCOUNT}}', '{POST}', 'SERVICE', '${CARA}', '[2020-03-01,2020-06-01)'),
     ('${id(111)}', '${OFFICE}', '{${ACCOUNT}}', '{POST}', 'SERVICE', '${CARA}', '[2015-03-01,2015-06-01)')`,
  `insert into out_of_hours_authorizations (id, authority_id, account_ids, device_ids, reason, approved_by_function, valid) values ('${id(112)}', '${OFFICE}', '{${ACCOUNT}}', '{${PHONE}}', 'ROSTER', 'x', '[2020-01-01,)')`,
  `insert into work_time_profiles (id, authority_id, days, basis, valid) values
     ('${id(120)}', null, '{}', 'x', '[2010-01-01,)'), ('${id(121)}', '${MINISTRY}', '{}', 'x', '[2018-01-01,)'), ('${id(122)}', '${OFFICE}', '{}', 'x', '[2019-01-01,2020-01-01)')`,
  `insert into holidays (date, kind, name) values ('2020-01-01', 'PUBLIC', 'Neujahr')`,
  `insert into nil_returns (id, authority_id, stated_by_function, valid) values ('${id(130)}', '${MINISTRY}', 'x', '[2019-01-01,2020-01-01)')`,
  `insert into policy_documents (id, kind, title) values ('${id(140)}', 'HOUSE_RULE', 'x')`,
  `insert into policy_versions (id, document_id, version, valid) values ('${id(141)}', '${id(140)}', '1', '[2016-01-01,2021-01-01)')`,
  `insert into rule_versions (rule_id, policy_version_id, valid) values ('PUB-01', '${id(141)}', '[2015-01-01,)')`,
];

describe('the readers of facts', () => {
  let test: TestDatabase;
  const recordedAt = at('2020-01-01');

  beforeAll(async () => {
    test = await createTestDatabase();
    for (const statement of SEED)
      await test.database.write(SCOPE, recordedAt, { action: 'seed' }, (tx) => tx.rows(statement));
  });
  afterAll(() => test.drop());

  const read = async (when = NOW, knownAt?: Instant) =>
    test.database.read(
      SCOPE,
      async (q) => {
        const shared = await readSharedFacts(q, when);
        const batch = { accountIds: [ACCOUNT, OTHER], at: when, actionsFrom: when - 365 * DAY };
        return [...(await readAccountFacts(q, batch, shared))];
      },
      knownAt === undefined ? undefined : { knownAt },
    );
  const factsOf = async (accountId: string, when = NOW, knownAt?: Instant) => {
    const found = (await read(when, knownAt)).find((one) => one.facts.account.id === accountId);
    return found?.facts as AccountFacts;
  };
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

  it('give the account as of the instant, with its ministry, platform and unbroken state', async () => {
    const { account } = await factsOf(ACCOUNT);
    expect(account).toMatchObject({
      authorityId: OFFICE,
      ministryId: MINISTRY,
      platformSupportsMfa: true,
      purpose: 'Presse',
      valid: span('2015-01-01'),
      status: 'ACTIVE',
      statusSince: at('2016-01-01'),
    });
    expect((await factsOf(ACCOUNT, at('2020-09-01'))).account).toMatchObject({
      status: 'CLOSED',
    });
    expect((await factsOf(ACCOUNT, at('2014-06-01'))).account).toMatchObject({
      status: null,
      platformSupportsMfa: false,
    });
    expect((await factsOf(ACCOUNT, at('2021-01-01'))).account.ministryId).toBe(OFFICE);
    expect((await factsOf(OTHER)).account).toMatchObject({
      status: null,
      platformSupportsMfa: null,
      purpose: null,
    });
  });

  it('tell when a status changes by what is on record', async () => {
    const [account] = (await read()).filter((one) => one.facts.account.id === ACCOUNT);
    expect(account?.nextStateAt).toBe(at('2020-09-01'));
  });

  it('give authorizations with what suspends and activates them', async () => {
    const { authorizations } = await factsOf(ACCOUNT);
    expect(authorizations).toEqual([
      expect.objectContaining({
        id: id(40),
        role: 'AUTHOR',
        activatedAt: at('2015-02-01'),
        revocationTrigger: null,
        suspensions: [span('2016-01-01', '2016-02-01'), span('2017-01-01', '2017-02-01')],
        activations: [],
      }),
      expect.objectContaining({
        id: id(41),
        activatedAt: null,
        revocationTrigger: 'INCIDENT',
        valid: span('2015-01-01', '2019-01-01'),
        suspensions: [],
        activations: [span('2016-03-01', '2016-04-01')],
      }),
    ]);
  });

  it('give the mandates of the authority and those that name the account', async () => {
    expect(ids((await factsOf(ACCOUNT)).mandates)).toEqual([id(50), id(51)]);
    expect(ids((await factsOf(OTHER)).mandates)).toEqual([id(50)]);
  });

  it('give functions and trainings of everybody who is named', async () => {
    const facts = await factsOf(ACCOUNT);
    expect(ids(facts.functionAssignments).sort()).toEqual([id(60), id(61)]);
    expect(facts.trainingModules).toEqual([
      expect.objectContaining({ key: 'basics', mandatoryForRoles: ['AUTHOR'] }),
    ]);
    expect(facts.trainingCompletions).toEqual([
      expect.objectContaining({
        personId: ANNA,
        moduleKey: 'basics',
        valid: span('2019-07-01', '2020-07-01'),
      }),
    ]);
    expect(ids((await factsOf(OTHER)).functionAssignments)).toEqual([id(61)]);
  });

  it('give access, devices with their states, and permits as they look from the account', async () => {
    const facts = await factsOf(ACCOUNT);
    expect(facts.accessGrants).toEqual([
      expect.objectContaining({ holderId: null, mechanism: null, deviceId: PHONE }),
    ]);
    const declared = { encryption: null, mdmState: null, osSupportedUntil: null, checkedAt: null };
    expect(facts.devices).toEqual([
      {
        id: PHONE,
        ownership: 'PRIVATE',
        category: 'SMARTPHONE',
        states: [
          { status: 'DECLARED', valid: span('2016-01-01', '2017-01-01') },
          { status: 'APPROVED', valid: span('2017-01-01') },
        ],
        checks: [
          { ...declared, screenLock: false, valid: span('2016-01-01', '2018-01-01') },
          { ...declared, screenLock: true, valid: span('2018-01-01') },
        ],
      },
    ]);
    expect(facts.permits).toEqual([
      expect.objectContaining({ id: id(71), deviceId: PHONE, coversAccount: true }),
    ]);
    expect(facts.credentialEvents).toEqual([
      expect.objectContaining({ event: 'ROTATION', at: at('2016-01-08') }),
    ]);
    expect((await factsOf(OTHER)).devices).toEqual([]);
  });

  it('give actions of the period, the approvals that they name, and the last post before it', async () => {
    const facts = await factsOf(ACCOUNT);
    expect(ids(facts.actions)).toEqual([id(101), id(102)]);
    expect(ids(facts.approvals)).toEqual([id(90), id(91)]);
    expect(facts.approvals.map(({ coversAccount }) => coversAccount)).toEqual([undefined, false]);
    expect(facts.lastPost).toEqual({ id: id(100), occurredAt: at('2016-01-08') });
    expect(ids(facts.standingApprovals)).toEqual([id(110)]);
    expect(facts.outOfHours).toEqual([
      expect.objectContaining({ id: id(112), deviceIds: [PHONE] }),
    ]);
    expect((await factsOf(ACCOUNT, at('2020-07-01'))).lastPost?.id).toBe(id(103));
    expect((await factsOf(OTHER)).lastPost).toBeNull();
  });

  it('have the own working hours count before the ministry’s, and those before the state’s', async () => {
    const { workTimeProfiles } = await factsOf(ACCOUNT);
    const profileAt = (when: Instant) =>
      workTimeProfiles.filter(({ valid }) => valid.from <= when && (valid.to ?? Infinity) > when);
    expect(ids(profileAt(at('2017-01-01')))).toEqual([id(120)]);
    expect(ids(profileAt(at('2018-06-01')))).toEqual([id(121)]);
    expect(ids(profileAt(at('2019-06-01')))).toEqual([id(122)]);
    expect(ids(profileAt(at('2020-06-01')))).toEqual([id(121)]);
  });

  it('give an authority its open accounts and nil returns', async () => {
    const readAuthority = (when: Instant) =>
      test.database.read(SCOPE, async (q) => {
        const shared = await readSharedFacts(q, when);
        return readAuthorityFacts(q, [OFFICE, MINISTRY], when, shared);
      });
    const office = (await readAuthority(NOW)).find((one) => one.facts.authority.id === OFFICE);
    expect(office?.facts.openAccountIds).toEqual([ACCOUNT]);
    expect(office?.nextStateAt).toBe(at('2020-07-01'));
    const openAt = async (when: Instant) =>
      (await readAuthority(when)).find((one) => one.facts.authority.id === OFFICE)?.facts
        .openAccountIds;
    // An account that others came upon counts from the day on which the authority takes it over.
    expect(await openAt(at('2020-07-15'))).toEqual([ACCOUNT]);
    expect(await openAt(at('2020-09-01'))).toEqual([OTHER]);
    const ministry = (await readAuthority(NOW)).find((one) => one.facts.authority.id === MINISTRY);
    expect(ministry?.facts.nilReturns).toEqual([
      expect.objectContaining({ id: id(130), valid: span('2019-01-01', '2020-01-01') }),
    ]);
  });

  it('bind a rule only while its policy version is in force', async () => {
    const ruleset = await test.database.read(SCOPE, readRuleset);
    const binding = (when: Instant) =>
      ruleset
        .boundFor({ authorityId: OFFICE, ministryId: MINISTRY }, { at: when, mode: 'HISTORIC' })
        .find(({ rule }) => rule.id === 'PUB-01')?.binding;
    expect(binding(at('2015-12-31'))).toBe('NOT_IN_FORCE');
    expect(binding(at('2016-01-01'))).toBe('BINDING');
    expect(binding(at('2021-01-01'))).toBe('NOT_IN_FORCE');
  });

  it('give the record as it was known', async () => {
    expect(await factsOf(ACCOUNT, NOW, recordedAt - 1)).toBeUndefined();
    const correctedAt = at('2020-02-01');
    await test.database.write(SCOPE, correctedAt, { action: 'correct' }, (tx) =>
      tx.rows(`update access_grants set holder_id = '${BERT}' where id = '${id(70)}'`),
    );
    expect((await factsOf(ACCOUNT)).accessGrants[0]?.holderId).toBe(BERT);
    const before = await factsOf(ACCOUNT, NOW, correctedAt - 1);
    expect(before.accessGrants[0]?.holderId).toBeNull();
    expect(before.authorizations[0]?.suspensions).toHaveLength(2);
    expect(before.devices[0]?.states).toHaveLength(2);
    expect(before.account.status).toBe('ACTIVE');
  });
});
