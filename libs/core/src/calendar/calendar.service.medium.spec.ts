import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccountService } from '../accounts/account.service.js';
import { AuthorityService } from '../authorities/authority.service.js';
import { CalendarService } from './calendar.service.js';

const SYSTEM = systemViewer('CLI');
const EVERYTHING = { account_ids: null, authority_ids: null };
const at = (text: string) => Date.parse(text);

describe('CalendarService', () => {
  let core: TestCore;
  let calendar: CalendarService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    calendar = core.get(CalendarService);
    ministry = await aMinistry(core);
  });
  afterAll(() => core.close());

  const profile = (authorityId: string | null, more = {}) =>
    calendar.setWorkTimeProfile(SYSTEM, {
      authorityId,
      days: { 1: { core: [540, 930], frame: [360, 1320] } },
      basis: 'Dienstvereinbarung',
      from: at('2016-01-01T00:00:00+01:00'),
      ...more,
    });
  const judged = async (changed: Promise<{ evaluationId: string | null }>) =>
    core.requested((await changed).evaluationId);

  it('has everything judged by hours that hold for all', async () => {
    expect(await judged(profile(null))).toEqual(EVERYTHING);
  });

  it('has judged whose hours they are, and who is below', async () => {
    const { value: below } = await core.get(AuthorityService).registerAuthority(SYSTEM, {
      ...{ name: 'Landesamt', tier: 'UPPER', parentId: ministry.id },
    });
    const { value: accountId } = await core.get(AccountService).registerAccount(SYSTEM, {
      ...{ authorityId: below, url: 'https://x.com/demo_below', status: 'ACTIVE' },
    });
    const requested = await judged(profile(ministry.id));
    expect([...(requested?.account_ids ?? [])].sort()).toEqual(
      [ministry.accountId, accountId].sort(),
    );
    expect(await judged(profile(below))).toEqual({ account_ids: [accountId], authority_ids: [] });
  });

  it('ends the former hours where the next begin', async () => {
    await profile(ministry.id, { basis: 'Neue', from: at('2016-03-01T00:00:00+01:00') });
    const rows = await core.owner(
      'select basis, valid::text from work_time_profiles where authority_id = $1 order by valid',
      [ministry.id],
    );
    expect(rows).toEqual([
      { basis: 'Dienstvereinbarung', valid: '["2015-12-31 23:00:00+00","2016-02-29 23:00:00+00")' },
      { basis: 'Neue', valid: '["2016-02-29 23:00:00+00",)' },
    ]);
  });

  it.each([
    ['an authority', () => `'${ministry.id}'`, 'uq_work_time_profiles__authority_id_valid'],
    ['all', () => 'null', 'ex_work_time_profiles__valid'],
  ])('keeps two hours of %s from overlapping', async (_, authorityId, constraint) => {
    const insert = core.owner(
      `insert into work_time_profiles (authority_id, days, basis, valid)
       values (${authorityId()}, '{}', 'x', '[2016-01-15,2016-01-20)')`,
    );
    await expect(insert).rejects.toMatchObject({ code: '23P01', constraint });
  });

  it('has everything judged by new holidays, and nothing by those that are known', async () => {
    expect(await judged(calendar.declareHolidays(SYSTEM, { years: [2016] }))).toEqual(EVERYTHING);
    expect(await calendar.declareHolidays(SYSTEM, { years: [2016] })).toEqual({
      ...{ value: 0, evaluationId: null },
    });
    const ordered = { date: '2016-05-06', name: 'Brückentag', basis: 'Kabinettsbeschluss' };
    expect(await judged(calendar.orderDayOff(SYSTEM, ordered))).toEqual(EVERYTHING);
  });

  it('has the accounts judged that may act out of hours', async () => {
    const changed = calendar.authorizeOutOfHours(
      ministry.viewer('MINISTRY_COORDINATOR', 'coordinator'),
      {
        authorityId: ministry.id,
        accountIds: [ministry.accountId],
        ground: 'ROSTER',
        approvedByFunction: 'Hausleitung',
        to: at('2016-03-01T00:00:00+01:00'),
      },
    );
    expect(await judged(changed)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [],
    });
  });
});
