import { VIEWER_ROLES } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { CalendarService } from '../calendar/calendar.service.js';
import { PlatformService } from '../platforms/platform.service.js';
import { PolicyService } from './policy.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const EVERYTHING = { account_ids: null, authority_ids: null };

describe('policies, calendar and platforms', () => {
  let core: TestCore;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');

  describe('PolicyService', () => {
    const policies = () => core.get(PolicyService);
    const rulesInForce = (documentId: string) =>
      core.owner<{ rule_id: string; version: string; open: boolean }>(
        `select r.rule_id, v.version, upper_inf(r.valid) as open from rule_versions r
         join policy_versions v on v.id = r.policy_version_id where v.document_id = $1 order by v.valid, r.rule_id`,
        [documentId],
      );

    it('puts a version and its rules in force in place of the former', async () => {
      const first = await policies().publishPolicyVersion(SYSTEM, {
        document: { kind: 'RECOMMENDATION', title: 'Handlungsempfehlungen' },
        version: '1.0',
        paragraphs: [{ number: '1', heading: 'Freigabe', text: 'Es gilt das Vier-Augen-Prinzip.' }],
        from: at('2016-06-01T00:00:00+02:00'),
        rules: [
          { ruleId: 'PUB-01', clause: '1' },
          { ruleId: 'AUT-02', parameters: {} },
        ],
        reason: 'Beschluss der Arbeitsgruppe',
      });
      expect(await core.requested(first.evaluationId)).toEqual(EVERYTHING);
      const [document] = await core.owner<{ document_id: string; sha256: string }>(
        'select document_id, sha256 from policy_versions where id = $1',
        [first.value],
      );
      expect(document!.sha256).toMatch(/^[0-9a-f]{64}$/);
      core.clock.advance(1000);
      const second = await policies().publishPolicyVersion(SYSTEM, {
        documentId: document!.document_id,
        version: '2.0',
        from: at('2018-01-01T00:00:00+01:00'),
        rules: [{ ruleId: 'PUB-01', severity: 'HIGH' }],
      });
      expect(second.value).not.toBe(first.value);
      expect(await rulesInForce(document!.document_id)).toEqual([
        { rule_id: 'AUT-02', version: '1.0', open: false },
        { rule_id: 'PUB-01', version: '1.0', open: false },
        { rule_id: 'PUB-01', version: '2.0', open: true },
      ]);
      await policies().publishPolicyVersion(SYSTEM, {
        documentId: document!.document_id,
        version: '2.0',
        from: at('2018-01-01T00:00:00+01:00'),
        rules: [],
      });
      expect(await rulesInForce(document!.document_id)).toHaveLength(2);
    });

    it.each([
      ['an unknown rule', { rules: [{ ruleId: 'XYZ-99' }] }, 'rules'],
      ['a rule twice', { rules: [{ ruleId: 'PUB-01' }, { ruleId: 'PUB-01' }] }, 'rules'],
      [
        'an unknown parameter',
        { rules: [{ ruleId: 'PUB-01', parameters: { unbekannt: 1 } }] },
        'rules',
      ],
      [
        'a paragraph that is not there',
        {
          paragraphs: [{ number: '1', heading: 'Zweck', text: 'Wozu.' }],
          rules: [{ ruleId: 'PUB-01', clause: '2' }],
        },
        'rules',
      ],
      [
        'a number twice',
        {
          paragraphs: ['a', 'b'].map((heading) => ({ number: '1', heading, text: 'Wozu.' })),
          rules: [],
        },
        'paragraphs.1.number',
      ],
      ['no document', { document: null, rules: [] }, 'documentId'],
      ['no version', { version: '', rules: [] }, 'version'],
    ])('refuses %s and writes nothing', async (_, more, field) => {
      const before = await core.owner('select count(*) from policy_documents');
      const input = {
        document: { kind: 'STATUTE' as const, title: 'Gesetz' },
        version: '1',
        ...more,
      };
      await expect(policies().publishPolicyVersion(SYSTEM, input)).rejects.toEqual(
        coded('INVALID_INPUT', field),
      );
      expect(await core.owner('select count(*) from policy_documents')).toEqual(before);
    });

    it('is for sources only: whoever is signed in needs a second person', async () => {
      const document = { kind: 'STATUTE' as const, title: 'Gesetz' };
      const input = { document, version: '1', rules: [] };
      for (const role of VIEWER_ROLES) {
        const viewer = {
          ...ministry.viewer(role, 'coordinator'),
          reads: '*',
          writes: '*',
        } as const;
        await expect(policies().publishPolicyVersion(viewer, input)).rejects.toEqual(
          coded('NOT_ALLOWED'),
        );
      }
    });
  });

  describe('CalendarService', () => {
    const calendar = () => core.get(CalendarService);

    it('declares the holidays of a year once', async () => {
      const { value, evaluationId } = await calendar().declareHolidays(SYSTEM, { years: [2016] });
      expect(value).toBe(14);
      expect(await core.requested(evaluationId)).toEqual(EVERYTHING);
      expect(await calendar().declareHolidays(SYSTEM, { years: [2016] })).toEqual({
        value: 0,
        evaluationId: null,
      });
      const epiphany = await core.owner(`select from holidays where date = '2016-01-06'`);
      expect(epiphany).toEqual([]);
    });

    it('takes a single day that is ordered off, once', async () => {
      const day = { date: '2016-05-06', name: 'Brückentag', basis: 'Kabinettsbeschluss' };
      await calendar().orderDayOff(SYSTEM, day);
      await expect(calendar().orderDayOff(SYSTEM, day)).rejects.toEqual(coded('CONFLICT', 'date'));
      await expect(calendar().orderDayOff(SYSTEM, { ...day, date: '2016-02-30' })).rejects.toEqual(
        coded('INVALID_INPUT', 'date'),
      );
    });

    it('sets hours for all and for one authority, by date', async () => {
      const days = { 1: { core: [540, 930], frame: [360, 1320] } } as const;
      const from = at('2010-01-01T00:00:00+01:00');
      await calendar().setWorkTimeProfile(SYSTEM, {
        authorityId: null,
        days,
        basis: 'SächsAZVO',
        from,
      });
      const change = {
        authorityId: null,
        days: {},
        basis: 'SächsAZVO 2021',
        from: at('2021-01-01T00:00:00+01:00'),
      };
      await calendar().setWorkTimeProfile(SYSTEM, change);
      const own = await calendar().setWorkTimeProfile(SYSTEM, {
        authorityId: ministry.id,
        days,
        basis: 'DV',
        from,
      });
      expect(await core.requested(own.evaluationId)).toMatchObject({
        account_ids: [ministry.accountId],
      });
      expect(
        await core.owner(
          'select authority_id, basis, upper_inf(valid) as open from work_time_profiles order by basis',
        ),
      ).toEqual([
        { authority_id: ministry.id, basis: 'DV', open: true },
        { authority_id: null, basis: 'SächsAZVO', open: false },
        { authority_id: null, basis: 'SächsAZVO 2021', open: true },
      ]);
    });

    it('covers actions outside of core hours, never backwards', async () => {
      const cover = {
        authorityId: ministry.id,
        accountIds: [ministry.accountId],
        ground: 'CRISIS' as const,
        approvedByFunction: 'Hausleitung',
      };
      const { evaluationId } = await calendar().authorizeOutOfHours(coordinator(), cover);
      expect(await core.requested(evaluationId)).toMatchObject({
        account_ids: [ministry.accountId],
      });
      const earlier = { ...cover, from: at('2016-01-01T00:00:00Z') };
      await expect(calendar().authorizeOutOfHours(coordinator(), earlier)).rejects.toEqual(
        coded('INVALID_INPUT', 'from'),
      );
      await calendar().authorizeOutOfHours(systemViewer('DEMO'), earlier);
      const none = { ...cover, accountIds: [] };
      await expect(calendar().authorizeOutOfHours(coordinator(), none)).rejects.toEqual(
        coded('INVALID_INPUT', 'accountIds'),
      );
    });
  });

  describe('PlatformService', () => {
    it('renames a platform by date and keeps what it can do', async () => {
      const platforms = core.get(PlatformService);
      await platforms.definePlatformVersion(SYSTEM, {
        platformKey: 'X',
        name: 'Twitter',
        supportsMfa: true,
        from: at('2006-03-21T00:00:00Z'),
      });
      const renamed = { platformKey: 'X' as const, name: 'X', from: at('2023-07-24T00:00:00Z') };
      const { evaluationId } = await platforms.definePlatformVersion(SYSTEM, renamed);
      expect(await core.requested(evaluationId)).toEqual(EVERYTHING);
      expect(
        await core.owner(
          'select name, supports_mfa, upper_inf(valid) as open from platform_versions order by valid',
        ),
      ).toEqual([
        { name: 'Twitter', supports_mfa: true, open: false },
        { name: 'X', supports_mfa: true, open: true },
      ]);
      expect(await platforms.definePlatformVersion(SYSTEM, renamed)).toEqual({
        value: 'X',
        evaluationId: null,
      });
    });
  });
});
