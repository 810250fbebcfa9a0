import { systemViewer, type Viewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorityService } from '../authorities/authority.service.js';
import { AccountService } from './account.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('AccountService', () => {
  let core: TestCore;
  let accounts: AccountService;
  let ministry: string;
  let other: string;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    accounts = core.get(AccountService);
    const { value } = await core.get(AuthorityService).registerAuthorities(SYSTEM, [
      { name: 'Ministerium', tier: 'SUPREME' },
      { name: 'Anderes', tier: 'SUPREME' },
    ]);
    [ministry, other] = value.map(({ id }) => id!) as [string, string];
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const row = async (id: string) =>
    (await core.owner<Record<string, unknown>>('select * from accounts where id = $1', [id]))[0];
  const handles = (id: string) =>
    core.owner<{ handle: string; handle_key: string; valid: string }>(
      'select handle, handle_key, valid::text from account_handles where account_id = $1 order by valid',
      [id],
    );
  const states = (id: string) =>
    core.owner<{ status: string; reason: string | null }>(
      'select status, reason from account_states where account_id = $1 order by valid',
      [id],
    );
  let count = 0;
  const register = async (more = {}) => {
    const url = `https://x.com/demo_${(count += 1)}`;
    return (await accounts.registerAccount(SYSTEM, { authorityId: ministry, url, ...more })).value;
  };

  it('tells platform and handle from the address, and has account and authority judged', async () => {
    const { value, evaluationId } = await accounts.registerAccount(SYSTEM, {
      authorityId: ministry,
      url: 'https://www.twitter.com/SMS_Sachsen?lang=de',
      purpose: 'Soziales',
      validFrom: at('2014-01-01T00:00:00+01:00'),
      status: 'ACTIVE',
      statusReason: 'Bestand',
      reason: 'Aufnahme ins Register',
    });
    expect(await row(value)).toMatchObject({
      platform_key: 'X',
      purpose: 'Soziales',
      kind: 'INSTITUTIONAL',
      max_authorized: 4,
    });
    expect(await handles(value)).toEqual([
      { handle: 'SMS_Sachsen', handle_key: 'sms_sachsen', valid: '["2013-12-31 23:00:00+00",)' },
    ]);
    expect(await states(value)).toEqual([{ status: 'ACTIVE', reason: 'Bestand' }]);
    expect(await core.requested(evaluationId)).toEqual({
      account_ids: [value],
      authority_ids: [ministry],
    });
    expect(
      (await core.audit('registerAccount')).map(({ entity, reason }) => [entity, reason]),
    ).toEqual([
      ['accounts', 'Aufnahme ins Register'],
      ['account_handles', 'Aufnahme ins Register'],
      ['account_states', 'Aufnahme ins Register'],
    ]);
  });

  it.each([
    ['no address', {}, 'url'],
    ['an unknown address', { url: 'https://example.org/' }, 'url'],
    ['another platform', { url: 'https://x.com/abc', platform: 'BLUESKY' as const }, 'platform'],
    ['another handle', { url: 'https://x.com/abc', handle: '@xyz' }, 'handle'],
    ['an impossible handle', { platform: 'X' as const, handle: 'a b' }, 'handle'],
    ['a campaign without end', { url: 'https://x.com/abc', kind: 'CAMPAIGN' as const }, 'validTo'],
    ['dates out of order', { url: 'https://x.com/abc', validFrom: 10, validTo: 5 }, 'validTo'],
    [
      'a script as imprint',
      { url: 'https://x.com/abc', imprintUrl: 'javascript:alert(1)' },
      'imprintUrl',
    ],
    [
      'a status that none begins with',
      { url: 'https://x.com/abc', status: 'ARCHIVED' as const },
      'status',
    ],
  ])('refuses %s', async (_, input, field) => {
    const before = await core.owner('select count(*) from accounts');
    await expect(
      accounts.registerAccount(SYSTEM, { authorityId: ministry, ...input }),
    ).rejects.toEqual(coded('INVALID_INPUT', field));
    expect(await core.owner('select count(*) from accounts')).toEqual(before);
  });

  it('refuses a handle that any authority has on record, and one twice in a list', async () => {
    await register({ url: 'https://x.com/taken', authorityId: other });
    const narrow: Viewer = {
      ...SYSTEM,
      userId: '00000000-0000-7000-8000-000000000001',
      roles: ['MINISTRY_COORDINATOR'],
      reads: [ministry],
      writes: [ministry],
    };
    const input = { authorityId: ministry, url: 'https://x.com/Taken' };
    await expect(accounts.registerAccount(narrow, input)).rejects.toEqual(
      coded('CONFLICT', 'handle'),
    );
    const { value } = await accounts.registerAccounts(narrow, [
      input,
      { authorityId: ministry, url: 'https://x.com/fresh' },
      { authorityId: ministry, url: 'https://twitter.com/FRESH' },
      { authorityId: other, url: 'https://x.com/elsewhere' },
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      'CONFLICT',
      null,
      'CONFLICT',
      'NOT_FOUND',
    ]);
  });

  it('refuses an external id that is on record', async () => {
    await register({ externalId: 'E-1' });
    await expect(register({ externalId: 'E-1' })).rejects.toEqual(coded('CONFLICT', 'externalId'));
  });

  it('changes what is said and leaves the rest', async () => {
    const id = await register({ purpose: 'Alt', operatingUnit: 'Referat 12' });
    await accounts.changeAccount(SYSTEM, { id, purpose: 'Neu', standbyReason: null });
    expect(await row(id)).toMatchObject({ purpose: 'Neu', operating_unit: 'Referat 12' });
    expect((await core.audit('changeAccount')).at(-1)).toMatchObject({ operation: 'UPDATE' });
  });

  it('changes a handle by date, never to one that is taken', async () => {
    const id = await register({
      url: 'https://x.com/before',
      validFrom: at('2015-01-01T00:00:00Z'),
    });
    await register({ url: 'https://x.com/occupied', validFrom: at('2015-01-01T00:00:00Z') });
    await expect(accounts.changeAccount(SYSTEM, { id, handle: '@Occupied' })).rejects.toEqual(
      coded('CONFLICT', 'handle'),
    );
    await accounts.changeAccount(SYSTEM, {
      id,
      handle: '@after',
      from: at('2016-01-01T00:00:00Z'),
    });
    await accounts.changeAccount(SYSTEM, { id, handle: 'After' });
    expect((await handles(id)).map(({ handle }) => handle)).toEqual(['before', 'after', 'After']);
    expect(await row(id)).toMatchObject({ url: 'https://x.com/After' });
  });

  it('follows the lifecycle and its guards', async () => {
    const id = await register({ status: 'UNDER_REVIEW' });
    const activate = accounts.changeAccountStatus(SYSTEM, { id, status: 'ACTIVE' });
    await expect(activate).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'status'));
    await expect(activate).rejects.toThrow(/an owner, two authors, an approver/);
    await expect(accounts.changeAccountStatus(SYSTEM, { id, status: 'CLOSED' })).rejects.toThrow(
      /No step leads/,
    );
    core.clock.advance(1);
    const { evaluationId } = await accounts.changeAccountStatus(SYSTEM, {
      id,
      status: 'REJECTED',
      reason: 'Kein Bedarf',
    });
    expect(await states(id)).toEqual([
      { status: 'UNDER_REVIEW', reason: null },
      { status: 'REJECTED', reason: 'Kein Bedarf' },
    ]);
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [id] });
  });

  it('records an attestation', async () => {
    const id = await register();
    await accounts.attestAccount(SYSTEM, { id, attestedByFunction: 'Referatsleitung' });
    expect(
      await core.owner('select attested_by_function from attestations where account_id = $1', [id]),
    ).toEqual([{ attested_by_function: 'Referatsleitung' }]);
    await expect(accounts.attestAccount(SYSTEM, { id, attestedByFunction: ' ' })).rejects.toEqual(
      coded('INVALID_INPUT', 'attestedByFunction'),
    );
  });

  it('is not found by those who may not write to it', async () => {
    const id = await register({ authorityId: other });
    const narrow: Viewer = {
      ...SYSTEM,
      userId: '00000000-0000-7000-8000-000000000001',
      roles: ['ACCOUNT_OWNER'],
      reads: '*',
      writes: [ministry],
    };
    await expect(accounts.changeAccount(narrow, { id, purpose: 'x' })).rejects.toEqual(
      coded('NOT_FOUND'),
    );
    const reader: Viewer = { ...narrow, roles: ['WORKING_GROUP_MEMBER'], writes: [] };
    await expect(accounts.changeAccount(reader, { id, purpose: 'x' })).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
  });

  it('enters 5,000 accounts in seconds', async () => {
    const inputs = Array.from({ length: 5_000 }, (_, n) => ({
      authorityId: ministry,
      url: `https://x.com/bulk_${n}`,
      status: 'ACTIVE' as const,
    }));
    const started = performance.now();
    const { value } = await accounts.registerAccounts(SYSTEM, inputs);
    expect(value.filter(({ error }) => error)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});
