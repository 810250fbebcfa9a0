import { systemViewer, type Viewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { AccountService } from '../accounts/account.service.js';
import { AuthorityService } from './authority.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('AuthorityService', () => {
  let core: TestCore;
  let authorities: AuthorityService;
  let ministry: string;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    authorities = core.get(AuthorityService);
    const registered = await authorities.registerAuthority(SYSTEM, {
      name: 'Ministerium',
      shortName: 'M',
      tier: 'SUPREME',
      validFrom: at('2014-11-13T00:00:00+01:00'),
      reason: 'Aufnahme',
    });
    ministry = registered.value;
  });
  afterAll(() => core.close());

  const names = (id: string) =>
    core.owner<{ name: string; valid: string }>(
      'select name, valid::text from authority_names where authority_id = $1 order by valid',
      [id],
    );
  const parents = (id: string) =>
    core.owner<{ parent_id: string; valid: string }>(
      'select parent_id, valid::text from authority_parents where authority_id = $1 order by valid',
      [id],
    );

  it('enters an authority with its name, on the audit log, and has it judged', async () => {
    const { value, evaluationId } = await authorities.registerAuthority(SYSTEM, {
      name: '  Landesamt ',
      tier: 'UPPER',
      parentId: ministry,
      externalId: 'LA-1',
      reason: 'Neu',
    });
    expect(await names(value)).toEqual([
      { name: 'Landesamt', valid: '["2016-02-01 09:00:00+00",)' },
    ]);
    expect(await parents(value)).toEqual([
      { parent_id: ministry, valid: '["2016-02-01 09:00:00+00",)' },
    ]);
    const entries = await core.audit('registerAuthority');
    expect(entries.filter(({ reason }) => reason === 'Neu').map(({ entity }) => entity)).toEqual([
      'authorities',
      'authority_names',
      'authority_parents',
    ]);
    expect(await core.requested(evaluationId)).toMatchObject({ authority_ids: [value] });
    expect(core.relay.asked).toBeGreaterThan(0);
  });

  it('enters a whole tree at once and refuses bad rows alone', async () => {
    const { value } = await authorities.registerAuthorities(SYSTEM, [
      { name: 'Kind', tier: 'LOWER', parentIndex: 1 },
      { name: 'Wurzel', tier: 'UPPER', externalId: 'W' },
      { name: ' ', tier: 'LOWER' },
      { name: 'Doppelt', tier: 'LOWER', externalId: 'LA-1' },
      { name: 'Kreis', tier: 'LOWER', parentIndex: 5 },
      { name: 'Kreis', tier: 'LOWER', parentIndex: 4 },
      { name: 'Verwaist', tier: 'LOWER', parentId: '00000000-0000-7000-8000-000000000000' },
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      null,
      'INVALID_INPUT',
      'CONFLICT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'NOT_FOUND',
    ]);
    expect(await parents(value[0]!.id!)).toMatchObject([{ parent_id: value[1]!.id }]);
    expect(await core.owner(`select from authority_names where name = 'Doppelt'`)).toEqual([]);
  });

  it('enters nothing below what is refused, whoever is named first', async () => {
    const { value } = await authorities.registerAuthorities(SYSTEM, [
      { name: 'Enkel', tier: 'LOWER', externalId: 'E-1', parentIndex: 1 },
      { name: 'Kind', tier: 'LOWER', externalId: 'K-1', parentIndex: 2 },
      { name: 'Doppelt', tier: 'UPPER', externalId: 'LA-1' },
      { name: 'Unter Ungültigem', tier: 'LOWER', externalId: 'U-1', parentIndex: 4 },
      { name: ' ', tier: 'UPPER' },
    ]);
    expect(value.map(({ error }) => [error?.code, error?.field])).toEqual([
      ['CONFLICT', 'parentIndex'],
      ['CONFLICT', 'parentIndex'],
      ['CONFLICT', 'externalId'],
      ['CONFLICT', 'parentIndex'],
      ['INVALID_INPUT', 'name'],
    ]);
    expect(
      await core.owner(`select id from authorities where external_id in ('E-1', 'K-1', 'U-1')`),
    ).toEqual([]);
  });

  it('has all judged to whom a new place in the tree hands down other rules', async () => {
    const { value } = await authorities.registerAuthorities(SYSTEM, [
      { name: 'Haus', tier: 'UPPER', parentId: ministry },
      { name: 'Außenstelle', tier: 'LOWER', parentIndex: 0 },
      { name: 'Ziel', tier: 'SUPREME' },
    ]);
    const [house, below, target] = value.map(({ id }) => id!);
    const { value: accountId } = await core.get(AccountService).registerAccount(SYSTEM, {
      ...{ authorityId: below!, url: 'https://x.com/demo_below', status: 'ACTIVE' },
    });
    const moved = await authorities.moveAuthority(SYSTEM, { id: house!, parentId: target! });
    const requested = await core.requested(moved.evaluationId);
    expect(requested?.account_ids).toEqual([accountId]);
    expect([...(requested?.authority_ids ?? [])].sort()).toEqual([house, below].sort());
    const renamed = await authorities.changeAuthorityName(SYSTEM, { id: house!, name: 'Amt' });
    expect(await core.requested(renamed.evaluationId)).toEqual({
      account_ids: [],
      authority_ids: [house],
    });
  });

  it('renames by date and keeps the former name', async () => {
    const from = at('2019-12-20T00:00:00+01:00');
    await authorities.changeAuthorityName(SYSTEM, { id: ministry, name: 'Neuer Name', from });
    expect(await names(ministry)).toEqual([
      { name: 'Ministerium', valid: '["2014-11-12 23:00:00+00","2019-12-19 23:00:00+00")' },
      { name: 'Neuer Name', valid: '["2019-12-19 23:00:00+00",)' },
    ]);
  });

  it('moves by date, and never below itself', async () => {
    const { value } = await authorities.registerAuthorities(SYSTEM, [
      { name: 'Oben', tier: 'SUPREME' },
      { name: 'Unten', tier: 'UPPER', parentIndex: 0 },
    ]);
    const [above, below] = value.map(({ id }) => id!);
    await authorities.moveAuthority(SYSTEM, {
      id: below!,
      parentId: ministry,
      from: at('2024-12-19T00:00:00+01:00'),
    });
    expect((await parents(below!)).map(({ parent_id }) => parent_id)).toEqual([above, ministry]);
    const circle = authorities.moveAuthority(SYSTEM, { id: above!, parentId: below! });
    await expect(circle).rejects.toEqual(coded('INVALID_INPUT', 'parentId'));
    await authorities.moveAuthority(SYSTEM, {
      id: below!,
      parentId: null,
      from: at('2025-01-01T00:00:00Z'),
    });
    expect((await parents(below!)).at(-1)?.valid).toMatch(/2025-01-01 00:00:00\+00"\)$/);
  });

  it('writes nothing of a change that is refused', async () => {
    const before = await core.audit('changeAuthority');
    const change = authorities.changeAuthority(SYSTEM, {
      id: ministry,
      url: 'https://ok.example',
      parentId: '00000000-0000-7000-8000-000000000000',
    });
    await expect(change).rejects.toEqual(coded('NOT_FOUND'));
    const script = authorities.changeAuthority(SYSTEM, {
      id: ministry,
      url: 'javascript:alert(1)',
    });
    await expect(script).rejects.toEqual(coded('INVALID_INPUT', 'url'));
    expect(await core.audit('changeAuthority')).toEqual(before);
  });

  it('is for the administration alone', async () => {
    const coordinator: Viewer = {
      ...SYSTEM,
      userId: '00000000-0000-7000-8000-000000000001',
      roles: ['MINISTRY_COORDINATOR'],
      reads: [ministry],
      writes: [ministry],
    };
    await expect(
      authorities.changeAuthority(coordinator, { id: ministry, url: null }),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
    const elsewhere = { ...coordinator, reads: [], writes: [] };
    await expect(
      authorities.stateNilReturn(elsewhere, { authorityId: ministry, statedByFunction: 'Leitung' }),
    ).rejects.toEqual(coded('NOT_FOUND'));
  });

  it('takes a nil return for twelve months, and none ahead of time', async () => {
    const statement = { authorityId: ministry, statedByFunction: 'Leitung Presse' };
    const { evaluationId } = await authorities.stateNilReturn(SYSTEM, {
      ...statement,
      on: '2016-01-04',
    });
    const rows = await core.owner('select stated_by_function, valid::text from nil_returns');
    expect(rows).toEqual([
      {
        stated_by_function: 'Leitung Presse',
        valid: '["2016-01-03 23:00:00+00","2017-01-03 23:00:00+00")',
      },
    ]);
    expect(await core.requested(evaluationId)).toMatchObject({ authority_ids: [ministry] });
    await expect(
      authorities.stateNilReturn(SYSTEM, { ...statement, on: '2016-02-02' }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'on'));
    await expect(
      authorities.stateNilReturn(SYSTEM, { ...statement, statedByFunction: '' }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'statedByFunction'));
  });

  it('renews a nil return from the day of the new statement on', async () => {
    const { value: authorityId } = await authorities.registerAuthority(SYSTEM, {
      name: 'Ohne Konten',
      tier: 'LOWER',
    });
    const statement = { authorityId, statedByFunction: 'Leitung Presse' };
    const state = (on: string) => authorities.stateNilReturn(SYSTEM, { ...statement, on });
    await state('2015-06-01');
    await state('2016-01-04');
    const rows = await core.owner<{ valid: string }>(
      'select valid::text from nil_returns where authority_id = $1 order by lower(valid)',
      [authorityId],
    );
    expect(rows.map(({ valid }) => valid)).toEqual([
      '["2015-05-31 22:00:00+00","2016-01-03 23:00:00+00")',
      '["2016-01-03 23:00:00+00","2017-01-03 23:00:00+00")',
    ]);
    for (const on of ['2016-01-04', '2015-08-01'])
      await expect(state(on)).rejects.toEqual(coded('CONFLICT', 'on'));
  });

  it('ends an authority', async () => {
    const { value } = await authorities.registerAuthority(SYSTEM, { name: 'Alt', tier: 'LOWER' });
    core.clock.advance(1000);
    await authorities.dissolveAuthority(SYSTEM, { id: value });
    await expect(authorities.dissolveAuthority(SYSTEM, { id: value })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE'),
    );
  });
});
