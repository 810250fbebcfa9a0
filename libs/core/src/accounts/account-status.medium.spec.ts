import type { AccountStatus } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorityService } from '../authorities/authority.service.js';
import { AccountService } from './account.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('the status of an account', () => {
  let core: TestCore;
  let accounts: AccountService;
  let ministry: string;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    accounts = core.get(AccountService);
    const authorities = core.get(AuthorityService);
    const input = [{ name: 'Ministerium', tier: 'SUPREME' as const }];
    const { value } = await authorities.registerAuthorities(SYSTEM, input);
    ministry = value[0]!.id!;
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  let count = 0;
  const register = async (more = {}) => {
    const url = `https://x.com/demo_${(count += 1)}`;
    return (await accounts.registerAccount(SYSTEM, { authorityId: ministry, url, ...more })).value;
  };
  const states = (id: string) =>
    core.owner<{ status: string }>(
      'select status from account_states where account_id = $1 order by valid',
      [id],
    );

  const asks = async (id: string) => {
    const activate = accounts.changeAccountStatus(SYSTEM, { id, status: 'ACTIVE' });
    const refused = await activate.then(
      () => '',
      (error: { de: string }) => error.de,
    );
    return refused.replace('Dafür fehlt noch: ', '');
  };
  /** Everything that an account needs for its operation, with what takes each of it away again. */
  const furnish = (id: string) =>
    core.owner(
      `with p as (insert into people (authority_id, function_label, valid)
           select $2, n, '[2016-01-01,)' from unnest('{a,b,c}'::text[]) n returning id),
         list as (select array_agg(id) as ids from p),
         grants as (insert into authorizations (account_id, authority_id, person_id, role, access_purpose, valid)
           select $1, $2, ids[n], role, 'CONTENT', '[2016-01-01,)' from list,
             (values (1, 'OWNER'), (1, 'AUTHOR'), (2, 'AUTHOR')) r (n, role)),
         mandates as (insert into approver_mandates (authority_id, account_ids, person_id, kind, appointed_by_function, valid)
           select $2, array[$1::uuid], ids[n], kind, 'Hausleitung', '[2016-01-01,)' from list,
             (values (2, 'PRIMARY'), (3, 'DEPUTY')) m (n, kind)),
         factor as (insert into second_factors (account_id, authority_id, type, evidence_at, valid)
           values ($1, $2, 'FIDO2', '2016-01-10', '[2016-01-01,)')),
         concept as (insert into usage_concepts (account_id, authority_id, title, dpia_status, approved_on, review_by, valid)
           values ($1, $2, 'Konzept', 'DONE', '2016-01-10', '2018-01-10', '[2016-01-01,)'))
       update accounts set imprint_url = 'https://www.example.org/impressum' where id = $1`,
      [id, ministry],
    );

  it.each([
    [
      'no owner',
      `update authorizations set role = 'MODERATOR' where role = 'OWNER' and account_id = $1`,
      'eine verantwortliche Person.',
    ],
    [
      'one author',
      `delete from authorizations where role = 'AUTHOR' and account_id = $1 and person_id in (select person_id from approver_mandates)`,
      'zwei Berechtigte, die veröffentlichen.',
    ],
    [
      'no approver',
      `delete from approver_mandates where kind = 'PRIMARY' and $1 = any (account_ids)`,
      'eine freigebende Person.',
    ],
    [
      'no deputy',
      `update approver_mandates set valid = '[2016-01-01,2016-01-02)' where kind = 'DEPUTY' and $1 = any (account_ids)`,
      'eine Vertretung für die Freigabe.',
    ],
    [
      'a factor without evidence',
      'update second_factors set evidence_at = null where account_id = $1',
      'ein zweiter Faktor mit Nachweis.',
    ],
    [
      'a concept that waits',
      'update usage_concepts set approved_on = null where account_id = $1',
      'ein genehmigtes Nutzungskonzept, das nicht zur Fortschreibung fällig ist.',
    ],
    [
      'a concept that is due',
      `update usage_concepts set review_by = '2016-02-01' where account_id = $1`,
      'ein genehmigtes Nutzungskonzept, das nicht zur Fortschreibung fällig ist.',
    ],
    [
      'a concept that was replaced',
      `update usage_concepts set valid = '[2016-01-01,2016-01-20)' where account_id = $1`,
      'ein genehmigtes Nutzungskonzept, das nicht zur Fortschreibung fällig ist.',
    ],
    [
      'no imprint',
      'update accounts set imprint_url = null where id = $1',
      'der Verweis auf das Impressum.',
    ],
    ['nothing missing', 'select $1::uuid', ''],
  ])('puts nothing into operation with %s', async (_, taken, missing) => {
    const id = await register({ status: 'UNDER_REVIEW' });
    await furnish(id);
    await core.owner(taken, [id]);
    core.clock.advance(1000);
    expect(await asks(id)).toBe(missing);
    expect((await states(id)).at(-1)?.status).toBe(missing === '' ? 'ACTIVE' : 'UNDER_REVIEW');
  });

  it('lets the coordinator decide on operation and rejection, whoever keeps the entry', async () => {
    const owner: Viewer = {
      ...SYSTEM,
      userId: '00000000-0000-7000-8000-000000000002',
      via: 'DASHBOARD',
      roles: ['ACCOUNT_OWNER'],
      reads: [ministry],
      writes: [ministry],
    };
    const coordinator: Viewer = { ...owner, roles: ['MINISTRY_COORDINATOR'] };
    const url = 'https://x.com/of_owner';
    const active = { authorityId: ministry, url, status: 'ACTIVE' as const };
    await expect(accounts.registerAccount(owner, active)).rejects.toEqual(coded('NOT_ALLOWED'));
    const { value: id } = await accounts.registerAccount(owner, { authorityId: ministry, url });
    await furnish(id);
    core.clock.advance(1000);
    const to = (viewer: Viewer, status: AccountStatus) =>
      accounts.changeAccountStatus(viewer, { id, status }).finally(() => core.clock.advance(1000));
    await to(owner, 'UNDER_REVIEW');
    await expect(to(owner, 'ACTIVE')).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(to(owner, 'REJECTED')).rejects.toEqual(coded('NOT_ALLOWED'));
    await to(coordinator, 'ACTIVE');
    await to(owner, 'SUSPENDED');
    expect((await states(id)).map(({ status }) => status)).toEqual([
      'PROPOSED',
      'UNDER_REVIEW',
      'ACTIVE',
      'SUSPENDED',
    ]);
  });

  it('closes an account only once nobody has access, its records are offered and its name is kept', async () => {
    const id = await register({ status: 'DECOMMISSIONING' });
    await core.owner(
      `insert into access_grants (account_id, authority_id, mechanism, valid) values ($1, $2, 'PASSWORD_KNOWN', '[2016-01-01,)')`,
      [id, ministry],
    );
    const close = () => accounts.changeAccountStatus(SYSTEM, { id, status: 'CLOSED' });
    await expect(close()).rejects.toThrow(/the end of all access/);
    await core.owner(`delete from access_grants where account_id = $1`, [id]);
    await expect(close()).rejects.toThrow(/offered to the archive, a note that the handle/);
    await accounts.noteClosing(SYSTEM, { accountId: id, archivalOfferedOn: '2016-01-20' });
    await expect(
      accounts.noteClosing(SYSTEM, { accountId: id, handleParkedOn: 'bald' }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'handleParkedOn'));
    await expect(close()).rejects.toThrow(/: a note that the handle is parked/);
    await expect(
      accounts.noteClosing(SYSTEM, { accountId: id, handleParkedOn: '2016-02-02' }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'handleParkedOn'));
    core.clock.advance(1000);
    await accounts.noteClosing(SYSTEM, { accountId: id, handleParkedOn: '2016-01-21' });
    await close();
    expect((await states(id)).at(-1)?.status).toBe('CLOSED');
  });
});
