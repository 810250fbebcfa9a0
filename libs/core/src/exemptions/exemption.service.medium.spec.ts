import { DAY, type RuleId } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { Readings } from '../kernel/reading.js';
import { exemptionOpinions } from '../opinions/opinion.queries.js';
import { OpinionService } from '../opinions/opinion.service.js';
import { PlatformService } from '../platforms/platform.service.js';
import { PolicyService } from '../policies/policy.service.js';
import { tasksOf } from '../tasks/task.queries.js';
import { listExemptions } from './exemption.queries.js';
import { ExemptionService } from './exemption.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const START = Date.parse('2026-03-06T09:00:00Z');
const RULES: readonly RuleId[] = ['ACC-04', 'REG-01', 'GOV-01'];

describe('exemptions', () => {
  let core: TestCore;
  let exemptions: ExemptionService;
  let compliance: ComplianceQueries;
  let ministry: Ministry;
  let owner: Viewer;
  let coordinator: Viewer;
  let chair: Viewer;
  beforeEach(async () => {
    core = await openTestCore('2026-03-06T09:00:00Z');
    ministry = await aMinistry(core);
    exemptions = core.get(ExemptionService);
    compliance = core.get(ComplianceQueries);
    owner = ministry.viewer('ACCOUNT_OWNER', 'author');
    coordinator = ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
    chair = {
      ...ministry.viewer('WORKING_GROUP_CHAIR', 'manager'),
      authorityId: null,
      reads: '*',
      writes: [],
      names: [],
    };
    await core.get(PolicyService).publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: 'Handlungsempfehlungen' },
      version: '1',
      from: Date.parse('2016-06-01T00:00:00+02:00'),
      rules: RULES.map((ruleId) => ({ ruleId })),
    });
    await core.get(PlatformService).definePlatformVersion(SYSTEM, {
      platformKey: 'X',
      name: 'X',
      supportsMfa: true,
      from: Date.parse('2010-01-01T00:00:00+01:00'),
    });
    await compliance.evaluateNow(SYSTEM);
  });
  afterEach(() => core.close());

  const finding = async (ruleId = 'ACC-04') => {
    const [row] = await core.owner<{
      id: string;
      state: string;
      exempted_until: Date | null;
      events: string[];
    }>(
      `select id, state, exempted_until,
         array(select type from finding_events e where e.finding_id = f.id order by at, id) as events
       from findings f where rule_id = $1 and authority_id = $2`,
      [ruleId, ministry.id],
    );
    return row!;
  };
  const request = async (viewer = owner, change: object = {}) =>
    exemptions.requestExemption(viewer, {
      findingId: (await finding()).id,
      ground: 'Die Umstellung auf Rollen läuft.',
      riskAssessment: 'Zugang bleibt möglich; das Passwort liegt im Tresor.',
      to: START + 90 * DAY,
      ...change,
    });
  const decide = (id: string, viewer = coordinator, approve = true) =>
    exemptions.decideExemption(viewer, { id, approve, note: 'Geprüft.' });
  const resultsAt = async (validAt: number, knownAt = core.clock.now()) => {
    const request = { mode: 'HISTORIC', accountIds: [ministry.accountId] } as const;
    const [judged] = await compliance.judge(SYSTEM, { validAt, knownAt }, request);
    return judged?.results['ACC-04'];
  };

  it('covers a finding from the approval on and lets it come back at its very end', async () => {
    expect((await finding()).state).toBe('OPEN');
    const { value: id } = await request();
    core.clock.advance(DAY);
    await compliance.evaluateNow(SYSTEM);
    expect((await finding()).state).toBe('OPEN');

    const approvedAt = core.clock.now();
    const changed = await decide(id);
    expect(await core.requested(changed.evaluationId)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [ministry.id],
    });
    const report = await compliance.evaluateNow(SYSTEM);
    expect(report.results['ACC-04']).toMatchObject({ EXEMPTED: 1, VIOLATED: 0 });
    expect(report.results['GOV-01']).toMatchObject({ COMPLIANT: 1 });
    expect(await finding()).toMatchObject({
      state: 'EXEMPTED',
      exempted_until: new Date(START + 90 * DAY),
      events: ['OPENED', 'EXEMPTED'],
    });
    const [row] = await core.owner<{ results: Record<string, string>; next: Date }>(
      `select results, next_check_at as next from subject_results where subject_type = 'ACCOUNT'`,
    );
    expect(row?.results['ACC-04']).toBe('EXEMPTED');
    expect(row?.next).toEqual(new Date(START + 90 * DAY));

    core.clock.set(START + 90 * DAY - 1);
    await compliance.evaluateNow(SYSTEM);
    expect((await finding()).state).toBe('EXEMPTED');
    core.clock.set(START + 90 * DAY);
    await compliance.evaluateNow(SYSTEM);
    expect(await finding()).toMatchObject({
      state: 'REOPENED',
      exempted_until: null,
      events: ['OPENED', 'EXEMPTED', 'REOPENED'],
    });

    // Both clocks: it held from the approval to its end, and nobody knew of it before.
    expect(await resultsAt(approvedAt - 1)).toBe('VIOLATED');
    expect(await resultsAt(approvedAt)).toBe('EXEMPTED');
    expect(await resultsAt(START + 90 * DAY - 1)).toBe('EXEMPTED');
    expect(await resultsAt(START + 90 * DAY)).toBe('VIOLATED');
    expect(await resultsAt(approvedAt, approvedAt - 1)).toBe('VIOLATED');
  });

  it('takes two persons, whoever asks', async () => {
    const { value: id } = await request(coordinator);
    await expect(decide(id)).rejects.toThrow(coded('SEPARATION_OF_DUTIES'));
    const sameHuman = { ...chair, personId: coordinator.personId };
    await expect(decide(id, sameHuman)).rejects.toThrow(coded('NOT_ALLOWED'));
    await expect(decide(id, owner)).rejects.toThrow(coded('NOT_ALLOWED'));
    await expect(decide(id, SYSTEM)).rejects.toThrow(coded('NOT_ALLOWED'));
    const nobody = { ...coordinator, userId: owner.userId, personId: null };
    await expect(decide(id, nobody)).rejects.toThrow(coded('NOT_ALLOWED'));
    await decide(id, ministry.viewer('MINISTRY_COORDINATOR', 'manager'));
    await expect(decide(id, ministry.viewer('MINISTRY_COORDINATOR', 'manager'))).rejects.toThrow(
      coded('NOT_IN_THIS_STATE'),
    );
  });

  it('leaves what a house owes as a whole to the chair of the working group', async () => {
    const ofTheHouse = (await request()).value;
    await expect(decide(ofTheHouse, chair)).rejects.toThrow(coded('NOT_ALLOWED'));
    await core.owner(
      `update account_states set status = 'CLOSED' where account_id = '${ministry.accountId}'`,
    );
    await compliance.evaluateNow(SYSTEM);
    const { value: id } = await request(owner, { findingId: (await finding('REG-01')).id });
    await expect(decide(id)).rejects.toThrow(coded('NOT_ALLOWED'));
    await decide(id, chair);
    await compliance.evaluateNow(SYSTEM);
    expect((await finding('REG-01')).state).toBe('EXEMPTED');
  });

  it('refuses with a reason, and can be asked again then', async () => {
    const { value: id } = await request();
    await expect(request()).rejects.toThrow(coded('CONFLICT'));
    await expect(
      exemptions.decideExemption(coordinator, { id, approve: false, note: ' ' }),
    ).rejects.toThrow(coded('INVALID_INPUT', 'note'));
    await decide(id, coordinator, false);
    await compliance.evaluateNow(SYSTEM);
    expect((await finding()).state).toBe('OPEN');
    await request();
  });

  it.each([
    ['to', { to: Date.parse('2027-03-07T00:00:00+01:00') }],
    ['to', { to: START - DAY }],
    ['ground', { ground: ' ' }],
    ['riskAssessment', { riskAssessment: '' }],
    ['reviewOn', { reviewOn: '2027-01-01' }],
    ['reviewOn', { reviewOn: '2026-03-05' }],
  ])('needs a possible %s', async (field, change) =>
    expect(request(owner, change)).rejects.toThrow(coded('INVALID_INPUT', field)),
  );

  it('is said to end for thirty days before, to the house that asked for it', async () => {
    const { value: id } = await request();
    await decide(id);
    const ending = async (viewer: Viewer) =>
      (await tasksOf(core.get(Readings).begin(viewer)))
        .filter(({ kind }) => kind === 'EXEMPTION_ENDING')
        .map(({ path, dueAt }) => [path, dueAt]);
    const end = START + 90 * DAY;
    core.clock.set(end - 30 * DAY - 1);
    expect(await ending(owner)).toEqual([]);
    core.clock.set(end - 30 * DAY);
    for (const viewer of [owner, coordinator])
      expect(await ending(viewer)).toEqual([[`/exemptions/${id}`, end]]);
    expect(await ending(chair)).toEqual([]);
    core.clock.set(end);
    expect(await ending(owner)).toEqual([]);
  });

  it('shows what the data-protection officer said, who decides on nothing', async () => {
    const { value: exemptionId } = await request();
    const opinions = core.get(OpinionService);
    const officer = {
      ...{ ...chair, roles: ['DATA_PROTECTION_OFFICER' as const] },
      personId: ministry.people.second,
    };
    const give = (viewer: Viewer, opinion = 'Keine Bedenken.') =>
      opinions.giveExemptionOpinion(viewer, { exemptionId, opinion });
    await expect(give(coordinator)).rejects.toThrow(coded('NOT_ALLOWED'));
    await expect(give({ ...officer, personId: null })).rejects.toThrow(coded('NOT_ALLOWED'));
    await expect(give({ ...officer, personId: owner.personId })).rejects.toThrow(
      coded('SEPARATION_OF_DUTIES'),
    );
    await give(officer);
    await expect(give(officer, 'Doch.')).rejects.toThrow(coded('CONFLICT'));
    const [said] = await exemptionOpinions(core.get(Readings).begin(coordinator), [exemptionId]);
    expect(said).toMatchObject({
      ...{ opinion: 'Keine Bedenken.', givenAt: core.clock.now() },
      givenBy: ministry.people.second,
    });
    const foreign = { ...coordinator, reads: [ministry.otherId] };
    expect(await exemptionOpinions(core.get(Readings).begin(foreign), [exemptionId])).toEqual([]);
    const sameHuman = { ...coordinator, personId: officer.personId };
    await expect(decide(exemptionId, sameHuman)).rejects.toThrow(coded('SEPARATION_OF_DUTIES'));
    await decide(exemptionId);
    await expect(give(officer)).rejects.toThrow(coded('NOT_IN_THIS_STATE'));
  });

  it('lasts twelve months at most, to the day', async () => {
    const latest = Date.parse('2027-03-06T09:00:00Z');
    await expect(request(owner, { to: latest + 1 })).rejects.toThrow(coded('INVALID_INPUT', 'to'));
    await expect(request(owner, { to: latest + DAY })).rejects.toThrow(
      coded('INVALID_INPUT', 'to'),
    );
    const { value: id } = await request(owner, { to: Date.parse('2027-03-06T09:00:00Z') });
    core.clock.advance(DAY);
    await decide(id);
    await compliance.evaluateNow(SYSTEM);
    const report = await compliance.evaluateNow(SYSTEM);
    expect(report.results['GOV-01'].COMPLIANT).toBe(1);
  });

  it('is withdrawn at once, and what was exempted until then stays so', async () => {
    const { value: id } = await request();
    await decide(id);
    core.clock.advance(10 * DAY);
    await compliance.evaluateNow(SYSTEM);
    const note = 'Nicht mehr nötig.';
    await exemptions.withdrawExemption(owner, { id, note });
    await compliance.evaluateNow(SYSTEM);
    expect((await finding()).state).toBe('REOPENED');
    expect(await resultsAt(core.clock.now() - 1)).toBe('EXEMPTED');
    await expect(exemptions.withdrawExemption(owner, { id, note })).rejects.toThrow(
      coded('NOT_IN_THIS_STATE'),
    );
    const pending = (await request()).value;
    await exemptions.withdrawExemption(owner, { id: pending, note });
    await expect(decide(pending)).rejects.toThrow(coded('NOT_IN_THIS_STATE'));
  });

  it('is listed with its state, what waits first', async () => {
    const { value: first } = await request();
    await decide(first);
    const list = async (states?: ('REQUESTED' | 'IN_FORCE')[]) => {
      const reading = core.get(Readings).begin(chair);
      const found = await listExemptions(reading, { filter: { states } });
      return found.rows.map(({ state }) => state);
    };
    await compliance.evaluateNow(SYSTEM);
    await request(owner, { to: START + 180 * DAY });
    expect(await list()).toEqual(['REQUESTED', 'IN_FORCE']);
    expect(await list(['IN_FORCE'])).toEqual(['IN_FORCE']);
  });

  it('stays within the house', async () => {
    const { value: id } = await request();
    const foreign = {
      ...coordinator,
      authorityId: ministry.otherId,
      reads: [ministry.otherId],
      writes: [ministry.otherId],
    };
    await expect(decide(id, foreign)).rejects.toThrow(coded('NOT_FOUND'));
    await expect(request(foreign)).rejects.toThrow(coded('NOT_FOUND'));
  });
});
